package app.haris.chat;

import app.haris.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the link in a letter carries: who says by it that they are on which escalation, once, and
 * until when. Signed with a key of the data folder (HMAC-SHA-256).
 *
 * @param call names the letter, so that its link can be used up
 */
record AckToken(MemberId member, UUID run, UUID call, Instant expires) {
    /** As long as a night and a morning; who opens the letter later asks the room. */
    static final Duration VALIDITY = Duration.ofHours(24);

    String sign(byte[] key) {
        return SignedText.sign(
                run + " " + call + " " + expires.getEpochSecond() + " " + member, key);
    }

    /** Reads a token; empty unless it was signed with the key. It may have expired. */
    static Optional<AckToken> read(String signed, byte[] key) {
        return SignedText.read(signed, key, AckToken::parse);
    }

    private static AckToken parse(String content) {
        var parts = content.split(" ", 4);
        return new AckToken(
                new MemberId(parts[3]),
                UUID.fromString(parts[0]),
                UUID.fromString(parts[1]),
                Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }
}
