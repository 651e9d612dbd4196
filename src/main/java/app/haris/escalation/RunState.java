package app.haris.escalation;

import app.haris.team.MemberId;
import java.time.Instant;

/** Where a run stands. */
public sealed interface RunState {
    /** Not over. */
    sealed interface Active extends RunState permits Climbing, Acknowledged, Asked {
        /** The step that is next, or would be if the run went on. */
        int position();

        /** How many times the chain began again. */
        int round();

        /** When something happens next. */
        Instant due();
    }

    /**
     * Nobody has acknowledged.
     *
     * @param unheard whether the last call reached nobody, so that nothing is waited for
     */
    record Climbing(int position, int round, boolean unheard, Instant due) implements Active {}

    /**
     * A member is on it.
     *
     * @param due when they are asked whether they still are
     */
    record Acknowledged(MemberId by, Instant since, int position, int round, Instant due)
            implements Active {}

    /**
     * The member was asked whether they are still on it.
     *
     * @param due when the run goes on without an answer
     */
    record Asked(MemberId by, int position, int round, Instant due) implements Active {}

    /**
     * Over.
     *
     * @param outcome {@code resolved} or {@code exhausted}
     * @param why words of whoever ended it; empty where nobody had to
     */
    record Ended(String outcome, Instant at, String why) implements RunState {
        public Ended(String outcome, Instant at) {
            this(outcome, at, "");
        }
    }

    default String word() {
        return switch (this) {
            case Climbing _ -> "climbing";
            case Acknowledged _ -> "acknowledged";
            case Asked _ -> "asked";
            case Ended _ -> "ended";
        };
    }
}
