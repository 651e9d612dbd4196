package app.haris.social.graph;

import app.haris.social.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the last look ended.
 *
 * @param floor what is older is known
 * @param answered up to when our own answers were looked at
 * @param round when last also that was looked at which changes seldom
 * @param recent the latest of what was said, newest first
 * @param onAir the broadcasts that ran; absent in what older versions wrote
 */
public record Place(
        Instant floor,
        Instant answered,
        @Nullable Instant round,
        List<Known> recent,
        @Nullable List<String> onAir) {
    private static final JsonMapper JSON = new JsonMapper();

    /** How far the very first look goes back, where accounts.yml does not say. */
    private static final Duration FIRST = Duration.ofDays(7);

    /**
     * What is known of what somebody said.
     *
     * @param sum tells texts apart
     * @param isAtHome whether it stands below our own posts, so that we can see if it is gone; what
     *     others show us and what they no longer let us see looks alike
     * @param hidden whether somebody has hidden it; absent in what older versions wrote
     */
    public record Known(
            String id, int sum, Instant at, boolean isAtHome, @Nullable Boolean hidden) {
        boolean isHidden() {
            return Boolean.TRUE.equals(hidden);
        }
    }

    public Place {
        recent = List.copyOf(recent);
        onAir = onAir == null ? List.of() : List.copyOf(onAir);
    }

    List<String> broadcasts() {
        return onAir == null ? List.of() : onAir;
    }

    public static Place of(Account account, Optional<String> cursor, Instant now) {
        try {
            return cursor.map(text -> JSON.readValue(text, Place.class))
                    .orElseGet(() -> start(account, now));
        } catch (JacksonException e) {
            throw new IllegalStateException("a cursor that Haris did not write: " + cursor, e);
        }
    }

    private static Place start(Account account, Instant now) {
        var floor = account.activated().orElse(now.minus(FIRST));
        return new Place(floor, floor, null, List.of(), List.of());
    }

    public String cursor() {
        return JSON.writeValueAsString(this);
    }
}
