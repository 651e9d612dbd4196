package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks for quotes of our latest posts, which name the account seldom and are then among no
 * mentions: by one search for all of them, so that only what is new is paid for
 * (https://docs.x.com/x-api/posts/search/integrate/operators, November 2026).
 */
@Component("xQuotes")
final class Quotes {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** A question has 512 characters at most, and a condition 42. */
    static final int POSTS = 10;

    private final Timeline timeline;
    private final Clock clock;

    Quotes(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** It may fail, and is tried again. Before the first look nothing is news. */
    Beside find(Account account, Beside place, Consumer<Arrival> found) {
        var now = clock.instant();
        var asked = place.quotesAsked();
        if (asked == null) {
            return place.quotes(now);
        }
        if (place.own().isEmpty() || now.isBefore(asked.plus(EVERY))) {
            return place;
        }
        var query = new TreeMap<String, String>();
        query.put("query", conditions(place.own()));
        query.put("start_time", Times.seconds(asked.minus(OVERLAP)));
        query.put("max_results", String.valueOf(Timeline.LIMIT));
        var question = Question.forNews("tweets/search", "/2/tweets/search/recent", query);
        if (!(timeline.page(account, question) instanceof Told.Fine<Timeline.Page>(var page))) {
            return place;
        }
        page.posts().stream()
                .sorted(Comparator.comparing(Post::id, Snowflake.BY_AGE))
                .flatMap(post -> Mapping.arrivals(account, X.ownId(account), post).stream())
                .forEach(found);
        return place.quotes(now);
    }

    private static String conditions(List<String> posts) {
        return posts.stream()
                .map(id -> "quotes_of_tweet_id:" + id)
                .collect(Collectors.joining(" OR "));
    }

    /** Posts that others may quote: not what answers somebody. */
    static List<String> quotable(List<Post> newestFirst) {
        return newestFirst.stream()
                .filter(post -> post.answered() == null && !post.isRepost())
                .map(Post::first)
                .filter(id -> id.matches("\\d{1,19}"))
                .distinct()
                .limit(POSTS)
                .toList();
    }

    /** What a look at our own posts says of those that may be quoted. */
    static Beside seen(Beside place, List<Post> newestFirst) {
        var all = new ArrayList<>(quotable(newestFirst));
        place.own().stream().filter(id -> !all.contains(id)).forEach(all::add);
        return place.own(all.subList(0, Math.min(POSTS, all.size())));
    }
}
