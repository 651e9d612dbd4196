package app.haris.social.bluesky;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What servers answer, as far as Haris reads it. The lexicons of com.atproto.server,
 * com.atproto.repo, app.bsky.notification, app.bsky.feed and app.bsky.actor
 * (https://github.com/bluesky-social/atproto/tree/main/lexicons) say what must be there; other
 * servers may leave it out all the same, and other people's records may hold anything.
 */
final class Answers {
    private Answers() {}

    /**
     * @param didDoc who the account is, with the address of its server
     * @param active absent means yes
     * @param status why it is not active
     */
    record NewSession(
            @Nullable String accessJwt,
            @Nullable String refreshJwt,
            @Nullable String handle,
            @Nullable String did,
            @Nullable JsonNode didDoc,
            @Nullable Boolean active,
            @Nullable String status) {}

    /**
     * @param blob as a record is to hold it
     */
    record Uploaded(@Nullable JsonNode blob) {}

    record Verification(@Nullable String verifiedStatus) {}

    /**
     * @param blocking a record of ours by which we block the author
     */
    record PersonSeen(@Nullable Boolean blockedBy, @Nullable String blocking) {}

    record Person(
            @Nullable String did,
            @Nullable String handle,
            @Nullable String displayName,
            @Nullable Long followersCount,
            @Nullable Verification verification,
            @Nullable PersonSeen viewer) {}

    record Profiles(@Nullable List<Person> profiles) {
        List<Person> all() {
            return profiles == null ? List.of() : profiles;
        }
    }

    record Notification(
            @Nullable String uri,
            @Nullable String cid,
            @Nullable Person author,
            @Nullable String reason,
            @Nullable JsonNode record,
            @Nullable String indexedAt) {}

    /** A record by its address and the hash of its content. */
    record StrongRef(@Nullable String uri, @Nullable String cid) {}

    record ReplyRef(@Nullable StrongRef root, @Nullable StrongRef parent) {}

    /** The record of a post, as its author's program wrote it. */
    record PostRecord(
            @Nullable String text,
            @Nullable String createdAt,
            @Nullable JsonNode langs,
            @Nullable ReplyRef reply,
            @Nullable JsonNode facets,
            @Nullable JsonNode labels,
            @Nullable JsonNode embed) {}

    /**
     * @param like our own like, if there is one
     * @param replyDisabled whether a thread gate keeps us from answering
     */
    record PostSeen(@Nullable String like, @Nullable Boolean replyDisabled) {}

    record Post(
            @Nullable String uri,
            @Nullable String cid,
            @Nullable Person author,
            @Nullable JsonNode record,
            @Nullable JsonNode embed,
            @Nullable Long likeCount,
            @Nullable Long repostCount,
            @Nullable PostSeen viewer) {}

    record Posts(@Nullable List<Post> posts) {
        List<Post> all() {
            return posts == null ? List.of() : posts;
        }
    }

    record Identity(@Nullable String did) {}

    /**
     * @param value the record itself
     */
    record Stored(@Nullable String uri, @Nullable String cid, @Nullable JsonNode value) {}

    record StoredList(@Nullable List<Stored> records) {
        List<Stored> all() {
            return records == null ? List.of() : records;
        }
    }

    /** What went wrong (https://atproto.com/specs/xrpc#error-responses). */
    record Problem(@Nullable String error, @Nullable String message) {
        static final Problem UNSAID = new Problem(null, null);

        String name() {
            return error == null ? "" : error;
        }

        /** The sentence, or the name where there is none. */
        String words() {
            return message == null || message.isBlank() ? name() : message;
        }
    }
}
