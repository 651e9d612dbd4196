package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What our accounts call themselves, which they may change. */
@Component("xHandles")
final class Handles {
    /** X is paid for it once a day. */
    private static final Duration FRESH = Duration.ofDays(1);

    private static final String HANDLE = "\\w{1,15}";

    private final Server server;
    private final Clock clock;
    private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

    Handles(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    private record Known(String handle, Instant asked) {}

    Told<String> of(Account account) {
        var before = known.get(account.id());
        return before != null && clock.instant().isBefore(before.asked().plus(FRESH))
                ? new Told.Fine<>(before.handle())
                : ask(account);
    }

    private Told<String> ask(Account account) {
        return switch (server.ask(account, Question.me().sparing())) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var body) -> {
                var handle = body.path("data").path("username").asString("");
                if (!handle.matches(HANDLE)) {
                    yield new Told.Amiss<>(
                            200, Trouble.of(Trouble.Kind.MALFORMED, "users/me without a handle"));
                }
                known.put(account.id(), new Known(handle, clock.instant()));
                yield new Told.Fine<>(handle);
            }
        };
    }
}
