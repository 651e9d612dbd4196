package app.haris.chat;

import app.haris.settings.Hmac;
import app.haris.team.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a member types in a chat to show that this identity is theirs: {@code
 * sara-t6vk2a-7hqx2mzp4tke}. It names the member and when it ends, and is signed with a key of the
 * data folder (HMAC-SHA-256, its first 60 bits), so that the command line can make one while Haris
 * runs and nobody else can. A guess is right once in 2^60, and each is a message to a chat service.
 *
 * @param expires to the second
 */
public record LinkCode(MemberId member, Instant expires) {
    /** Long enough to walk to the phone, short enough to be worthless in an old message. */
    public static final Duration VALIDITY = Duration.ofMinutes(10);

    /** https://www.crockford.com/base32.html: no letter that is taken for a digit. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int SEAL = 12;
    private static final int BITS = 5;

    static LinkCode of(MemberId member, Instant now) {
        return new LinkCode(member, Instant.ofEpochSecond(now.plus(VALIDITY).getEpochSecond()));
    }

    /** Writes the code, signed. */
    String sign(byte[] key) {
        var content = content();
        return content + "-" + seal(key, content);
    }

    /**
     * Reads a code, as people type it on phones; empty unless it was signed with the key. It may
     * have expired.
     */
    static Optional<LinkCode> read(String typed, byte[] key) {
        var code = typed.strip().toLowerCase(Locale.ROOT);
        var last = code.lastIndexOf('-');
        var middle = code.lastIndexOf('-', last - 1);
        if (middle < 1) {
            return Optional.empty();
        }
        try {
            var seconds = Long.parseLong(code.substring(middle + 1, last), Character.MAX_RADIX);
            var read =
                    new LinkCode(
                            new MemberId(code.substring(0, middle)),
                            Instant.ofEpochSecond(seconds));
            var expected = seal(key, read.content()).getBytes(StandardCharsets.UTF_8);
            var given = code.substring(last + 1).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(expected, given) ? Optional.of(read) : Optional.empty();
        } catch (NumberFormatException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }

    /** By which it is used up. */
    UUID nonce() {
        return UUID.nameUUIDFromBytes(("link " + content()).getBytes(StandardCharsets.UTF_8));
    }

    private String content() {
        return member + "-" + Long.toString(expires.getEpochSecond(), Character.MAX_RADIX);
    }

    private static String seal(byte[] key, String content) {
        var sealed = mac(key, "link " + content);
        var letters = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var at = 0; letters.length() < SEAL; ) {
            if (held < BITS) {
                bits = (bits << Byte.SIZE) | (sealed[at++] & 0xff);
                held += Byte.SIZE;
            }
            held -= BITS;
            letters.append(LETTERS.charAt((bits >> held) & 0x1f));
        }
        return letters.toString();
    }

    private static byte[] mac(byte[] key, String content) {
        return Hmac.sha256(key, content.getBytes(StandardCharsets.UTF_8));
    }
}
