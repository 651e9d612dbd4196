package app.haris.triage.cel;

import app.haris.triage.Condition;
import app.haris.triage.Reading;
import app.haris.triage.RuleTrace.Failed;
import app.haris.triage.RuleTrace.Matched;
import app.haris.triage.RuleTrace.NotMatched;
import app.haris.triage.RuleTrace.Outcome;
import app.haris.triage.RuleTrace.TooSlow;
import app.haris.triage.Variable;
import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A condition that CEL has checked.
 *
 * <p>What bounds its time is that it sees no more than the beginning of a text, that loops and
 * patterns are bounded by that, and that the clock is looked at whenever it reads a variable.
 */
final class CelCondition implements Condition {
    /** Some ten thousand times what a condition takes; a pause of the machine is not its fault. */
    static final Duration TIME = Duration.ofMillis(250);

    private final Program program;
    private final Set<Variable> mentions;
    private final LongSupplier nanoTime;

    CelCondition(Program program, Set<Variable> mentions, LongSupplier nanoTime) {
        this.program = program;
        this.mentions = mentions;
        this.nanoTime = nanoTime;
    }

    @Override
    public Set<Variable> mentions() {
        return mentions;
    }

    @Override
    public Outcome ask(Reading reading) {
        var started = nanoTime.getAsLong();
        var outcome = evaluate(reading, started);
        return isLate(started) ? new TooSlow() : outcome;
    }

    private Outcome evaluate(Reading reading, long started) {
        CelVariableResolver variables =
                name -> {
                    if (isLate(started)) {
                        throw new OutOfTime();
                    }
                    return Variable.named(name).map(reading::value);
                };
        try {
            return Boolean.TRUE.equals(program.eval(variables)) ? new Matched() : new NotMatched();
        } catch (CelEvaluationException e) {
            // CEL's message may quote the text, and a trace outlives its author's erasure.
            return new Failed(word(e.getErrorCode()));
        }
    }

    private boolean isLate(long started) {
        return nanoTime.getAsLong() - started > TIME.toNanos();
    }

    private static String word(CelErrorCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static final class OutOfTime extends RuntimeException {
        OutOfTime() {
            super(null, null, false, false);
        }
    }
}
