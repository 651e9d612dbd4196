package app.haris.social.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.social.wire.Exchange;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/**
 * Asks for tokens of OAuth 2.0 (RFC 6749). An app that has a secret shows it, any other says who it
 * is.
 */
record TokenForm(String url, String client, Optional<String> secret) {
    Exchange send(Wire wire, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        if (secret.isEmpty()) {
            all.put("client_id", client);
        }
        var body =
                all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + Percent.encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        return wire.post(
                URI.create(url + "/2/oauth2/token"),
                headers -> secret.ifPresent(hush -> headers.setBasicAuth(client, hush)),
                MediaType.APPLICATION_FORM_URLENCODED,
                body.getBytes(UTF_8));
    }

    /** A record would show the secret. */
    @Override
    public String toString() {
        return "app " + client + " at " + url;
    }
}
