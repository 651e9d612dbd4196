package app.haris.chat.grammar;

import java.util.Optional;

/**
 * Reads what a level or an order is about: {@code brand:acme}, {@code topic:refund}, {@code
 * #refund}.
 */
final class Scoped {
    private static final String QUOTES = "[\"“”«»„]";

    private Scoped() {}

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
