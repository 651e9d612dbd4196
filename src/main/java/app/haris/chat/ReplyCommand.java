package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.social.Moderation;
import app.haris.social.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the team answers on a case, and what it does to a text on the network. */
public sealed interface ReplyCommand extends Command.OnCase {
    record Reply(CaseNumber number, String text, List<Enclosure> enclosures)
            implements ReplyCommand {
        public Reply {
            enclosures = List.copyOf(enclosures);
        }

        public Reply(CaseNumber number, String text) {
            this(number, text, List.of());
        }
    }

    /** Answers in private what was said in public. */
    record ReplyInPrivate(CaseNumber number, String text) implements ReplyCommand {}

    record ReplyFromTemplate(CaseNumber number, String template) implements ReplyCommand {}

    record Moderate(CaseNumber number, Moderation moderation) implements ReplyCommand {}

    /** Takes an answer of ours away from the network again. */
    record TakeBack(CaseNumber number, int revision) implements ReplyCommand {}

    /** A command on one revision of a draft; empty means the only one that can be meant. */
    sealed interface OnRevision extends ReplyCommand {
        OptionalInt revision();

        /** The same about a certain revision. */
        default OnRevision about(int certain) {
            var one = OptionalInt.of(certain);
            return switch (this) {
                case Edit edit -> new Edit(number(), one, edit.text(), edit.enclosures());
                case Approve _ -> new Approve(number(), one);
                case Choose _ -> new Choose(number(), one);
                case Withdraw _ -> new Withdraw(number(), one);
                case Reject reject -> new Reject(number(), one, reject.why());
                case Send _ -> new Send(number(), one);
                case SendAgain _ -> new SendAgain(number(), one);
                case ConfirmPublished confirm ->
                        new ConfirmPublished(number(), one, confirm.receipt());
                case Stop _ -> new Stop(number(), one);
            };
        }
    }

    /**
     * @param enclosures instead of those of the revision; empty to keep those
     */
    record Edit(
            CaseNumber number,
            OptionalInt revision,
            String text,
            Optional<List<Enclosure>> enclosures)
            implements OnRevision {
        public Edit {
            enclosures = enclosures.map(List::copyOf);
        }

        public Edit(CaseNumber number, OptionalInt revision, String text) {
            this(number, revision, text, Optional.empty());
        }
    }

    record Approve(CaseNumber number, OptionalInt revision) implements OnRevision {}

    /** Approves, and sets the other drafts of the case aside. */
    record Choose(CaseNumber number, OptionalInt revision) implements OnRevision {}

    record Withdraw(CaseNumber number, OptionalInt revision) implements OnRevision {}

    record Reject(CaseNumber number, OptionalInt revision, String why) implements OnRevision {}

    record Send(CaseNumber number, OptionalInt revision) implements OnRevision {}

    record SendAgain(CaseNumber number, OptionalInt revision) implements OnRevision {}

    record ConfirmPublished(CaseNumber number, OptionalInt revision, Optional<Receipt> receipt)
            implements OnRevision {}

    record Stop(CaseNumber number, OptionalInt revision) implements OnRevision {}
}
