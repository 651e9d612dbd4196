package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.social.Connector.Connected;
import app.haris.social.Connector.Dialog;
import app.haris.social.PlatformName;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Tolerant;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Walks an operator through Meta's sign-in, at whose end the browser shows an address with a code
 * (https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow): the code
 * becomes a token, that one a token of sixty days, and with this a page gives one without an end.
 */
@Component("graphLogin")
public final class Login {
    static final String API = "https://graph.facebook.com/v26.0";
    private static final String BACK = "https://www.facebook.com/connect/login_success.html";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&#\\s]+)");
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&#\\s]+)");

    private final Wire wire;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    public Login(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** An app at developers.facebook.com. */
    record App(URI api, String id, String secret) {
        @Override
        public String toString() {
            return "the app " + id;
        }
    }

    /** A person who has signed in to an app. */
    record Session(App app, String token, Wire wire, Clock clock) {
        /** The API as the owner of a token sees it. */
        Graph graph() {
            return new Graph(wire.trusting(app.api()), clock);
        }

        Account as(String token) {
            return new Account(
                    new AccountId("sign-in"),
                    new BrandId("sign-in"),
                    new PlatformName("meta"),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(
                            "url", app.api().toString(),
                            "token", token,
                            "app-secret", app.secret()));
        }

        @Override
        public String toString() {
            return "a session of " + app;
        }
    }

    /**
     * @param given the API's address, where it is not Meta's own
     */
    public Connected connect(String given, Dialog dialog, Grant grant) {
        var api = Tolerant.address(given.isEmpty() ? API : given.replaceAll("/+$", ""));
        if (api.isEmpty()) {
            return new Connected.Failed("'" + given + "' is no address; leave it out");
        }
        grant.introduce(dialog);
        var app =
                new App(
                        api.get(),
                        dialog.ask("App ID"),
                        dialog.ask("App secret (under App settings, Basic)"));
        if (!app.id().matches("\\d{1,20}") || app.secret().isBlank()) {
            return new Connected.Failed("an app has an ID of digits, and a secret");
        }
        return signIn(app, dialog, grant);
    }

    private Connected signIn(App app, Dialog dialog, Grant grant) {
        var state = random();
        dialog.say("Open this address in a browser where you are signed in as who runs the page:");
        dialog.say(permission(app, state, grant));
        dialog.say("Allow everything, until the browser shows a page that says Success.");
        var typed = dialog.ask("The address of that page");
        var shown = STATE.matcher(typed);
        if (shown.find() && !shown.group(1).equals(state)) {
            return new Connected.Failed("that address is of another sign-in; begin again");
        }
        var code = CODE.matcher(typed);
        return code.find()
                ? redeem(app, code.group(1), dialog, grant)
                : new Connected.Failed("there is no code in that address; begin again");
    }

    private static String permission(App app, String state, Grant grant) {
        var version = app.api().getPath().replaceAll("^.*/", "");
        return "https://www.facebook.com/"
                + version
                + "/dialog/oauth?"
                + query(
                        Map.of(
                                "client_id",
                                app.id(),
                                "redirect_uri",
                                BACK,
                                "response_type",
                                "code",
                                "scope",
                                grant.needs().permissions().keySet().stream()
                                        .sorted()
                                        .collect(Collectors.joining(",")),
                                "state",
                                state));
    }

    private Connected redeem(App app, String code, Dialog dialog, Grant grant) {
        // The code stands in the address as it must be sent.
        var once =
                token(app, query(Map.of("redirect_uri", BACK)) + "&code=" + code)
                        .flatMap(
                                first ->
                                        token(
                                                app,
                                                query(
                                                        Map.of(
                                                                "grant_type",
                                                                "fb_exchange_token",
                                                                "fb_exchange_token",
                                                                first))));
        return once.map(
                        token ->
                                grant.choose(
                                        new Session(app, token, wire, clock), dialog, random()))
                .orElseGet(
                        () ->
                                new Connected.Failed(
                                        "Meta does not take the code; it is good once and for some"
                                                + " minutes, and the app's secret must be right:"
                                                + " begin again"));
    }

    private Optional<String> token(App app, String asked) {
        var keys = query(Map.of("client_id", app.id(), "client_secret", app.secret()));
        var address = URI.create(app.api() + "/oauth/access_token?" + keys + "&" + asked);
        return wire.trusting(app.api()).get(address, headers -> {})
                                instanceof Exchange.Answered answer
                        && answer.isSuccess()
                ? Nodes.read(answer).flatMap(node -> Nodes.text(node, "access_token"))
                : Optional.empty();
    }

    private String random() {
        var bytes = new byte[16];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String query(Map<String, String> all) {
        return new TreeMap<>(all)
                .entrySet().stream()
                        .map(
                                one ->
                                        one.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
