package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.OwnPosts;
import app.haris.social.RemoteId;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Finds what colleagues answered in the network's own app. */
@Component("mastodonOwnAnswers")
final class OwnAnswers {
    /** What Haris has just posted may be seen before its receipt is kept. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final OwnStatuses statuses;
    private final OwnPosts own;
    private final Clock clock;

    OwnAnswers(OwnStatuses statuses, OwnPosts own, Clock clock) {
        this.statuses = statuses;
        this.own = own;
        this.clock = clock;
    }

    Place find(Account account, String ownId, Place place, Consumer<Arrival> found) {
        if (!(statuses.since(account, ownId, place.status())
                instanceof Told.Fine<List<Answers.Status>>(var told))) {
            return place;
        }
        var settled =
                told.stream()
                        .filter(
                                status ->
                                        status.createdAt().isBefore(clock.instant().minus(A_WHILE)))
                        .toList();
        if (settled.isEmpty()) {
            return place;
        }
        var ours =
                own.among(
                        account.id(),
                        settled.stream().map(status -> new RemoteId(status.id())).toList());
        settled.stream()
                .filter(status -> !ours.contains(new RemoteId(status.id())))
                .filter(status -> isAnswer(status, ownId))
                .forEach(status -> found.accept(arrival(account, status)));
        return place.own(settled.getFirst().id());
    }

    private static boolean isAnswer(Answers.Status status, String ownId) {
        return status.inReplyToId() != null && !ownId.equals(status.inReplyToAccountId());
    }

    private static Arrival arrival(Account account, Answers.Status status) {
        return new Arrival.AnsweredNatively(
                account.id(),
                new RemoteId(String.valueOf(status.inReplyToId())),
                Mapping.receipt(status),
                Wording.of(status),
                status.createdAt());
    }
}
