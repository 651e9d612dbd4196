package app.haris.reply;

import app.haris.social.AccountId;
import app.haris.social.Media;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Exactly what would be published, as whom and to what: what an approval is an approval of.
 *
 * @param corrects the post of ours in whose place the text is to be put; absent where it becomes a
 *     post of its own
 */
public record Wording(
        String text,
        List<Media> media,
        AccountId account,
        RemoteId target,
        Visibility visibility,
        Optional<RemoteId> corrects) {
    public Wording {
        media = List.copyOf(media);
    }

    public Wording(
            String text,
            List<Media> media,
            AccountId account,
            RemoteId target,
            Visibility visibility) {
        this(text, media, account, target, visibility, Optional.empty());
    }

    /** The same, in the place of a post of ours. */
    public Wording correcting(Optional<RemoteId> post) {
        return new Wording(text, media, account, target, visibility, post);
    }

    /**
     * SHA-256, hexadecimal, over every part with its length, so that parts cannot be shifted.
     *
     * @param key of the publication; since it is forgotten with an erased text, nobody can find out
     *     by trying what a short one was
     */
    public String hash(UUID key) {
        var digest = sha256();
        add(digest, key.toString());
        add(digest, text);
        add(digest, account.value());
        add(digest, target.value());
        add(digest, visibility.name());
        for (var file : media) {
            var alt = file.alt();
            add(digest, file.type());
            add(digest, file.url().toString());
            add(digest, alt == null ? "" : alt);
        }
        corrects.ifPresent(post -> add(digest, post.value()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
