package app.haris.social.mastodon;

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
 * Finds out which of the latest mentions were edited or deleted. Servers tell it only to those who
 * follow the author, so the mentions themselves are looked at, every few minutes.
 */
@Component("mastodonChanges")
final class Changes {
    private static final Duration EVERY = Duration.ofMinutes(5);

    /** Out of the 300 calls that an account has in 5 minutes. */
    private static final int AT_ONCE = 40;

    private final Server server;
    private final Clock clock;

    Changes(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    Place find(Account account, Place place, Consumer<Arrival> found) {
        var now = clock.instant();
        if (place.looked() != null && now.isBefore(place.looked().plus(EVERY))) {
            return place;
        }
        List<Place.Recent> left = new ArrayList<>();
        var known = place;
        int looks = 0;
        for (var recent : place.recent()) {
            if (looks++ >= AT_ONCE) {
                left.add(recent);
                continue;
            }
            var answer = look(account, recent);
            if (answer instanceof Told.Fine<Answers.Status>(var status)) {
                known = known.seen(status.account());
            }
            if (isThere(account, recent, answer, found)) {
                left.add(recent);
            }
        }
        return known.compared(now, left);
    }

    private Told<Answers.Status> look(Account account, Place.Recent recent) {
        return server.ask(
                account,
                Question.atLeisure("/api/v1/statuses/" + recent.status(), Map.of()),
                Answers.Status.class);
    }

    private boolean isThere(
            Account account,
            Place.Recent recent,
            Told<Answers.Status> answer,
            Consumer<Arrival> found) {
        var id = new RemoteId(recent.status());
        return switch (answer) {
            case Told.Fine<Answers.Status>(var status) -> {
                if (status.editedAt() != null) {
                    found.accept(
                            new Arrival.Edited(
                                    account.id(), id, Wording.of(status), status.editedAt()));
                }
                yield true;
            }
            case Told.Amiss<Answers.Status>(var code, var trouble) -> {
                boolean isGone = code == 404 || code == 410;
                if (isGone) {
                    found.accept(new Arrival.Deleted(account.id(), id, clock.instant()));
                }
                yield !isGone;
            }
        };
    }
}
