package app.haris.social.bluesky;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record in somebody's repository, and how others see it. */
final class LocalRecord {
    final RecordAddress address;

    /** By which it is sorted: when its author says, or when the network learned of it. */
    final Instant at;

    Map<String, Object> content;
    String cid;
    boolean isDeleted;
    boolean isHidden;
    boolean isClosed;
    boolean isBlocking;
    @Nullable String likedBy;

    LocalRecord(RecordAddress address, Map<String, Object> content, Instant at) {
        this.address = address;
        this.content = content;
        this.at = at;
        cid = cid(content);
    }

    void become(Map<String, Object> changed) {
        content = changed;
        cid = cid(changed);
    }

    private static String cid(Map<String, Object> content) {
        return "bafyrei" + Integer.toHexString(content.toString().hashCode());
    }

    String text() {
        return String.valueOf(content.get("text"));
    }

    Map<String, Object> ref() {
        return Map.of("uri", address.toString(), "cid", cid);
    }

    Optional<String> answered() {
        return content.get("reply") instanceof Map<?, ?> reply
                        && reply.get("parent") instanceof Map<?, ?> parent
                ? Optional.of(String.valueOf(parent.get("uri")))
                : Optional.empty();
    }

    Map<String, Object> author() {
        return person(address.repo());
    }

    static Map<String, Object> person(String did) {
        var name = did.substring(did.lastIndexOf(':') + 1);
        Map<String, Object> person = new HashMap<>();
        person.put("did", did);
        person.put("handle", name + ".test");
        person.put("displayName", name);
        person.put("labels", List.of());
        return person;
    }

    /** As app.bsky.feed.defs#postView has it. */
    Map<String, Object> view() {
        Map<String, Object> author = author();
        author.put("viewer", Map.of("muted", false, "blockedBy", isBlocking));
        Map<String, Object> viewer = new HashMap<>();
        if (isClosed) {
            viewer.put("replyDisabled", true);
        }
        if (likedBy != null) {
            viewer.put("like", likedBy);
        }
        Map<String, Object> view = new HashMap<>(ref());
        view.put("author", author);
        view.put("record", content);
        view.put("likeCount", 3);
        view.put("repostCount", 2);
        view.put("indexedAt", at.toString());
        view.put("viewer", viewer);
        return view;
    }
}
