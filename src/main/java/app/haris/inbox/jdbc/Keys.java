package app.haris.inbox.jdbc;

import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.social.RemoteId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids made of what they name, so that every instance makes the same ones without asking: the first
 * 122 bits of SHA-256 over the parts and their lengths, as a UUID of version 8 (RFC 9562). Nobody
 * can make two names with the same id.
 */
public final class Keys {
    private Keys() {}

    /** Of an interaction, and of a post of our own. */
    public static UUID interaction(AccountId account, RemoteId id) {
        return of("interaction", account.value(), id.value());
    }

    /** Of the thread that all interactions with the same name of a conversation belong to. */
    public static UUID conversation(AccountId account, String conversation) {
        return of("conversation", account.value(), conversation);
    }

    /** Of an author's private messages. */
    public static UUID messages(AccountId account, String authorId) {
        return of("messages", account.value(), authorId);
    }

    /** Of an author's part in a thread, which one case at a time goes on with. */
    public static UUID place(UUID thread, String authorId) {
        return of("place", thread.toString(), authorId);
    }

    /** Of all texts to a brand that read alike. */
    public static long alike(BrandId brand, String fingerprint) {
        return of("alike", brand.value(), fingerprint).getLeastSignificantBits();
    }

    private static UUID of(String... parts) {
        var digest = sha256();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        var hash = ByteBuffer.wrap(digest.digest());
        long high = (hash.getLong() & ~0xf000L) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
