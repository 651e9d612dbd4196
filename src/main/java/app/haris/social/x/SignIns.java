package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.TokenBook;
import app.haris.social.TokenBook.Tokens;
import app.haris.social.Trouble;
import app.haris.social.Trouble.Kind;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Told;
import app.haris.social.wire.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Keeps accounts signed in by OAuth 2.0. An access token lasts two hours, and the refresh token
 * with which the next is had works once: it is replaced only by another, on disk before it is used.
 * Only X's refusal, again and again, never a failure, is taken for the end of the access: the first
 * may come of another instance that has just renewed.
 */
@Component("xSignIns")
final class SignIns {
    /** Before its end, so that no call is made in vain. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    /** Where X does not say how long a token lasts (authorization-code, "How long"). */
    private static final long TWO_HOURS = 7_200;

    private static final int SURE = 3;
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(5);

    private final Wire wire;
    private final TokenBook book;
    private final Clock clock;
    private final Map<AccountId, Seat> seats = new ConcurrentHashMap<>();

    SignIns(Wire wire, TokenBook book, Clock clock) {
        this.wire = wire;
        this.book = book;
        this.clock = clock;
    }

    /**
     * A token that is good.
     *
     * @param refused one that X has just refused
     */
    Told<String> access(Account account, SignIn signIn, Optional<String> refused) {
        return seats.computeIfAbsent(account.id(), Seat::new).access(signIn, refused);
    }

    /** Refusals of one connection in a row. */
    private record Refusals(String seed, int times, Instant at, Trouble trouble) {}

    /** Whoever comes while the token is renewed waits, and then has the new one. */
    private final class Seat {
        private final AccountId account;
        private @Nullable Refusals refusals;

        Seat(AccountId account) {
            this.account = account;
        }

        synchronized Told<String> access(SignIn signIn, Optional<String> refused) {
            var kept = book.find(account).filter(it -> it.seed().equals(signIn.seed()));
            var usable =
                    kept.filter(it -> !refused.equals(Optional.of(it.access())))
                            .filter(it -> clock.instant().isBefore(it.until()));
            if (usable.filter(it -> !isEnding(it)).isPresent()) {
                return new Told.Fine<>(usable.get().access());
            }
            var told = renew(signIn, kept);
            return told instanceof Told.Amiss<String> && usable.isPresent()
                    ? new Told.Fine<>(usable.get().access())
                    : told;
        }

        private boolean isEnding(Tokens tokens) {
            return !clock.instant().isBefore(tokens.until().minus(EARLY));
        }

        private Told<String> renew(SignIn signIn, Optional<Tokens> kept) {
            var last = refusals;
            if (last != null && last.seed().equals(signIn.seed()) && isTooSoon(last)) {
                return new Told.Amiss<>(401, last.trouble());
            }
            var refresh = kept.map(Tokens::refresh).orElse(signIn.refresh());
            var exchange =
                    new TokenForm(signIn.url(), signIn.client(), signIn.secret())
                            .send(
                                    wire,
                                    Map.of(
                                            "grant_type",
                                            "refresh_token",
                                            "refresh_token",
                                            refresh));
            return switch (exchange) {
                case Exchange.Answered answer when answer.isSuccess() ->
                        keep(Problems.body(answer), signIn, kept, refresh);
                case Exchange.Answered answer when isRefusal(answer) -> refused(answer, signIn);
                case Exchange.Answered answer ->
                        amiss(answer.status(), Problems.trouble(answer, clock.instant()));
                case Exchange.Unsent(var reason) -> amiss(0, Trouble.of(Kind.UNREACHABLE, reason));
                case Exchange.Lost(var reason) -> amiss(0, Trouble.of(Kind.UNREACHABLE, reason));
            };
        }

        private boolean isTooSoon(Refusals last) {
            return last.times() >= SURE
                    && clock.instant().isBefore(last.at().plus(UNTIL_TRIED_AGAIN));
        }

        private Told<String> keep(
                JsonNode answer, SignIn signIn, Optional<Tokens> kept, String refresh) {
            var access = answer.path("access_token").asString("");
            if (access.isBlank()) {
                return amiss(200, Trouble.of(Kind.MALFORMED, "an answer without a token"));
            }
            var next = answer.path("refresh_token").asString("");
            var lasts = answer.path("expires_in").asLong(TWO_HOURS);
            var fresh =
                    new Tokens(
                            signIn.seed(),
                            access,
                            clock.instant().plusSeconds(lasts),
                            next.isBlank() ? refresh : next);
            refusals = null;
            // The row of an earlier connection gives way as well.
            return book.replace(account, kept.or(() -> book.find(account)), fresh)
                    ? new Told.Fine<>(access)
                    : book.find(account)
                            .<Told<String>>map(theirs -> new Told.Fine<>(theirs.access()))
                            .orElseGet(() -> new Told.Fine<>(access));
        }

        private Told<String> refused(Exchange.Answered answer, SignIn signIn) {
            var last = refusals;
            var times = last != null && last.seed().equals(signIn.seed()) ? last.times() + 1 : 1;
            var said = Problems.body(answer).path("error_description").asString("");
            var trouble =
                    Trouble.of(
                            times < SURE ? Kind.FAILING : Kind.TOKEN,
                            answer.status() + (said.isBlank() ? "" : " " + said));
            refusals = new Refusals(signIn.seed(), times, clock.instant(), trouble);
            return amiss(answer.status(), trouble);
        }
    }

    /** X answers 400 for a token that it does not know, and 401 for an app (RFC 6749, 5.2). */
    private static boolean isRefusal(Exchange.Answered answer) {
        return (answer.status() == 400 || answer.status() == 401)
                && Problems.body(answer).has("error");
    }

    private static Told<String> amiss(int status, Trouble trouble) {
        return new Told.Amiss<>(status, trouble);
    }
}
