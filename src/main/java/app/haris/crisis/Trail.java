package app.haris.crisis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** The last so many numbers. */
final class Trail {
    private final int length;
    private final Deque<Double> numbers = new ArrayDeque<>();

    Trail(int length) {
        this.length = length;
    }

    /** Adds one; returns the one that is too old now. */
    OptionalDouble add(double number) {
        numbers.addLast(number);
        return numbers.size() > length
                ? OptionalDouble.of(numbers.removeFirst())
                : OptionalDouble.empty();
    }

    double sum() {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }
}
