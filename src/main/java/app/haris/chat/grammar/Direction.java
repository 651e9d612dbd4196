package app.haris.chat.grammar;

/**
 * Characters that are not seen, and only say in which direction a text runs. Overrides are none of
 * these: behind one, 12 is seen as 21.
 */
final class Direction {
    /** https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters (Unicode 17). */
    private static final String MARKS =
            "\u061C\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2068\u2069";

    private Direction() {}

    static boolean isMark(char letter) {
        return MARKS.indexOf(letter) >= 0;
    }

    static String unmarked(String text) {
        if (text.chars().noneMatch(letter -> isMark((char) letter))) {
            return text;
        }
        var rest = new StringBuilder(text.length());
        text.chars().filter(letter -> !isMark((char) letter)).forEach(rest::appendCodePoint);
        return rest.toString();
    }
}
