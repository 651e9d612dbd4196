package app.haris.reply.outbox;

import app.haris.inbox.CaseNumber;
import app.haris.reply.ModerationRequest;
import app.haris.social.AccountId;
import java.util.Optional;

/** A member's request on its way to the network. */
public record ModerationOrder(
        CaseNumber caseNumber, AccountId account, ModerationRequest request, int tries) {

    ModerationOrder tried() {
        return new ModerationOrder(caseNumber, account, request, tries + 1);
    }

    ModerationOrder ended(String outcome, Optional<String> reason) {
        var ended =
                new ModerationRequest(
                        request.id(),
                        request.moderation(),
                        request.target(),
                        request.by(),
                        request.at(),
                        Optional.of(outcome),
                        reason);
        return new ModerationOrder(caseNumber, account, ended, tries);
    }
}
