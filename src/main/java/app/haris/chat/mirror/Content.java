package app.haris.chat.mirror;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a message says, as its network takes it. */
public interface Content<C extends Content<C>> {
    /** What it is about, by which it is found again. */
    Subject subject();

    /** Tells whether a message would look different; at most 64 characters. */
    String fingerprint();

    /** The same as one plain line. */
    C bare();

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
