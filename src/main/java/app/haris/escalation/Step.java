package app.haris.escalation;

import java.time.Duration;
import java.util.Optional;

/** One step of a chain. */
public sealed interface Step {
    /**
     * Calls somebody.
     *
     * @param important whether it breaks quiet hours
     */
    record Notify(Target target, boolean important, Optional<StepCondition> when) implements Step {}

    record Wait(Duration time) implements Step {}

    /** Begins again from the first step, so many times. */
    record Repeat(int times) implements Step {}
}
