package app.haris.inbox.jdbc.search;

import java.util.List;
import java.util.OptionalLong;

/** Where a list finds the numbers of cases that may belong to it. */
@FunctionalInterface
interface Source {
    Source NOTHING = (number, limit) -> Piece.END;

    /** The next numbers below this one, newest first. */
    Piece below(long number, int limit);

    /**
     * Some numbers.
     *
     * @param rest below which number to go on; absent at the end
     */
    record Piece(List<Long> numbers, OptionalLong rest) {
        static final Piece END = new Piece(List.of(), OptionalLong.empty());

        /** Of so many that were asked for. */
        static Piece of(List<Long> numbers, int limit) {
            return numbers.size() < limit
                    ? new Piece(numbers, OptionalLong.empty())
                    : new Piece(numbers, OptionalLong.of(numbers.getLast()));
        }
    }
}
