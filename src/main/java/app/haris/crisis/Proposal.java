package app.haris.crisis;

import app.haris.crisis.Signal.Evidence;
import app.haris.escalation.CrisisLevel;
import java.time.Instant;

/**
 * That a level be raised, because of what was heard.
 *
 * @param name what gave the sign, as {@link Signal#name} has it
 */
public record Proposal(
        long number,
        Scope scope,
        String name,
        CrisisLevel level,
        Evidence evidence,
        Instant at,
        State state) {
    /** What came of it. */
    public sealed interface State {
        record Open() implements State {}

        /**
         * @param by a member's id, or the rule
         */
        record Raised(String by, Instant at) implements State {}

        /**
         * @param until nothing alike is proposed before
         */
        record Dismissed(String by, Instant at, String why, Instant until) implements State {}
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    public Proposal in(State changed) {
        return new Proposal(number, scope, name, level, evidence, at, changed);
    }
}
