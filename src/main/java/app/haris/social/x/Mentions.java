package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.wire.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Reads what mentions the account, replies and quotes with its handle among them
 * (https://docs.x.com/x-api/posts/timelines/introduction).
 */
@Component("xMentions")
final class Mentions {
    /** X's indexes lag, by seconds as a rule; what is seen twice is paid once a day. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Timeline timeline;

    Mentions(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The first look begins with the latest page. */
    Told<Place> find(Account account, String ownId, Place place, Consumer<Arrival> found) {
        var question =
                Question.forNews(
                        "users/mentions",
                        "/2/users/" + Percent.encoded(ownId) + "/mentions",
                        since(place));
        var pages = place.mention() == null ? 1 : Integer.MAX_VALUE;
        return switch (timeline.all(account, question, pages)) {
            case Told.Amiss<List<Post>>(var status, var trouble) ->
                    new Told.Amiss<>(status, trouble);
            case Told.Fine<List<Post>>(var posts) ->
                    new Told.Fine<>(take(account, ownId, place, posts, found));
        };
    }

    /** The ids of X's own simulator, which it compares as texts, do not tell the time. */
    private static Map<String, String> since(Place place) {
        var query = new TreeMap<>(Map.of("max_results", String.valueOf(Timeline.LIMIT)));
        var newest = place.mention();
        var at = place.mentionAt();
        if (newest != null && at != null && Snowflake.tells(newest, at)) {
            query.put("since_id", Snowflake.before(newest, OVERLAP));
        } else if (at != null) {
            query.put("start_time", Times.seconds(at.minus(OVERLAP)));
        }
        return query;
    }

    private static Place take(
            Account account, String ownId, Place place, List<Post> posts, Consumer<Arrival> found) {
        var fresh =
                posts.stream()
                        .filter(post -> !place.knows(post))
                        .sorted(Comparator.comparing(Post::id, Snowflake.BY_AGE))
                        .toList();
        if (fresh.isEmpty()) {
            return place;
        }
        List<Place.Recent> recent = new ArrayList<>();
        for (var post : fresh) {
            Mapping.arrivals(account, ownId, post).forEach(found);
            recent.addFirst(new Place.Recent(post.first(), post.id(), post.createdAt()));
        }
        return place.after(fresh.getLast(), recent);
    }
}
