package app.haris.social.bluesky;

import app.haris.social.Connector;
import app.haris.social.PlatformName;
import app.haris.social.Trouble;
import app.haris.social.bluesky.Session.Login;
import app.haris.social.wire.Told;
import app.haris.social.wire.Tolerant;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks for an app password, and tries it. */
@Component
final class BlueskyConnector implements Connector {
    private static final String USUAL = "https://bsky.social";

    private final Wire wire;
    private final Clock clock;

    BlueskyConnector(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public PlatformName name() {
        return Bluesky.NAME;
    }

    @Override
    public Connected connect(String given, Dialog dialog) {
        var typed = given.isEmpty() ? USUAL : given;
        var server =
                Tolerant.address(typed.contains("://") ? typed : "https://" + typed)
                        .filter(address -> address.getHost() != null);
        return server.isEmpty()
                ? new Connected.Failed("'" + typed + "' is no address; type one such as " + USUAL)
                : signIn(URI.create(server.get().toString().replaceAll("/+$", "")), dialog);
    }

    private Connected signIn(URI server, Dialog dialog) {
        dialog.say(
                "In the Bluesky app, signed in as the brand, make an app password: Settings,"
                        + " Privacy and security, App passwords.");
        var handle = dialog.ask("Handle, such as acme.bsky.social").replaceFirst("^@", "");
        var password = handle.isEmpty() ? "" : dialog.ask("App password");
        return password.isEmpty()
                ? new Connected.Failed("without handle and app password there is no access")
                : tryOut(new Login(server, handle, password));
    }

    private Connected tryOut(Login login) {
        var xrpc = new Xrpc(wire.trusting(login.url()), clock);
        var exchange =
                xrpc.post(login.url(), Sessions.CREATE, headers -> {}, Sessions.credentials(login));
        return switch (xrpc.told(exchange, Answers.NewSession.class)) {
            case Told.Amiss<Answers.NewSession>(var status, var trouble) ->
                    new Connected.Failed(why(login, trouble));
            case Told.Fine<Answers.NewSession>(var session) ->
                    session.accessJwt() == null || session.did() == null
                            ? new Connected.Failed(why(login, Trouble.of(Trouble.Kind.GONE, "")))
                            : new Connected.Done(
                                    keys(login, session), "app-password", login.password());
        };
    }

    private static String why(Login login, Trouble trouble) {
        var words = trouble.detail().isEmpty() ? "" : " (" + trouble.detail() + ")";
        return switch (trouble.kind()) {
            case TOKEN ->
                    "the server refuses handle and password" + words + "; make a new app password";
            case BLOCKED, PERMISSION -> "the network has locked the account" + words;
            case RATE, FAILING -> "the server cannot do it now" + words + "; try again later";
            case GONE, UNREACHABLE, MALFORMED, SILENT, UNCALLED, UNHEARD, ENDING, UNPAID, CAPPED ->
                    login.url()
                            + " does not answer as Bluesky does"
                            + words
                            + "; check the address";
        };
    }

    /** The handle as the network has it, which is what the account's own posts are known by. */
    private static Map<String, String> keys(Login login, Answers.NewSession session) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("url", login.url().toString());
        keys.put("handle", Objects.requireNonNullElse(session.handle(), login.handle()));
        return keys;
    }
}
