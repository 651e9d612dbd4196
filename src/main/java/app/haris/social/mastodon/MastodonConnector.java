package app.haris.social.mastodon;

import app.haris.social.Connector;
import app.haris.social.PlatformName;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Tolerant;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers Haris with a server and has the operator allow it in the browser, who is shown a code
 * (https://docs.joinmastodon.org/client/authorized/).
 */
@Component
final class MastodonConnector implements Connector {
    private static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

    /** To read what is said, to answer, with pictures too, and to like; nothing else. */
    private static final String SCOPES = "read write:statuses write:media write:favourites";

    private final Wire wire;
    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    MastodonConnector(Wire wire) {
        this.wire = wire;
    }

    record NewApp(String clientName, String redirectUris, String scopes) {}

    record App(@Nullable String clientId, @Nullable String clientSecret) {
        boolean isWhole() {
            return clientId != null && clientSecret != null;
        }
    }

    record Grant(
            String grantType,
            String clientId,
            String clientSecret,
            String redirectUri,
            String code,
            String scope) {}

    record Token(@Nullable String accessToken) {}

    record Person(@Nullable String acct) {}

    @Override
    public PlatformName name() {
        return Mastodon.NAME;
    }

    @Override
    public Connected connect(String given, Dialog dialog) {
        var typed = given.isEmpty() ? dialog.ask("Address of the server") : given;
        var server =
                Tolerant.address(typed.contains("://") ? typed : "https://" + typed)
                        .filter(address -> address.getHost() != null);
        return server.isEmpty()
                ? new Connected.Failed(
                        "'" + typed + "' is no address; type one such as https://mastodon.social")
                : register(URI.create(server.get().toString().replaceAll("/+$", "")), dialog);
    }

    private Connected register(URI server, Dialog dialog) {
        var asked = new NewApp("Haris", OUT_OF_BAND, SCOPES);
        var app = post(server, "/api/v1/apps", asked, App.class).filter(App::isWhole);
        if (app.isEmpty()) {
            return new Connected.Failed(
                    server + " does not answer as Mastodon does; check the address");
        }
        dialog.say(
                "Open this address in a browser where the account is signed in, and allow Haris:");
        dialog.say(permission(server, app.get()));
        var code = dialog.ask("The code that it shows");
        return code.isEmpty()
                ? new Connected.Failed("without the code there is no access")
                : redeem(server, app.get(), code);
    }

    private static String permission(URI server, App app) {
        return UriComponentsBuilder.fromUri(server)
                .path("/oauth/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", "{id}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("scope", "{scope}")
                .encode()
                .buildAndExpand(app.clientId(), OUT_OF_BAND, SCOPES)
                .toUriString();
    }

    private Connected redeem(URI server, App app, String code) {
        var grant =
                new Grant(
                        "authorization_code",
                        String.valueOf(app.clientId()),
                        String.valueOf(app.clientSecret()),
                        OUT_OF_BAND,
                        code,
                        SCOPES);
        return post(server, "/oauth/token", grant, Token.class)
                .map(Token::accessToken)
                .filter(token -> !token.isBlank())
                .map(token -> tryOut(server, token))
                .orElseGet(
                        () ->
                                new Connected.Failed(
                                        "the server does not take the code; it is good once and"
                                                + " for some minutes: begin again"));
    }

    private Connected tryOut(URI server, String token) {
        var me = server.resolve(server.getPath() + "/api/v1/accounts/verify_credentials");
        return read(
                        wire.trusting(server).get(me, headers -> headers.setBearerAuth(token)),
                        Person.class)
                .map(Person::acct)
                .<Connected>map(acct -> new Connected.Done(keys(server, acct), "token", token))
                .orElseGet(
                        () -> new Connected.Failed("the server refuses its own token; try again"));
    }

    private static Map<String, String> keys(URI server, String acct) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("url", server.toString());
        keys.put("handle", acct);
        return keys;
    }

    private <T> Optional<T> post(URI server, String path, Object body, Class<T> type) {
        Consumer<HttpHeaders> none = headers -> {};
        var address = server.resolve(server.getPath() + path);
        return read(wire.trusting(server).post(address, none, json.writeValueAsBytes(body)), type);
    }

    private <T> Optional<T> read(Exchange exchange, Class<T> type) {
        try {
            return exchange instanceof Exchange.Answered answer && answer.isSuccess()
                    ? Optional.ofNullable(json.readValue(answer.body(), type))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
