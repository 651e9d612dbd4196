package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.util.Optional;

/** Calling colleagues, and answering their call. */
public sealed interface EscalationCommand extends Command {
    /**
     * @param words perhaps a chain or {@code @member}, then why; may be empty
     */
    record Escalate(CaseNumber number, String words) implements EscalationCommand, Command.OnCase {}

    /**
     * Says that the actor, or a member to whom it is handed over, is on it.
     *
     * @param about empty for everything that calls
     */
    record Acknowledge(Optional<CaseNumber> about, Optional<MemberId> handTo)
            implements EscalationCommand {}

    /**
     * Ends what calls, because there is nothing to be on any more.
     *
     * @param about empty for everything that calls and is about no case
     */
    record Resolve(Optional<CaseNumber> about, String why) implements EscalationCommand {}
}
