package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Who we are on a server, and what it allows; asked again every hour, or when the token changes.
 */
@Component("mastodonIdentities")
final class Identities {
    private static final Duration VALID = Duration.ofHours(1);

    private final Server server;
    private final Clock clock;
    private final Map<String, Identity> known = new ConcurrentHashMap<>();

    Identities(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * One of our accounts on its server.
     *
     * @param id the server's id of the account
     * @param limits empty where the server does not say
     */
    record Identity(String token, String id, Optional<Answers.StatusLimits> limits, Instant since) {
        boolean isFor(Account account) {
            return token.equals(account.options().get("token"));
        }
    }

    Told<Identity> of(Account account) {
        var identity = known.get(account.id().value());
        return identity != null
                        && identity.isFor(account)
                        && clock.instant().isBefore(identity.since().plus(VALID))
                ? new Told.Fine<>(identity)
                : ask(account);
    }

    /** Asks the server, whatever it said before. */
    Told<Identity> ask(Account account) {
        return switch (server.ask(
                account,
                Question.forAnswer("/api/v1/accounts/verify_credentials"),
                Answers.Person.class)) {
            case Told.Amiss<Answers.Person>(var status, var trouble) ->
                    new Told.Amiss<>(status, trouble);
            case Told.Fine<Answers.Person>(var person) -> {
                var identity =
                        new Identity(
                                Objects.requireNonNull(account.options().get("token")),
                                person.id(),
                                limits(account),
                                clock.instant());
                known.put(account.id().value(), identity);
                yield new Told.Fine<>(identity);
            }
        };
    }

    private Optional<Answers.StatusLimits> limits(Account account) {
        return server.ask(account, Question.forAnswer("/api/v2/instance"), Answers.Instance.class)
                        instanceof Told.Fine<Answers.Instance>(var instance)
                ? Optional.ofNullable(instance.configuration()).map(Answers.Configuration::statuses)
                : Optional.empty();
    }

    /** What the server allowed when it was last asked, without asking it. */
    Optional<Answers.StatusLimits> limitsOf(Account account) {
        return Optional.ofNullable(known.get(account.id().value())).flatMap(Identity::limits);
    }
}
