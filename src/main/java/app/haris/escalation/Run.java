package app.haris.escalation;

import java.time.Instant;
import java.util.UUID;

/**
 * A chain on its way.
 *
 * @param chain as it was when the run started
 * @param reason a code of ours, such as {@code late}, {@code rule}, {@code member}
 * @param why words of whoever started it; may be empty
 * @param startedBy a member's id, or {@code haris}
 * @param count how many times the cause was given
 * @param turn which of the runs of this chain it is, for steps that take turns
 */
public record Run(
        UUID id,
        EscalationChain chain,
        Cause cause,
        String reason,
        String why,
        String startedBy,
        int count,
        int turn,
        Instant startedAt,
        RunState state) {
    public Run become(RunState next) {
        return new Run(id, chain, cause, reason, why, startedBy, count, turn, startedAt, next);
    }

    public Run again() {
        return new Run(id, chain, cause, reason, why, startedBy, count + 1, turn, startedAt, state);
    }
}
