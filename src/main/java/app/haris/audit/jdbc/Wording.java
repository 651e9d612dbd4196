package app.haris.audit.jdbc;

import app.haris.audit.Deed;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a deed's texts such that both databases give them back as they were, since the chain is
 * over what is read back: no half characters anywhere, no NUL outside JSON, not too long.
 */
final class Wording {
    private static final char REPLACEMENT = '\uFFFD';

    /** H2 keeps 1,048,576 characters; a character can be six in JSON. */
    private static final int LONGEST = 150_000;

    private Wording() {}

    static Deed of(Deed deed) {
        return new Deed(
                whole(deed.who()).replace('\0', REPLACEMENT),
                deed.from(),
                whole(deed.what()).replace('\0', REPLACEMENT),
                deed.caseNumber(),
                fit(deed.details()),
                fit(deed.content()));
    }

    private static Map<String, String> fit(Map<String, String> texts) {
        var share = LONGEST / Math.max(1, texts.size());
        return texts.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> cut(whole(entry.getKey()), share),
                                entry -> cut(whole(entry.getValue()), share),
                                (first, second) -> first));
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    private static String whole(String text) {
        var isWhole =
                text.codePoints()
                        .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        return isWhole
                ? text
                : text.codePoints()
                        .map(
                                point ->
                                        Character.getType(point) == Character.SURROGATE
                                                ? REPLACEMENT
                                                : point)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }
}
