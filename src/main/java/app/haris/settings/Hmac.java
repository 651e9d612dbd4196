package app.haris.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures that two who share a secret make alike (RFC 2104). */
public final class Hmac {
    private Hmac() {}

    public static byte[] sha256(String secret, byte[] text) {
        return sha256(secret.getBytes(StandardCharsets.UTF_8), text);
    }

    public static byte[] sha256(byte[] key, byte[] text) {
        return of("HmacSHA256", key, text);
    }

    /** For protocols older than the newer sums, such as OAuth 1.0. */
    public static byte[] sha1(String secret, byte[] text) {
        return of("HmacSHA1", secret.getBytes(StandardCharsets.UTF_8), text);
    }

    private static byte[] of(String algorithm, byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
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
