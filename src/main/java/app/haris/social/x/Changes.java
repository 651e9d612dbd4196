package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds out which of the latest mentions were edited or deleted, by looking at them again every few
 * minutes for a day: X charges for the same post once a day.
 */
@Component("xChanges")
final class Changes {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration FOR = Duration.ofDays(1);

    private final Timeline timeline;
    private final Clock clock;

    Changes(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    Place find(Account account, Place place, Consumer<Arrival> found) {
        var now = clock.instant();
        if (place.looked() != null && now.isBefore(place.looked().plus(EVERY))) {
            return place;
        }
        var young =
                place.recent().stream().filter(one -> now.isBefore(one.at().plus(FOR))).toList();
        return young.isEmpty()
                ? place.compared(now, place.recent())
                : compare(account, place, young, found);
    }

    private Place compare(
            Account account, Place place, List<Place.Recent> young, Consumer<Arrival> found) {
        var now = clock.instant();
        if (!(look(account, young.stream().map(Place.Recent::latest))
                instanceof Told.Fine<Timeline.Page>(var page))) {
            return place;
        }
        var missing = young.stream().filter(one -> isMissing(account, page, one)).toList();
        missing.forEach(one -> found.accept(deleted(account, one, now)));
        var newer = newer(account, page.posts());
        newer.values().forEach(post -> found.accept(Mapping.edited(account, post)));
        List<Place.Recent> left = new ArrayList<>();
        for (var one : place.recent()) {
            if (!missing.contains(one)) {
                var post = newer.get(one.first());
                left.add(post == null ? one : new Place.Recent(one.first(), post.id(), one.at()));
            }
        }
        return place.compared(now, left);
    }

    /** X names what is not there; a server that keeps silent about a post is asked for it alone. */
    private boolean isMissing(Account account, Timeline.Page page, Place.Recent one) {
        if (page.tellsOf(one.latest()) || !one.latest().matches("\\d{1,19}")) {
            return page.missing().contains(one.latest());
        }
        var question = Question.forNews("tweets/id", "/2/tweets/" + one.latest(), Map.of());
        return timeline.page(account, question)
                        instanceof Told.Amiss<Timeline.Page>(var status, var trouble)
                && trouble.kind() == Trouble.Kind.GONE;
    }

    private static Arrival deleted(Account account, Place.Recent one, Instant now) {
        return new Arrival.Deleted(account.id(), new RemoteId(one.first()), now);
    }

    /** Later versions than those that were looked at, by the name that stays. */
    private Map<String, Post> newer(Account account, List<Post> posts) {
        var later =
                posts.stream()
                        .filter(post -> !post.versions().isEmpty())
                        .filter(post -> !post.versions().getLast().equals(post.id()))
                        .map(post -> post.versions().getLast())
                        .toList();
        Map<String, Post> newer = new HashMap<>();
        if (!later.isEmpty()
                && look(account, later.stream()) instanceof Told.Fine<Timeline.Page>(var page)) {
            page.posts().forEach(post -> newer.put(post.first(), post));
        }
        return newer;
    }

    private Told<Timeline.Page> look(Account account, Stream<String> ids) {
        var list = ids.collect(Collectors.joining(","));
        return timeline.page(account, Question.forWhichAreThere("tweets", "/2/tweets", list));
    }
}
