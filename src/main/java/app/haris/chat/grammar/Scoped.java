package app.haris.chat.grammar;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a level or an order is about: {@code brand:acme}, {@code topic:refund}, {@code
 * #refund}.
 */
final class Scoped {
    private static final Pattern ROOM = Pattern.compile("(?i)room:(\\p{Nd}{1,9})");
    private static final String QUOTES = "[\"“”«»„]";

    private Scoped() {}

    /** The same of a room, which may be named by its number: {@code room:2}. */
    static Optional<String> room(Line line) {
        var room = ROOM.matcher(line.peekOnLine());
        if (room.matches()) {
            line.next();
            return Optional.of("room:" + Digits.latin(room.group(1)));
        }
        return read(line);
    }

    /** Takes the next word of the line if it is one; else it is everything. */
    static Optional<String> read(Line line) {
        var word = line.peekOnLine().replaceAll(QUOTES, "");
        if (!word.matches("(?i)(brand|topic):.+|#.+")) {
            return Optional.empty();
        }
        line.next();
        return Optional.of(word.replaceFirst("^#", "topic:"));
    }
}
