package app.haris.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of sending.
 *
 * @param refused in the order of the file
 * @param unsent why it was given up, if it was
 */
record Sum(int accepted, int duplicate, List<Refusal> refused, Optional<String> unsent) {
    static final Sum NOTHING = new Sum(0, 0, List.of(), Optional.empty());

    Sum {
        refused = refused.stream().sorted(Comparator.comparingInt(Refusal::line)).toList();
    }

    /** Why a line of the file was not taken. */
    record Refusal(int line, String reason) {}

    static Sum refused(List<Refusal> refused) {
        return new Sum(0, 0, refused, Optional.empty());
    }

    static Sum unsent(String trouble) {
        return new Sum(0, 0, List.of(), Optional.of("Not everything was sent: " + trouble));
    }

    Sum plus(Sum other) {
        return new Sum(
                accepted + other.accepted,
                duplicate + other.duplicate,
                Stream.concat(refused.stream(), other.refused.stream()).toList(),
                unsent.or(other::unsent));
    }
}
