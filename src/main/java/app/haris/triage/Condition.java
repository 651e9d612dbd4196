package app.haris.triage;

import app.haris.triage.RuleTrace.Outcome;
import java.util.Set;

/** The condition of a rule, ready to be asked. */
public interface Condition {
    /**
     * Whether the condition holds: matched, not matched, failed or too slow; never throws. Safe for
     * many threads, as long as each brings its own reading.
     */
    Outcome ask(Reading reading);

    /** Every variable that the condition mentions, whether it comes to be read or not. */
    Set<Variable> mentions();
}
