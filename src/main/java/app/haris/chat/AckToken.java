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
 * What the link in a letter carries: who says by it that they are on which escalation, once, and
 * until when. Signed with a key of the data folder (HMAC-SHA-256).
 *
 * @param call names the letter, so that its link can be used up
 */
record AckToken(MemberId member, UUID run, UUID call, Instant expires) {
    /** As long as a night and a morning; who opens the letter later asks the room. */
    static final Duration VALIDITY = Duration.ofHours(24);

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    String sign(byte[] key) {
        var content = run + " " + call + " " + expires.getEpochSecond() + " " + member;
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return TO_TEXT.encodeToString(bytes) + "." + TO_TEXT.encodeToString(seal(key, bytes));
    }

    /** Reads a token; empty unless it was signed with the key. It may have expired. */
    static Optional<AckToken> read(String signed, byte[] key) {
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

    private static AckToken parse(String content) {
        var parts = content.split(" ", 4);
        return new AckToken(
                new MemberId(parts[3]),
                UUID.fromString(parts[0]),
                UUID.fromString(parts[1]),
                Instant.ofEpochSecond(Long.parseLong(parts[2])));
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
