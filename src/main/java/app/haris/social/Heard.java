package app.haris.social;

import java.util.List;

/**
 * Tells that arrivals were taken in for the first time and are committed, in the order of their
 * taking. Repetitions are not told. The sandbox shows by it what was said to its accounts.
 */
public record Heard(List<Arrival> arrivals) {
    public Heard {
        arrivals = List.copyOf(arrivals);
    }
}
