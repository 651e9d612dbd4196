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
import java.util.regex.Pattern;

/**
 * A condition that CEL has checked.
 *
 * <p>What bounds its time is that it sees no more than the beginning of a text, that loops and
 * patterns are bounded by that, and that the clock is looked at whenever it reads a variable.
 */
final class CelCondition implements Condition {
    /** Some ten thousand times what a condition takes. */
    static final Duration TIME = Duration.ofMillis(100);

    private static final Pattern PLACE = Pattern.compile("evaluation error at [^:]*:([0-9]{1,6}):");

    private final Program program;
    private final Set<Variable> mentions;

    CelCondition(Program program, Set<Variable> mentions) {
        this.program = program;
        this.mentions = mentions;
    }

    @Override
    public Set<Variable> mentions() {
        return mentions;
    }

    @Override
    public Outcome ask(Reading reading) {
        var started = reading.stopwatch().mark();
        var outcome = evaluate(reading, started);
        return reading.stopwatch().isOver(started, TIME) ? new TooSlow() : outcome;
    }

    private Outcome evaluate(Reading reading, long started) {
        CelVariableResolver variables =
                name -> {
                    if (reading.stopwatch().isOver(started, TIME)) {
                        throw new OutOfTime();
                    }
                    return Variable.named(name).map(reading::value);
                };
        try {
            return Boolean.TRUE.equals(program.eval(variables)) ? new Matched() : new NotMatched();
        } catch (CelEvaluationException e) {
            return new Failed(reason(e));
        }
    }

    /** Not CEL's own words: they may quote the text, and a trace outlives its author's erasure. */
    private static String reason(CelEvaluationException failure) {
        var what =
                failure.getErrorCode() == CelErrorCode.INTERNAL_ERROR
                        ? "a function failed"
                        : failure.getErrorCode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var place = PLACE.matcher(String.valueOf(failure.getMessage()));
        return place.lookingAt()
                ? what + " at column " + (Integer.parseInt(place.group(1)) + 1)
                : what;
    }

    private static final class OutOfTime extends RuntimeException {
        OutOfTime() {
            super(null, null, false, false);
        }
    }
}
