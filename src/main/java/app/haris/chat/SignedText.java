package app.haris.chat;

import app.haris.settings.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text that travels in a link, signed with a key of the data folder (HMAC-SHA-256), so that
 * nobody without the key can make one or change it.
 */
final class SignedText {
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    private SignedText() {}

    static String sign(String content, byte[] key) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return TO_TEXT.encodeToString(bytes)
                + "."
                + TO_TEXT.encodeToString(Hmac.sha256(key, bytes));
    }

    /** Reads what the text says; empty unless it was signed with the key. */
    static <T> Optional<T> read(String signed, byte[] key, Function<String, T> parse) {
        var dot = signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var content = FROM_TEXT.decode(signed.substring(0, dot));
            var seal = FROM_TEXT.decode(signed.substring(dot + 1));
            return MessageDigest.isEqual(seal, Hmac.sha256(key, content))
                    ? Optional.of(parse.apply(new String(content, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
