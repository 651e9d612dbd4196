package app.haris.reply.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Recognizes a text again without keeping it. */
public final class Fingerprints {
    private Fingerprints() {}

    /**
     * Blind to what networks change by themselves: the kind of space, and how letters are composed.
     */
    public static String of(String text) {
        var calm =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\u00a0]+", " ")
                        .strip();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(calm.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
