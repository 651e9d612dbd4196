package app.haris.reply.outbox;

import app.haris.inbox.Case;
import app.haris.inbox.Cases;
import app.haris.reply.draft.Reply;
import app.haris.social.OutgoingReply;
import org.springframework.stereotype.Component;

/** Makes of a reply what a network is given: for an attempt and for looking it up later alike. */
@Component
final class Outgoing {
    private final Cases cases;

    Outgoing(Cases cases) {
        this.cases = cases;
    }

    OutgoingReply of(Reply reply, Case about) {
        var wording = reply.wording();
        var recipient =
                cases.entries(reply.caseNumber()).stream()
                        .map(entry -> entry.interaction())
                        .filter(interaction -> interaction.id().equals(wording.target()))
                        .findFirst()
                        .map(interaction -> interaction.author())
                        .orElseGet(about::author);
        return new OutgoingReply(
                reply.key(),
                wording.account(),
                wording.target(),
                recipient,
                wording.visibility(),
                wording.text(),
                wording.media());
    }
}
