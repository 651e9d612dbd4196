package app.haris.social.mastodon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the last look at a server ended.
 *
 * @param notification the newest notification that was taken in
 * @param status the newest status of our own that was looked at
 * @param isDeaf whether the server does not heed {@code min_id}, so that pages must be walked
 * @param looked when the recent mentions were last compared with what the server shows
 * @param recent the latest mentions, newest first, by notification and status
 */
record Place(
        @Nullable String notification,
        @Nullable String status,
        boolean isDeaf,
        @Nullable Instant looked,
        List<Recent> recent) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 80;

    /** A mention that may yet be edited or deleted. */
    record Recent(String notification, String status) {}

    static final Place START = new Place(null, null, false, null, List.of());

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

    Place after(@Nullable String newest, List<Recent> more) {
        var all = new ArrayList<>(more);
        all.addAll(recent);
        return new Place(
                newest == null ? notification : newest,
                status,
                isDeaf,
                looked,
                all.subList(0, Math.min(MOST, all.size())));
    }

    Place deaf() {
        return new Place(notification, status, true, looked, recent);
    }

    Place own(@Nullable String newest) {
        return new Place(notification, newest == null ? status : newest, isDeaf, looked, recent);
    }

    Place compared(Instant now, List<Recent> left) {
        return new Place(notification, status, isDeaf, now, left);
    }
}
