package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.RemoteId;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Finds out which of the latest mentions were changed or deleted, by looking at them every few
 * minutes: the network tells nobody.
 */
@Component("blueskyChanges")
final class Changes {
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Posts posts;
    private final Clock clock;

    Changes(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    Place find(Account account, Place place, Consumer<Arrival> found) {
        var now = clock.instant();
        if (place.looked() != null && now.isBefore(place.looked().plus(EVERY))) {
            return place;
        }
        var addresses = place.recent().stream().map(Place.Recent::uri).toList();
        if (!(posts.all(account, addresses)
                instanceof Told.Fine<Map<String, Answers.Post>>(var shown))) {
            return place;
        }
        List<Place.Recent> left = new ArrayList<>();
        for (var recent : place.recent()) {
            var post = shown.get(recent.uri());
            if (post != null) {
                left.add(compared(account, recent, post, found));
            } else if (isGone(account, recent)) {
                found.accept(new Arrival.Deleted(account.id(), new RemoteId(recent.uri()), now));
            } else {
                left.add(recent);
            }
        }
        return place.compared(now, left);
    }

    private Place.Recent compared(
            Account account, Place.Recent recent, Answers.Post post, Consumer<Arrival> found) {
        var content = post.cid();
        var record = posts.record(post.record());
        if (content == null || content.equals(recent.content()) || record.isEmpty()) {
            return recent;
        }
        found.accept(
                new Arrival.Edited(
                        account.id(),
                        new RemoteId(recent.uri()),
                        Wording.of(record.get()),
                        clock.instant()));
        return new Place.Recent(recent.uri(), content);
    }

    /** What is not shown may only be hidden from us. */
    private boolean isGone(Account account, Place.Recent recent) {
        return RecordAddress.of(recent.uri())
                .filter(address -> posts.isGone(account, address))
                .isPresent();
    }
}
