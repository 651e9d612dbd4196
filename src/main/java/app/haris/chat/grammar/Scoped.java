package app.haris.chat.grammar;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads what a level or an order is about: {@code brand:acme}, {@code topic:refund}, {@code
 * #refund}.
 */
final class Scoped {
    private static final String QUOTES = "[\"“”«»„]";

    private Scoped() {}

    /** The same of a room, which may be named by its number: {@code room:2}. */
    static Optional<String> room(Line line) {
        if (line.peek().matches("(?i)room:\\d+")) {
            return Optional.of(line.next().toLowerCase(Locale.ROOT));
        }
        return read(line);
    }

    /** Takes the next word of the line if it is one; else it is everything. */
    static Optional<String> read(Line line) {
        var word = line.peek().replaceAll(QUOTES, "");
        if (!word.matches("(?i)(brand|topic):.+|#.+")) {
            return Optional.empty();
        }
        line.next();
        return Optional.of(word.replaceFirst("^#", "topic:"));
    }
}
