package app.haris.settings;

import java.util.Comparator;

/**
 * What is wrong in a file of bot-config, and where.
 *
 * @param file as the operator can open it
 * @param line counted from 1
 */
public record Fault(String file, int line, String message) implements Comparable<Fault> {
    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file)
                    .thenComparingInt(Fault::line)
                    .thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
