package app.haris.chat.api;

import app.haris.escalation.Escalations.Planned;
import app.haris.escalation.Escalations.Progress;
import app.haris.escalation.Page;
import app.haris.escalation.RunState;
import app.haris.team.MemberId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An escalation as programs see it.
 *
 * @param by who is on it, or was asked whether they are
 * @param calls that were made, oldest first
 * @param coming when which step, from 1, calls somebody if nobody is on it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EscalationJson(
        String chain,
        String reason,
        String why,
        String startedBy,
        Instant startedAt,
        int count,
        String state,
        Optional<String> by,
        Optional<String> outcome,
        Optional<Instant> due,
        List<CallJson> calls,
        List<ComingJson> coming) {

    /** A call. */
    record CallJson(int step, int round, String to, Instant at, String outcome, String detail) {
        static CallJson of(Page call) {
            return new CallJson(
                    call.position() + 1,
                    call.round() + 1,
                    call.recipient().key(),
                    call.at(),
                    call.outcome().name().toLowerCase(Locale.ROOT),
                    call.detail());
        }
    }

    record ComingJson(int step, int round, Instant at) {
        static ComingJson of(Planned plan) {
            return new ComingJson(plan.position() + 1, plan.round() + 1, plan.at());
        }
    }

    static EscalationJson of(Progress progress) {
        var run = progress.run();
        return new EscalationJson(
                run.chain().name(),
                run.reason(),
                run.why(),
                run.startedBy(),
                run.startedAt(),
                run.count(),
                run.state().word(),
                by(run.state()).map(MemberId::value),
                run.state() instanceof RunState.Ended(var outcome, var at, var why)
                        ? Optional.of(outcome)
                        : Optional.empty(),
                run.state() instanceof RunState.Active active
                        ? Optional.of(active.due())
                        : Optional.empty(),
                progress.calls().stream().map(CallJson::of).toList(),
                progress.coming().stream().map(ComingJson::of).toList());
    }

    private static Optional<MemberId> by(RunState state) {
        return switch (state) {
            case RunState.Acknowledged acknowledged -> Optional.of(acknowledged.by());
            case RunState.Asked asked -> Optional.of(asked.by());
            case RunState.Climbing _, RunState.Ended _ -> Optional.empty();
        };
    }
}
