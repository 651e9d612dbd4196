package app.haris.social.x;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.social.Connector.Connected;
import app.haris.social.Connector.Dialog;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/**
 * Has the operator allow the app in the browser, by OAuth 2.0 with PKCE (RFC 7636;
 * https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code, November 2026).
 * Nobody has to listen at the callback address: the operator copies what the browser shows there.
 */
final class CodeFlow {
    /** As much as Haris does, and to stay (under "Scopes"). */
    private static final String SCOPES =
            "tweet.read tweet.write tweet.moderate.write users.read follows.read like.write"
                    + " dm.read dm.write media.write offline.access";

    private static final Pattern PARAMETER = Pattern.compile("[?&]([a-z_]+)=([^&#]*)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Wire wire;
    private final URI url;
    private final Dialog dialog;

    CodeFlow(Wire wire, URI url, Dialog dialog) {
        this.wire = wire.trusting(url);
        this.url = url;
        this.dialog = dialog;
    }

    /** What the app is known by, and where it sends the browser. */
    private record App(TokenForm form, String callback) {}

    Connected connect() {
        var client = dialog.ask("Client ID");
        if (client.isEmpty()) {
            return new Connected.Failed("without a client ID there is no access");
        }
        var secret = dialog.ask("Client secret (empty for an app that has none)");
        var callback = dialog.ask("Callback URL, exactly as it stands in the app's settings");
        var form =
                new TokenForm(
                        url.toString(), client, Optional.of(secret).filter(it -> !it.isEmpty()));
        return callback.isEmpty()
                ? new Connected.Failed("without the callback URL X sends the browser nowhere")
                : allow(new App(form, callback));
    }

    private Connected allow(App app) {
        var state = random();
        var verifier = random();
        dialog.say(
                "Open this address in a browser where the account is signed in, and allow the app:");
        dialog.say(address(app, state, verifier));
        var shown =
                parameters(
                        dialog.ask(
                                "The address that the browser shows then, within 30 seconds, even"
                                        + " if it finds nothing there"));
        if (!state.equals(shown.get("state")) || !shown.containsKey("code")) {
            return new Connected.Failed(
                    "the address is not the one to which X sends the browser for this attempt:"
                            + " begin again");
        }
        var fields =
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        shown.getOrDefault("code", ""),
                        "redirect_uri",
                        app.callback(),
                        "code_verifier",
                        verifier);
        return redeemed(app, app.form().send(wire, fields));
    }

    private String address(App app, String state, String verifier) {
        var query = new TreeMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", app.form().client());
        query.put("redirect_uri", app.callback());
        query.put("scope", SCOPES);
        query.put("state", state);
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        var host = url.getHost().equals("api.x.com") ? "https://x.com" : url.toString();
        return query.entrySet().stream()
                .map(one -> one.getKey() + "=" + Percent.encoded(one.getValue()))
                .collect(Collectors.joining("&", host + "/i/oauth2/authorize?", ""));
    }

    private Connected redeemed(App app, Exchange exchange) {
        var body =
                exchange instanceof Exchange.Answered answer && answer.isSuccess()
                        ? Problems.body(answer)
                        : Problems.nothing();
        var access = body.path("access_token").asString("");
        var refresh = body.path("refresh_token").asString("");
        if (access.isBlank() || refresh.isBlank()) {
            return new Connected.Failed(
                    "X gives no tokens for this; its code is good for 30 seconds, and client ID,"
                            + " secret and callback URL must be those of the app: begin again");
        }
        var me =
                wire.get(
                        URI.create(url + "/2/users/me"),
                        (HttpHeaders headers) -> headers.setBearerAuth(access));
        return XConnector.user(me)
                .map(user -> done(app, user, refresh))
                .orElseGet(
                        () ->
                                new Connected.Failed(
                                        "X refuses its own token; see that the app has access and"
                                                + " credits, and begin again"));
    }

    private Connected done(App app, String user, String refresh) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("url", url.toString());
        keys.put("user", user);
        keys.put("client-id", app.form().client());
        var secrets = new LinkedHashMap<String, String>();
        app.form().secret().ifPresent(secret -> secrets.put("client-secret", secret));
        secrets.put("refresh-token", refresh);
        ask(
                secrets,
                "consumer-secret",
                "API key secret, by which X signs its calls (may be empty)");
        ask(secrets, "bearer", "Bearer token, to look after webhooks (may be empty)");
        return new Connected.Done(keys, secrets);
    }

    private void ask(Map<String, String> secrets, String key, String question) {
        var answer = dialog.ask(question);
        if (!answer.isEmpty()) {
            secrets.put(key, answer);
        }
    }

    private static Map<String, String> parameters(String address) {
        return PARAMETER
                .matcher(address)
                .results()
                .collect(
                        Collectors.toMap(
                                found -> found.group(1),
                                found -> URLDecoder.decode(found.group(2), UTF_8),
                                (one, other) -> one));
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    static String challenge(String verifier) {
        try {
            return encoded(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
