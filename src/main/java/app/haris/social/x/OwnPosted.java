package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.OwnPosts;
import app.haris.social.RemoteId;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what colleagues answered in X itself. */
@Component("xOwnPosted")
final class OwnPosted {
    /** What Haris has just posted may be seen before its receipt is kept. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    /** However often mentions are asked for: calls are counted, and this can wait. */
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Timeline timeline;
    private final OwnPosts own;
    private final Clock clock;

    OwnPosted(Timeline timeline, OwnPosts own, Clock clock) {
        this.timeline = timeline;
        this.own = own;
        this.clock = clock;
    }

    /** The account's own posts, newest first. */
    Told<List<Post>> since(Account account, String ownId, Map<String, String> since) {
        var query = new TreeMap<>(since);
        query.put("max_results", String.valueOf(Timeline.LIMIT));
        var path = "/2/users/" + Percent.encoded(ownId) + "/tweets";
        return timeline.all(account, Question.forAnswer("users/tweets", path, query), 2);
    }

    /** It may fail, and is tried again. */
    Place find(Account account, String ownId, Place place, Consumer<Arrival> found) {
        var known = place.own();
        var now = clock.instant();
        if (place.ownAsked() != null && now.isBefore(place.ownAsked().plus(EVERY))) {
            return place;
        }
        if (!(since(account, ownId, border(known)) instanceof Told.Fine<List<Post>>(var posts))) {
            return place;
        }
        var seen = place.aside(Quotes.seen(place.aside(), posts));
        return settle(account, ownId, seen, posts, found);
    }

    private Place settle(
            Account account, String ownId, Place place, List<Post> posts, Consumer<Arrival> found) {
        var known = place.own();
        var now = clock.instant();
        var settled =
                posts.stream()
                        .filter(post -> post.createdAt().isBefore(now.minus(A_WHILE)))
                        .filter(post -> isNewer(post, known))
                        .sorted(Comparator.comparing(Post::id, Snowflake.BY_AGE))
                        .toList();
        if (settled.isEmpty()) {
            return place.own(known, now);
        }
        var ours = own.among(account.id(), settled.stream().map(OwnPosted::id).toList());
        settled.stream()
                .filter(post -> known != null && !ours.contains(id(post)))
                .filter(post -> isAnswer(post, ownId))
                .forEach(post -> found.accept(arrival(account, post)));
        return place.own(settled.getLast().id(), now);
    }

    private static Map<String, String> border(@Nullable String known) {
        return known != null && Snowflake.isOne(known) ? Map.of("since_id", known) : Map.of();
    }

    private static boolean isNewer(Post post, @Nullable String known) {
        return known == null || Snowflake.BY_AGE.compare(post.id(), known) > 0;
    }

    private static RemoteId id(Post post) {
        return new RemoteId(post.id());
    }

    private static boolean isAnswer(Post post, String ownId) {
        return post.answered() != null && !ownId.equals(post.answeredUser());
    }

    private static Arrival arrival(Account account, Post post) {
        return new Arrival.AnsweredNatively(
                account.id(),
                new RemoteId(String.valueOf(post.answered())),
                Mapping.receipt(post.id()),
                post.text(),
                post.createdAt());
    }
}
