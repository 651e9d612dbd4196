package app.haris.social.x;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the last looks at quotes and followers ended.
 *
 * @param own the latest posts of our own that answer nobody, newest first
 * @param quotesAsked when quotes of them were last asked for
 * @param followersAsked when followers were last asked for
 * @param followers the latest that are known, newest first
 */
record Beside(
        List<String> own,
        @Nullable Instant quotesAsked,
        @Nullable Instant followersAsked,
        List<String> followers) {
    static final Beside START = new Beside(List.of(), null, null, List.of());

    Beside {
        own = List.copyOf(own);
        followers = List.copyOf(followers);
    }

    Beside own(List<String> latest) {
        return new Beside(latest, quotesAsked, followersAsked, followers);
    }

    Beside quotes(Instant now) {
        return new Beside(own, now, followersAsked, followers);
    }

    Beside followers(List<String> latest, Instant now) {
        return new Beside(own, quotesAsked, now, latest);
    }
}
