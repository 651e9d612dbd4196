package app.haris.chat.room;

import java.util.regex.Pattern;

/**
 * The direction of a text: that of its first letter, as browsers have it, yet not counting
 * mentions, tags and addresses. Otherwise whatever Arabic begins with {@code @acme} would read from
 * left to right.
 */
final class Direction {
    private static final Pattern OF_NO_LANGUAGE = Pattern.compile("(?:[@#]|https?://)\\S*");
    private static final String BY_THE_BROWSER = "auto";

    private Direction() {}

    static String of(String text) {
        return OF_NO_LANGUAGE
                .matcher(text)
                .replaceAll(" ")
                .codePoints()
                .map(Character::getDirectionality)
                .mapToObj(Direction::named)
                .filter(name -> !name.equals(BY_THE_BROWSER))
                .findFirst()
                .orElse(BY_THE_BROWSER);
    }

    private static String named(int directionality) {
        return switch ((byte) directionality) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> "ltr";
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    "rtl";
            default -> BY_THE_BROWSER;
        };
    }
}
