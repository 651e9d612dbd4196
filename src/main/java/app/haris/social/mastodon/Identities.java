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
import java.util.stream.Stream;
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
     * @param mostCharacters of a status; empty where the server does not say
     */
    record Identity(String token, String id, Optional<Integer> mostCharacters, Instant since) {
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
                                mostCharacters(account),
                                clock.instant());
                known.put(account.id().value(), identity);
                yield new Told.Fine<>(identity);
            }
        };
    }

    /** Servers older than Mastodon 4, and many others, know the first version alone. */
    private Optional<Integer> mostCharacters(Account account) {
        return Stream.of("/api/v2/instance", "/api/v1/instance")
                .map(path -> server.ask(account, Question.forAnswer(path), Answers.Instance.class))
                .flatMap(Identities::mostCharacters)
                .findFirst();
    }

    private static Stream<Integer> mostCharacters(Told<Answers.Instance> told) {
        return told instanceof Told.Fine<Answers.Instance>(var instance)
                ? instance.mostCharacters().stream()
                : Stream.empty();
    }

    /** How long a status might be when the server was last asked, without asking it. */
    Optional<Integer> mostCharactersOf(Account account) {
        return Optional.ofNullable(known.get(account.id().value()))
                .flatMap(Identity::mostCharacters);
    }
}
