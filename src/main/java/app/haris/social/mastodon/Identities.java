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
     * @param server what it says of itself
     */
    record Identity(String token, String id, Answers.Instance server, Instant since) {
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
                                server(account),
                                clock.instant());
                known.put(account.id().value(), identity);
                yield new Told.Fine<>(identity);
            }
        };
    }

    /** Servers older than Mastodon 4, and many others, know the first version alone. */
    private Answers.Instance server(Account account) {
        return Stream.of("/api/v2/instance", "/api/v1/instance")
                .map(path -> server.ask(account, Question.forAnswer(path), Answers.Instance.class))
                .flatMap(Identities::saying)
                .findFirst()
                .orElse(Answers.Instance.SILENT);
    }

    private static Stream<Answers.Instance> saying(Told<Answers.Instance> told) {
        return told instanceof Told.Fine<Answers.Instance>(var instance)
                        && instance.mostCharacters().isPresent()
                ? Stream.of(instance)
                : Stream.empty();
    }

    /** What the server said of itself when it was last asked, without asking it. */
    Answers.Instance serverOf(Account account) {
        return Optional.ofNullable(known.get(account.id().value()))
                .map(Identity::server)
                .orElse(Answers.Instance.SILENT);
    }
}
