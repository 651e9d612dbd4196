package app.haris.escalation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Who is called, in which order. A run keeps the chain that it started with. */
public record EscalationChain(String name, List<Step> steps) {
    private static final Duration USUAL = Duration.ofMinutes(5);

    public EscalationChain {
        steps = List.copyOf(steps);
    }

    /** The longest of its waits: how long to leave somebody alone where no step says it. */
    public Duration pause() {
        return steps.stream()
                .flatMap(
                        step ->
                                step instanceof Step.Wait(var time)
                                        ? Stream.of(time)
                                        : Stream.empty())
                .max(Comparator.naturalOrder())
                .orElse(USUAL);
    }
}
