package app.haris.triage;

import app.haris.social.Language;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A text of which a person said what it is.
 *
 * @param label what it is; after {@value #NOT} a label that it has not, where nobody said more
 * @param source the set that it comes from; a large set does not outvote the others
 * @param apart whether it is kept for testing and never learned from
 */
public record Example(String text, String label, Language language, String source, boolean apart) {
    public static final String NOT = "!";

    public boolean isDenial() {
        return label.startsWith(NOT);
    }

    /** The label that it has, or has not. */
    public String about() {
        return isDenial() ? label.substring(NOT.length()) : label;
    }

    /** The same, of which a fifth, by the checksum of the text, is kept apart. */
    public Example withFifthApart() {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return new Example(text, label, language, source, sum.getValue() % 5 == 0);
    }

    /** The letters alone, by which copies of a text are known. */
    public String letters() {
        return Texts.plain(text.replaceAll("https?\\S*|@\\S+|\\\\u[0-9a-f]{4}", ""))
                .replaceAll("\\P{L}", "");
    }
}
