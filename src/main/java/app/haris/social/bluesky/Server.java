package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Picture;
import app.haris.social.Trouble;
import app.haris.social.wire.Budgets;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Calls to the server of an account, in its session. */
@Component("blueskyServer")
final class Server {
    /**
     * To which service a server hands a call on (https://atproto.com/specs/xrpc#service-proxying);
     * without it, to the one that it is set up with.
     */
    private static final String PROXY = "atproto-proxy";

    private final Xrpc xrpc;
    private final Sessions sessions;
    private final Budgets budgets;

    Server(Xrpc xrpc, Sessions sessions, Clock clock) {
        this.xrpc = xrpc;
        this.sessions = sessions;
        budgets = new Budgets("RateLimit-Remaining", Xrpc.RESET, clock);
    }

    /** Who the account is. */
    Told<String> did(Account account) {
        return switch (sessions.of(account)) {
            case Told.Fine<Session>(var session) -> new Told.Fine<>(session.did());
            case Told.Amiss<Session>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
        };
    }

    <T> Told<T> ask(
            Account account, String method, Map<String, List<String>> query, Class<T> type) {
        var told =
                inSession(
                        account,
                        method,
                        session ->
                                xrpc.get(
                                        session.server(),
                                        method,
                                        query,
                                        headers(account, session, method)));
        return switch (told) {
            case Told.Fine<Exchange>(var exchange) -> xrpc.told(exchange, type);
            case Told.Amiss<Exchange>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
        };
    }

    /** Changes something; the caller judges what the answer proves. */
    Told<Exchange> call(Account account, String method, Object body) {
        return inSession(
                account,
                method,
                session ->
                        xrpc.post(
                                session.server(), method, headers(account, session, method), body));
    }

    /** Uploads a picture, which nobody sees until a record holds it. */
    Told<Answers.Uploaded> upload(Account account, Picture picture) {
        var method = "com.atproto.repo.uploadBlob";
        var told =
                inSession(
                        account,
                        method,
                        session ->
                                xrpc.post(session.server(), method, session::authorize, picture));
        return switch (told) {
            case Told.Fine<Exchange>(var exchange) -> xrpc.told(exchange, Answers.Uploaded.class);
            case Told.Amiss<Exchange>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
        };
    }

    /**
     * Makes a call, and once more where its token was too old: then the server did not even look at
     * the rest.
     */
    private Told<Exchange> inSession(
            Account account, String method, Function<Session, Exchange> call) {
        // Each method has limits of its own
        // (https://docs.bsky.app/docs/advanced-guides/rate-limits).
        var purse = account.id() + " " + method;
        var pause = budgets.pause(purse, 0);
        if (pause.isPresent()) {
            return new Told.Amiss<>(0, new Trouble(Trouble.Kind.RATE, "no calls are left", pause));
        }
        var told = inSession(account, call);
        if (told instanceof Told.Fine<Exchange>(Exchange.Answered answer)) {
            budgets.heed(purse, answer.headers());
        }
        return told;
    }

    private Told<Exchange> inSession(Account account, Function<Session, Exchange> call) {
        return switch (sessions.of(account)) {
            case Told.Amiss<Session>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<Session>(var session) -> {
                var exchange = call.apply(session);
                yield xrpc.isStale(exchange)
                        ? renewed(account, session, call)
                        : new Told.Fine<>(exchange);
            }
        };
    }

    private Told<Exchange> renewed(
            Account account, Session stale, Function<Session, Exchange> call) {
        return switch (sessions.renewed(account, stale)) {
            case Told.Amiss<Session>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<Session>(var session) -> {
                var exchange = call.apply(session);
                if (exchange instanceof Exchange.Answered answer && xrpc.isStale(exchange)) {
                    sessions.forget(account, session);
                    yield new Told.Amiss<>(answer.status(), xrpc.trouble(answer));
                }
                yield new Told.Fine<>(exchange);
            }
        };
    }

    private static Consumer<HttpHeaders> headers(Account account, Session session, String method) {
        return headers -> {
            session.authorize(headers);
            var appView = account.options().get("appview");
            if (appView != null && method.startsWith("app.bsky.")) {
                headers.set(PROXY, appView);
            }
        };
    }
}
