package app.haris.reply.members;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.reply.ReplyState;
import app.haris.reply.Wording;
import app.haris.reply.draft.Reply;
import app.haris.reply.outbox.Moderations;
import app.haris.social.Moderation;
import app.haris.social.RemoteId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides whether an edit makes a correction: a text that, once it was approved as any other, takes
 * the place of an answer that stands on the network already.
 */
@Component
final class Correcting {
    private final Moderations moderations;

    Correcting(Moderations moderations) {
        this.moderations = moderations;
    }

    /** The wording as it would go out in the place of an earlier one. */
    Outcome<Wording> after(Reply earlier, Wording wording, Destination destination) {
        if (isWithoutPlace(earlier)) {
            return Denials.of(Denials.unknownPlace(earlier));
        }
        return postOf(earlier)
                .map(
                        post ->
                                correction(
                                        earlier,
                                        wording.correcting(Optional.of(post)),
                                        destination))
                .orElseGet(() -> new Outcome.Done<>(wording));
    }

    /** What stands there, of this revision or of the one that it was to correct. */
    private static Optional<RemoteId> postOf(Reply earlier) {
        return earlier.state() instanceof ReplyState.Published(var receipt, var at)
                ? receipt.map(word -> word.id())
                : earlier.wording().corrects();
    }

    /** A member said that it is there, and not where. */
    private static boolean isWithoutPlace(Reply earlier) {
        return earlier.state() instanceof ReplyState.Published && postOf(earlier).isEmpty();
    }

    private Outcome<Wording> correction(Reply earlier, Wording wording, Destination destination) {
        var account = destination.account();
        if (!destination.platform().capabilities(account).canEdit()) {
            return Denials.of(Denials.cannotEdit(account.platform()));
        }
        if (isTakenBack(earlier.caseNumber(), wording.corrects())) {
            return Denials.of(Denials.takenBack(earlier));
        }
        return wording.media().equals(earlier.wording().media())
                ? new Outcome.Done<>(wording)
                : Denials.of(Denials.picturesStay());
    }

    /** Or is about to be: what was asked for and has not failed. */
    private boolean isTakenBack(CaseNumber number, Optional<RemoteId> post) {
        return moderations.of(number).stream()
                .map(order -> order.request())
                .filter(request -> request.moderation() == Moderation.DELETE)
                .filter(request -> Optional.of(request.target()).equals(post))
                .anyMatch(
                        request ->
                                request.outcome().filter(word -> !word.equals("done")).isEmpty());
    }
}
