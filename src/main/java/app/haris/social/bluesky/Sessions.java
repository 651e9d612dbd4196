package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Trouble;
import app.haris.social.Trouble.Kind;
import app.haris.social.bluesky.Session.Login;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Told;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs our accounts in, and keeps their sessions while Haris runs. A session is replaced only by
 * one that is whole, and only a refusal, never a failure, makes Haris sign in again.
 */
@Component("blueskySessions")
final class Sessions {
    static final String CREATE = "com.atproto.server.createSession";
    private static final String RENEW = "com.atproto.server.refreshSession";

    /**
     * A server lets an account sign in 300 times a day (packages/pds/src/api/com/atproto/server/
     * createSession.ts of https://github.com/bluesky-social/atproto).
     */
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(5);

    /** A single refusal may be the server's mistake. */
    private static final int SURE = 3;

    private final Xrpc xrpc;
    private final Clock clock;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    Sessions(Xrpc xrpc, Clock clock) {
        this.xrpc = xrpc;
        this.clock = clock;
    }

    /** What a session is begun with. */
    static Map<String, String> credentials(Login login) {
        return Map.of("identifier", login.handle(), "password", login.password());
    }

    /** The session of an account, begun if there is none. */
    Told<Session> of(Account account) {
        return seat(account).session(Login.of(account));
    }

    /** A session in the place of one whose token the server does not take any more. */
    Told<Session> renewed(Account account, Session stale) {
        return seat(account).renewed(stale);
    }

    /** The next call begins anew. */
    void forget(Account account, Session refused) {
        seat(account).forget(refused);
    }

    private Seat seat(Account account) {
        return seats.computeIfAbsent(account.id().value(), id -> new Seat());
    }

    /** A refusal of what accounts.yml says. */
    private record Refusal(Login login, Trouble trouble, int times, Instant at) {}

    /** The session of one account; whoever comes while it is renewed waits. */
    private final class Seat {
        private @Nullable Session session;
        private @Nullable Refusal refusal;

        synchronized Told<Session> session(Login login) {
            var now = session;
            return now != null && now.login().equals(login) ? new Told.Fine<>(now) : begin(login);
        }

        synchronized void forget(Session refused) {
            if (refused.equals(session)) {
                session = null;
            }
        }

        /** A refresh token works once, so that only the first who comes uses it. */
        synchronized Told<Session> renewed(Session stale) {
            var now = session;
            if (now != null && !now.equals(stale)) {
                return session(stale.login());
            }
            var exchange =
                    xrpc.post(
                            stale.server(),
                            RENEW,
                            headers -> headers.setBearerAuth(stale.refresh()));
            if (xrpc.isStale(exchange)) {
                session = null;
                return begin(stale.login());
            }
            return kept(exchange, stale.login(), stale.server());
        }

        private Told<Session> begin(Login login) {
            var last = refusal;
            if (last != null && last.login().equals(login) && isTooSoon(last)) {
                return new Told.Amiss<>(401, last.trouble());
            }
            var exchange = xrpc.post(login.url(), CREATE, headers -> {}, credentials(login));
            var told = kept(exchange, login, login.url());
            if (told instanceof Told.Amiss<Session>(var status, var trouble)
                    && trouble.kind().needsPerson()) {
                var before = last != null && last.login().equals(login) ? last.times() : 0;
                refusal = new Refusal(login, trouble, before + 1, clock.instant());
            }
            return told;
        }

        private boolean isTooSoon(Refusal last) {
            return last.times() >= SURE
                    && clock.instant().isBefore(last.at().plus(UNTIL_TRIED_AGAIN));
        }

        private Told<Session> kept(Exchange exchange, Login login, URI server) {
            return switch (xrpc.told(exchange, Answers.NewSession.class)) {
                case Told.Amiss<Answers.NewSession>(var status, var trouble) ->
                        new Told.Amiss<>(status, trouble);
                case Told.Fine<Answers.NewSession>(var answer) -> kept(answer, login, server);
            };
        }

        private Told<Session> kept(Answers.NewSession answer, Login login, URI server) {
            if (Boolean.FALSE.equals(answer.active())) {
                return amiss(Kind.BLOCKED, answer.status() == null ? "inactive" : answer.status());
            }
            var did = answer.did();
            var access = answer.accessJwt();
            var renewal = answer.refreshJwt();
            if (did == null || access == null || renewal == null) {
                return amiss(Kind.MALFORMED, "a session without its tokens");
            }
            if (did.isBlank() || access.isBlank() || renewal.isBlank()) {
                return amiss(Kind.MALFORMED, "a session with empty tokens");
            }
            var home =
                    answer.didDoc() == null ? server : Session.home(login.url(), answer.didDoc());
            var fresh = new Session(login, home, did, access, renewal);
            session = fresh;
            refusal = null;
            return new Told.Fine<>(fresh);
        }

        private static Told<Session> amiss(Kind kind, String detail) {
            return new Told.Amiss<>(200, Trouble.of(kind, detail));
        }
    }
}
