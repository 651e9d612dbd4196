package app.haris.chat;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Makes words from outside harmless as text: nothing in it can reorder, hide or break what stands
 * around it. Markup is none of its business; each surface escapes its own.
 *
 * <p>Directional overrides can make a text read as something else than it is ("Trojan Source", CVE
 * 2021-42574), so they are shown. Isolates and embeddings are common in honest Arabic posts, so
 * they stay, as long as they are closed on their line: an isolate around the text then contains
 * them (UAX #9, X6a).
 */
public final class SafeText {
    private static final char LRE = '\u202A';
    private static final char LRO = '\u202D';
    private static final char RLO = '\u202E';
    private static final char FSI = '\u2068';
    private static final char PDI = '\u2069';
    private static final char LRI = '\u2066';

    /** Stacked marks beyond this many ("Zalgo") would be drawn over the lines above and below. */
    private static final int MARKS = 6;

    private SafeText() {}

    /** The text with its lines kept. */
    public static String of(String text) {
        var safe = new StringBuilder(text.length() + 8);
        var isolates = 0;
        var marks = 0;
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\r' && at < text.length() && text.charAt(at) == '\n') {
                continue;
            }
            marks = isMark(point) ? marks + 1 : 0;
            if (marks > MARKS) {
                continue;
            }
            if (breaksLine(point)) {
                close(safe, isolates);
                isolates = 0;
                safe.append('\n');
            } else if (point != PDI || isolates > 0) {
                isolates += opens(point) ? 1 : point == PDI ? -1 : 0;
                append(safe, point);
            }
        }
        close(safe, isolates);
        return safe.toString();
    }

    /** The text as one line. */
    public static String line(String text) {
        return of(text).replaceAll("\\s*\n\\s*", " ").strip();
    }

    /**
     * At most {@code most} UTF-16 units, cut between two characters as a reader sees them, and
     * marked with an ellipsis where something is missing.
     */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        // A single "character" may be endless; looking at a little more than is kept is enough.
        characters.setText(text.substring(0, Math.min(text.length(), most + 64)));
        var end = characters.preceding(most);
        return text.substring(0, Math.max(0, end)).stripTrailing() + "…";
    }

    /**
     * The text isolated from a sentence of the given direction, if it would read otherwise in it.
     */
    static String within(boolean rightToLeft, String text) {
        return isForeign(rightToLeft, text) ? FSI + text + PDI : text;
    }

    private static boolean isForeign(boolean rightToLeft, String text) {
        return text.codePoints()
                .anyMatch(
                        point ->
                                switch (Character.getDirectionality(point)) {
                                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
                                            Character.DIRECTIONALITY_EUROPEAN_NUMBER ->
                                            rightToLeft;
                                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                                            Character.DIRECTIONALITY_ARABIC_NUMBER ->
                                            !rightToLeft;
                                    default -> isFormatting(point);
                                });
    }

    private static boolean isFormatting(int point) {
        return (point >= LRE && point <= RLO) || opens(point) || point == PDI;
    }

    private static boolean opens(int point) {
        return point >= LRI && point <= FSI;
    }

    private static void append(StringBuilder safe, int point) {
        if (point == LRO || point == RLO) {
            safe.append(point == LRO ? "⟨LRO⟩" : "⟨RLO⟩");
        } else if (point < ' ' && point != '\t') {
            safe.appendCodePoint('\u2400' + point);
        } else if ((point >= 0x7F && point < 0xA0) || isLoneSurrogate(point)) {
            safe.append('\uFFFD');
        } else {
            safe.appendCodePoint(point);
        }
    }

    private static void close(StringBuilder safe, int isolates) {
        safe.repeat(PDI, isolates);
    }

    private static boolean breaksLine(int point) {
        return switch (point) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    private static boolean isMark(int point) {
        var type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
