package app.haris.chat;

import app.haris.team.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a sign-in link carries: who may sign in with it, once, and until when. It is signed with a
 * key of the data folder (HMAC-SHA-256), so that the command line can make one while Haris runs,
 * and nobody else can.
 *
 * @param nonce names the link, so that it can be used up
 */
public record SignInToken(MemberId member, Instant expires, UUID nonce) {
    /** Long enough to walk to the phone, short enough to be worthless in an old message. */
    public static final Duration VALIDITY = Duration.ofMinutes(15);

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    /** Writes the token, signed. */
    public String sign(byte[] key) {
        var content = nonce + " " + expires.getEpochSecond() + " " + member;
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return TO_TEXT.encodeToString(bytes) + "." + TO_TEXT.encodeToString(seal(key, bytes));
    }

    /** Reads a token; empty unless it was signed with the key. It may have expired. */
    public static Optional<SignInToken> read(String signed, byte[] key) {
        var dot = signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var content = FROM_TEXT.decode(signed.substring(0, dot));
            var seal = FROM_TEXT.decode(signed.substring(dot + 1));
            return MessageDigest.isEqual(seal, seal(key, content))
                    ? Optional.of(parse(new String(content, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }

    private static SignInToken parse(String content) {
        var parts = content.split(" ", 3);
        return new SignInToken(
                new MemberId(parts[2]),
                Instant.ofEpochSecond(Long.parseLong(parts[1])),
                UUID.fromString(parts[0]));
    }

    private static byte[] seal(byte[] key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
