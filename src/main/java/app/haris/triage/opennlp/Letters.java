package app.haris.triage.opennlp;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;

/**
 * The part of a text that belongs to a language: its letters in lower case, with one space between
 * words. Left out are addresses, mentions, hashtags, numbers, emoji and signs, which read the same
 * in every language, and stretching ("nooooo").
 *
 * @param scripts how many letters there are of each script
 */
record Letters(String text, Map<UnicodeScript, Integer> scripts) {
    /** A language shows in few words; more of them cost time and change nothing. */
    private static final int ENOUGH = 200;

    /** How far to look for letters at all, in chars. */
    private static final int LONGEST_LOOK = 4_000;

    static Letters of(String text) {
        var head = text.length() <= LONGEST_LOOK ? text : text.substring(0, LONGEST_LOOK);
        // Undoes styled letters (𝒉𝒆𝒍𝒍𝒐) and the ligatures that some Arabic keyboards send.
        var collected = new Collector();
        for (var word : Normalizer.normalize(head, Normalizer.Form.NFKC).split("\\s+", -1)) {
            if (collected.letters.length() >= ENOUGH) {
                break;
            }
            if (isLanguage(word)) {
                collected.add(word);
            }
        }
        return new Letters(collected.letters.toString().strip(), collected.scripts);
    }

    int count(UnicodeScript script) {
        return scripts.getOrDefault(script, 0);
    }

    /** Whether more letters are of this script than of all others together. */
    boolean isMostly(UnicodeScript script) {
        var all = scripts.values().stream().mapToInt(Integer::intValue).sum();
        return 2 * count(script) > all;
    }

    private static boolean isLanguage(String word) {
        return !word.isEmpty()
                && "@#".indexOf(word.charAt(0)) < 0
                && word.indexOf('@') < 0
                && !word.contains("://")
                && !word.startsWith("www.")
                && !word.equals("RT");
    }

    private static final class Collector {
        private final StringBuilder letters = new StringBuilder(ENOUGH);
        private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);

        void add(String word) {
            for (var i = 0; i < word.length() && letters.length() < ENOUGH; ) {
                var point = word.codePointAt(i);
                i += Character.charCount(point);
                if (Character.isLetter(point)) {
                    scripts.merge(UnicodeScript.of(point), 1, Integer::sum);
                    append(Character.toLowerCase(point));
                } else {
                    space();
                }
            }
            space();
        }

        private void append(int point) {
            var length = letters.length();
            var repeats =
                    Character.isBmpCodePoint(point)
                            && length >= 2
                            && letters.charAt(length - 1) == point
                            && letters.charAt(length - 2) == point;
            if (!repeats) {
                letters.appendCodePoint(point);
            }
        }

        private void space() {
            if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
    }
}
