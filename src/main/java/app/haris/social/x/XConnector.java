package app.haris.social.x;

import app.haris.social.Connector;
import app.haris.social.PlatformName;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Tolerant;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Has the operator allow the app in the browser, who is shown a number
 * (https://docs.x.com/fundamentals/authentication/oauth-1-0a/pin-based-oauth, November 2026), or by
 * OAuth 2.0.
 */
@Component
final class XConnector implements Connector {
    private static final String USUAL = "https://api.x.com";

    private final Wire wire;
    private final Clock clock;

    XConnector(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public PlatformName name() {
        return X.NAME;
    }

    @Override
    public Connected connect(String given, Dialog dialog) {
        var typed = given.isEmpty() ? USUAL : given.replaceAll("/+$", "");
        var url = Tolerant.address(typed).filter(address -> address.getHost() != null);
        if (url.isEmpty()) {
            return new Connected.Failed("'" + typed + "' is no address; X's is " + USUAL);
        }
        dialog.say(
                "In X's Developer Console (https://console.x.com), in an app that may read, write"
                        + " and use direct messages, open 'Keys and tokens'.");
        var key = ask(dialog, "API key (leave it empty to sign in by OAuth 2.0)");
        if (key.isEmpty()) {
            return new CodeFlow(wire, url.get(), dialog).connect();
        }
        var app = new App(url.get(), key, ask(dialog, "API key secret"));
        var bearer = ask(dialog, "Bearer token");
        return app.isWhole() && !bearer.isEmpty()
                ? allow(app, bearer, dialog)
                : new Connected.Failed("without all three there is no access");
    }

    private static String ask(Dialog dialog, String what) {
        return dialog.ask(what);
    }

    /** The app, as X knows it. */
    private record App(URI url, String key, String secret) {
        boolean isWhole() {
            return !key.isEmpty() && !secret.isEmpty();
        }

        Keys with(String token, String tokenSecret) {
            return new Keys(key, secret, token, tokenSecret);
        }

        @Override
        public String toString() {
            return "app at " + url;
        }
    }

    private Connected allow(App app, String bearer, Dialog dialog) {
        var request =
                post(
                        app,
                        app.with("", ""),
                        "/oauth/request_token",
                        Map.of("oauth_callback", "oob"));
        if (!request.containsKey("oauth_token")) {
            return new Connected.Failed(
                    "X does not take the API key and its secret, or the app is not set up for"
                            + " sign-in: in the Developer Console, set up 'User authentication'");
        }
        dialog.say(
                "Open this address in a browser where the account is signed in, and allow the app:");
        dialog.say(
                app.url()
                        + "/oauth/authorize?oauth_token="
                        + Percent.encoded(request.getOrDefault("oauth_token", "")));
        var pin = dialog.ask("The number that it shows");
        return pin.isEmpty()
                ? new Connected.Failed("without the number there is no access")
                : redeem(app, bearer, request, pin);
    }

    private Connected redeem(App app, String bearer, Map<String, String> request, String pin) {
        var keys =
                app.with(
                        request.getOrDefault("oauth_token", ""),
                        request.getOrDefault("oauth_token_secret", ""));
        var access = post(app, keys, "/oauth/access_token", Map.of("oauth_verifier", pin));
        var token = access.getOrDefault("oauth_token", "");
        var secret = access.getOrDefault("oauth_token_secret", "");
        return token.isEmpty() || secret.isEmpty()
                ? new Connected.Failed(
                        "X does not take the number; it is good once and for some minutes: begin"
                                + " again")
                : tryOut(app, bearer, app.with(token, secret));
    }

    private Connected tryOut(App app, String bearer, Keys keys) {
        var call = new OAuth1.Call("GET", app.url() + "/2/users/me", Map.of());
        var exchange =
                wire.trusting(app.url())
                        .get(URI.create(call.address()), headers -> sign(headers, call, keys));
        return user(exchange)
                .<Connected>map(user -> new Connected.Done(keys(app, user), secrets(bearer, keys)))
                .orElseGet(
                        () ->
                                new Connected.Failed(
                                        "X refuses its own token; see that the app has access and"
                                                + " credits, and begin again"));
    }

    /** Who X says that we are. */
    static Optional<String> user(Exchange exchange) {
        return exchange instanceof Exchange.Answered answer && answer.isSuccess()
                ? Optional.of(Problems.body(answer).path("data").path("id").asString(""))
                        .filter(id -> !id.isBlank())
                : Optional.empty();
    }

    private static Map<String, String> keys(App app, String user) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("url", app.url().toString());
        keys.put("user", user);
        return keys;
    }

    private static SequencedMap<String, String> secrets(String bearer, Keys keys) {
        var secrets = new LinkedHashMap<String, String>();
        secrets.put("bearer", bearer);
        secrets.put("consumer-key", keys.consumerKey());
        secrets.put("consumer-secret", keys.consumerSecret());
        secrets.put("access-token", keys.accessToken());
        secrets.put("access-secret", keys.accessSecret());
        return secrets;
    }

    private Map<String, String> post(
            App app, Keys keys, String path, Map<String, String> parameters) {
        var call = new OAuth1.Call("POST", app.url() + path, parameters);
        var query =
                new TreeMap<>(parameters)
                        .entrySet().stream()
                                .map(it -> it.getKey() + "=" + Percent.encoded(it.getValue()))
                                .collect(Collectors.joining("&"));
        var exchange =
                wire.trusting(app.url())
                        .post(
                                URI.create(call.address() + "?" + query),
                                headers -> sign(headers, call, keys));
        return exchange instanceof Exchange.Answered answer && answer.isSuccess()
                ? form(answer.text())
                : Map.of();
    }

    private void sign(HttpHeaders headers, OAuth1.Call call, Keys keys) {
        var moment = new OAuth1.Moment(UUID.randomUUID().toString(), clock.instant());
        headers.set(HttpHeaders.AUTHORIZATION, OAuth1.header(call, keys, moment));
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.strip().split("&"))
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isEmpty())
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                                (one, other) -> one));
    }
}
