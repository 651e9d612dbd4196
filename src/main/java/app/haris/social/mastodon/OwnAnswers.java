package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.OwnPosts;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.mastodon.Server.Told;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what colleagues answered in the network's own app. */
@Component("mastodonOwnAnswers")
final class OwnAnswers {
    /** What Haris has just posted may be seen before its receipt is kept. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    /** The most that Mastodon gives at once. */
    private static final String LIMIT = "40";

    private final Server server;
    private final OwnPosts own;
    private final Clock clock;

    OwnAnswers(Server server, OwnPosts own, Clock clock) {
        this.server = server;
        this.own = own;
        this.clock = clock;
    }

    Place find(Account account, String ownId, Place place, Consumer<Arrival> found) {
        var told = since(account, ownId, place.status());
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

    /** Statuses of our own, newest first, without what we only passed on. */
    List<Answers.Status> since(Account account, String ownId, @Nullable String newest) {
        Map<String, String> query =
                new HashMap<>(Map.of("limit", LIMIT, "exclude_reblogs", "true"));
        if (newest != null) {
            query.put("since_id", newest);
        }
        return server.ask(
                                account,
                                "/api/v1/accounts/" + ownId + "/statuses",
                                query,
                                Answers.Status[].class)
                        instanceof Told.Fine<Answers.Status[]>(var statuses)
                ? Arrays.stream(statuses).filter(Notifications::isWhole).toList()
                : List.of();
    }

    private static boolean isAnswer(Answers.Status status, String ownId) {
        return status.inReplyToId() != null && !ownId.equals(status.inReplyToAccountId());
    }

    private static Arrival arrival(Account account, Answers.Status status) {
        return new Arrival.AnsweredNatively(
                account.id(),
                new RemoteId(String.valueOf(status.inReplyToId())),
                receipt(status),
                Wording.of(status),
                status.createdAt());
    }

    static Receipt receipt(Answers.Status status) {
        return new Receipt(
                new RemoteId(status.id()), status.url() == null ? null : URI.create(status.url()));
    }
}
