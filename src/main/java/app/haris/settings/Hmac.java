package app.haris.social.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures that two who share a secret make alike (RFC 2104). */
public final class Hmac {
    private Hmac() {}

    public static byte[] sha256(String secret, byte[] text) {
        return of("HmacSHA256", secret, text);
    }

    /** For protocols older than the newer sums, such as OAuth 1.0. */
    public static byte[] sha1(String secret, byte[] text) {
        return of("HmacSHA1", secret, text);
    }

    private static byte[] of(String algorithm, String secret, byte[] text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is part of every Java", e);
        }
    }

    /** Compares in a time that does not tell how much of it is right. */
    public static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
