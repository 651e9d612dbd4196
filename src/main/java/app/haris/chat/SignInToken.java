package app.haris.chat;

import app.haris.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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

    /** Writes the token, signed. */
    public String sign(byte[] key) {
        return SignedText.sign(nonce + " " + expires.getEpochSecond() + " " + member, key);
    }

    /** Reads a token; empty unless it was signed with the key. It may have expired. */
    public static Optional<SignInToken> read(String signed, byte[] key) {
        return SignedText.read(signed, key, SignInToken::parse);
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
}
