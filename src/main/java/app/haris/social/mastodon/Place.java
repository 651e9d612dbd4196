package app.haris.social.mastodon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param moves by the id of the account to which an author has moved, the id by which we know them
 * @param recent the latest mentions, newest first, by notification and status
 */
record Place(
        @Nullable String notification,
        @Nullable String status,
        boolean isDeaf,
        @Nullable Instant looked,
        @Nullable Map<String, String> moves,
        List<Recent> recent) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 80;
    private static final int MOST_MOVES = 500;

    /** A mention that may yet be edited or deleted. */
    record Recent(String notification, String status) {}

    static final Place START = new Place(null, null, false, null, null, List.of());

    Place {
        recent = List.copyOf(recent);
        moves = moves == null ? null : new LinkedHashMap<>(moves);
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
                moves,
                all.subList(0, Math.min(MOST, all.size())));
    }

    Place deaf() {
        return new Place(notification, status, true, looked, moves, recent);
    }

    Place own(@Nullable String newest) {
        return new Place(
                notification, newest == null ? status : newest, isDeaf, looked, moves, recent);
    }

    /** Whoever has moved is to be known where they live now, too. */
    Place seen(Answers.@Nullable Person person) {
        var home = person == null || person.moved() == null ? null : person.moved().id();
        if (person == null || home == null || home.equals(person.id())) {
            return this;
        }
        var all = new LinkedHashMap<>(moves == null ? Map.of() : moves);
        all.putLast(home, known(person.id()));
        while (all.size() > MOST_MOVES) {
            all.pollFirstEntry();
        }
        return new Place(notification, status, isDeaf, looked, all, recent);
    }

    /** By which id we know somebody, who may have moved since. */
    String known(String id) {
        return moves == null ? id : moves.getOrDefault(id, id);
    }

    Place compared(Instant now, List<Recent> left) {
        return new Place(notification, status, isDeaf, now, moves, left);
    }
}
