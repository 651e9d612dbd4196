package app.haris.social.bluesky;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the last look at the network ended. Notifications are sorted by when their authors say that
 * they wrote, so that what the network learns late stands among what was seen before; hence the
 * latest ones are remembered one by one, as fingerprints.
 *
 * @param since the oldest notification of the first look, where that left older ones
 * @param newest the newest notification that was taken in
 * @param known the latest notifications, newest first
 * @param clicks the latest likes and reposts, newest first
 * @param own the latest posts of our own that were looked at, newest first
 * @param looked when the recent mentions were last compared with what the network shows
 * @param recent the latest mentions, newest first
 */
record Place(
        boolean isFirst,
        @Nullable Instant since,
        @Nullable Instant newest,
        List<String> known,
        @Nullable List<String> clicks,
        List<String> own,
        @Nullable Instant looked,
        List<Recent> recent) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_KNOWN = 1_000;
    private static final int MOST_CLICKS = 300;
    private static final int MOST_OWN = 200;
    private static final int MOST_RECENT = 50;
    private static final int BYTES = 9;

    /**
     * A mention that may yet be changed or deleted.
     *
     * @param content the hash of its record
     */
    record Recent(String uri, String content) {}

    static final Place START =
            new Place(true, null, null, List.of(), null, List.of(), null, List.of());

    Place {
        known = List.copyOf(known);
        clicks = clicks == null ? null : List.copyOf(clicks);
        own = List.copyOf(own);
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

    /** Short, and different for all but one pair in 2^72. */
    static String fingerprint(String text) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With what a look at the notifications brought. */
    Place after(
            @Nullable Instant oldestSeen,
            @Nullable Instant newestSeen,
            List<String> seen,
            List<Recent> mentions) {
        return new Place(
                false,
                isFirst ? oldestSeen : since,
                later(newest, newestSeen),
                together(seen, known, MOST_KNOWN),
                clicks,
                own,
                looked,
                together(mentions, recent, MOST_RECENT));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    Place seen(List<String> posts) {
        return new Place(
                isFirst,
                since,
                newest,
                known,
                clicks,
                together(posts, own, MOST_OWN),
                looked,
                recent);
    }

    /** Likes and reposts that were taken in before; empty where none was ever looked at. */
    Optional<List<String>> knownClicks() {
        return Optional.ofNullable(clicks);
    }

    Place clicked(List<String> seen) {
        var all = together(seen, knownClicks().orElseGet(List::of), MOST_CLICKS);
        return new Place(isFirst, since, newest, known, all, own, looked, recent);
    }

    Place compared(Instant now, List<Recent> left) {
        return new Place(isFirst, since, newest, known, clicks, own, now, left);
    }

    private static <T> List<T> together(List<T> newer, List<T> older, int most) {
        var all = new LinkedHashSet<>(newer);
        all.addAll(older);
        return new ArrayList<>(all).subList(0, Math.min(most, all.size()));
    }
}
