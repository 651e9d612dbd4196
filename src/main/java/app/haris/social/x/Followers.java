package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Looks who has begun to follow the account: X lists the latest first, and tells no times
 * (https://docs.x.com/x-api/users/follows/introduction, November 2026). Where the account does not
 * own the app they cost ten times as much, and are left to webhooks.
 */
@Component("xFollowers")
final class Followers {
    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final int LATEST = 20;

    private final Server server;
    private final Clock clock;

    Followers(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** It may fail, and is tried again. Whoever follows already at the first look is no news. */
    Beside find(Account account, Beside place, Consumer<Arrival> found) {
        var now = clock.instant();
        var asked = place.followersAsked();
        if ("false".equals(account.options().get("owns-app"))
                || (asked != null && now.isBefore(asked.plus(EVERY)))) {
            return place;
        }
        var path = "/2/users/" + Percent.encoded(X.ownId(account)) + "/followers";
        var query =
                Map.of("max_results", String.valueOf(LATEST), "user.fields", Dialect.USER_FIELDS);
        if (!(server.ask(account, Question.forNews("users/followers", path, query))
                instanceof Told.Fine<JsonNode>(var body))) {
            return place;
        }
        var latest = body.path("data").valueStream().filter(JsonNode::isObject).toList();
        if (asked != null) {
            // Below the first that is known nobody is new, whoever has gone above.
            latest.stream()
                    .takeWhile(one -> !place.followers().contains(Person.of(one).id()))
                    .filter(one -> !Person.of(one).id().isBlank())
                    .map(one -> Found.followed(account, Person.of(one).author(), now, one))
                    .forEach(found);
        }
        return place.followers(latest.stream().map(one -> Person.of(one).id()).toList(), now);
    }
}
