package app.haris.social.x;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the last look at X ended.
 *
 * @param mention the newest mention that was taken in
 * @param mentionAt when it was made
 * @param own the newest post of our own that was looked at
 * @param ownAsked when our own posts were last asked for
 * @param message the newest direct message that was taken in
 * @param asked when messages were last asked for
 * @param looked when the recent mentions were last compared with what X shows
 * @param recent the latest mentions, newest first
 * @param beside absent in what an older Haris has written
 */
record Place(
        @Nullable String mention,
        @Nullable Instant mentionAt,
        @Nullable String own,
        @Nullable Instant ownAsked,
        @Nullable String message,
        @Nullable Instant asked,
        @Nullable Instant looked,
        List<Recent> recent,
        @Nullable Beside beside) {
    private static final JsonMapper JSON = new JsonMapper();

    /** As many as can be asked for at once. */
    private static final int MOST = 100;

    /**
     * A mention that may yet be edited or deleted.
     *
     * @param first the name that stays
     * @param latest its latest version that is known
     */
    record Recent(String first, String latest, Instant at) {}

    static final Place START = new Place(null, null, null, null, null, null, null, List.of(), null);

    Place {
        recent = List.copyOf(recent);
    }

    static Place of(Optional<String> cursor) {
        try {
            return cursor.map(text -> JSON.readValue(text, Place.class)).orElse(START);
        } catch (JacksonException e) {
            throw new IllegalStateException("a cursor that Haris did not write: " + cursor, e);
        }
    }

    String cursor() {
        return JSON.writeValueAsString(this);
    }

    boolean knows(Post post) {
        return recent.stream().anyMatch(one -> one.latest().equals(post.id()));
    }

    /**
     * @param more newest first
     */
    Place after(Post newest, List<Recent> more) {
        var all = new ArrayList<>(more);
        recent.stream()
                .filter(old -> more.stream().noneMatch(one -> one.first().equals(old.first())))
                .forEach(all::add);
        boolean isNewer = mention == null || Snowflake.BY_AGE.compare(newest.id(), mention) > 0;
        return new Place(
                isNewer ? newest.id() : mention,
                isNewer ? newest.createdAt() : mentionAt,
                own,
                ownAsked,
                message,
                asked,
                looked,
                all.subList(0, Math.min(MOST, all.size())),
                beside);
    }

    Place own(@Nullable String newest, Instant now) {
        return new Place(mention, mentionAt, newest, now, message, asked, looked, recent, beside);
    }

    Place messages(@Nullable String newest, Instant now) {
        return new Place(mention, mentionAt, own, ownAsked, newest, now, looked, recent, beside);
    }

    Place compared(Instant now, List<Recent> left) {
        return new Place(mention, mentionAt, own, ownAsked, message, asked, now, left, beside);
    }

    Beside aside() {
        var known = beside;
        return known == null ? Beside.START : known;
    }

    Place aside(Beside now) {
        return new Place(mention, mentionAt, own, ownAsked, message, asked, looked, recent, now);
    }
}
