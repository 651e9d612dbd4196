package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.AccountDoctor;
import app.haris.social.PlatformName;
import app.haris.social.Trouble;
import app.haris.social.wire.Advice;
import app.haris.social.wire.Told;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Examines what an account on its server may and may not. */
@Component
final class BlueskyDoctor implements AccountDoctor {
    /** What the sessions of app passwords call themselves, all others being the account's own. */
    private static final String APP_PASSWORD = "com.atproto.appPass";

    /** What a handle is called that leads elsewhere (https://atproto.com/specs/handle). */
    private static final String ASTRAY = "handle.invalid";

    private static final String MAKE_ONE =
            "make one under Settings, Privacy and security, App passwords";

    private final Server server;
    private final Sessions sessions;
    private final BlueskySource source;

    BlueskyDoctor(Server server, Sessions sessions, BlueskySource source) {
        this.server = server;
        this.sessions = sessions;
        this.source = source;
    }

    @Override
    public PlatformName name() {
        return Bluesky.NAME;
    }

    @Override
    public List<Finding> examine(Account account) {
        return switch (sessions.of(account)) {
            case Told.Amiss<Session>(var status, var trouble) ->
                    List.of(new Finding.Wrong(signIn(account, trouble)));
            case Told.Fine<Session>(var session) -> examine(account, session);
        };
    }

    private static String signIn(Account account, Trouble trouble) {
        return trouble.kind() == Trouble.Kind.TOKEN
                ? "%s does not take handle and app password (%s); check 'handle' and 'url', or %s"
                        .formatted(
                                account.options().getOrDefault("url", "Bluesky"),
                                trouble.detail(),
                                MAKE_ONE)
                : Advice.of(account, trouble);
    }

    private List<Finding> examine(Account account, Session session) {
        var findings = new ArrayList<Finding>();
        findings.add(
                source.check(account)
                        .<Finding>map(
                                trouble ->
                                        new Finding.Wrong(
                                                "signs in, but gets no news: "
                                                        + Advice.of(account, trouble)
                                                        + "; 'appview' names who tells them"))
                        .orElseGet(() -> new Finding.Well("bluesky answers")));
        handle(account).forEach(findings::add);
        if (!isOfApp(session)) {
            findings.add(
                    new Finding.Note(
                            "signs in with the account's own password; better " + MAKE_ONE));
        }
        return findings;
    }

    private Stream<Finding> handle(Account account) {
        var told = server.ask(account, "com.atproto.server.getSession", Map.of(), JsonNode.class);
        return told instanceof Told.Fine<JsonNode>(var answer)
                ? Optional.of(answer.path("handle").asString(""))
                        .filter(handle -> !handle.isEmpty())
                        .map(BlueskyDoctor::handle)
                        .stream()
                : Stream.of();
    }

    private static Finding handle(String handle) {
        return handle.equals(ASTRAY)
                ? new Finding.Wrong(
                        "the handle no longer leads to the account; mend its DNS record _atproto,"
                                + " or /.well-known/atproto-did at its address")
                : new Finding.Well("the access is that of @" + handle);
    }

    /** The middle part of the token (RFC 7519), which is there to be read by anybody. */
    private static boolean isOfApp(Session session) {
        var parts = session.access().split("\\.", -1);
        if (parts.length != 3) {
            return true;
        }
        try {
            var claims =
                    new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return claims.contains(APP_PASSWORD);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
