package app.haris.social.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.settings.Hmac;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Signs calls on behalf of a user (RFC 5849;
 * https://docs.x.com/fundamentals/authentication/oauth-1-0a/creating-a-signature). Bodies of JSON
 * are no part of what is signed.
 */
final class OAuth1 {
    private OAuth1() {}

    /**
     * A call to be signed.
     *
     * @param address without a query
     * @param parameters of the query, and of a form if the body is one
     */
    record Call(String method, String address, Map<String, String> parameters) {}

    /** What makes each signature another. */
    record Moment(String nonce, Instant at) {}

    /** The value of the header {@code Authorization}. */
    static String header(Call call, Keys keys, Moment moment) {
        var ours = new TreeMap<String, String>();
        ours.put("oauth_consumer_key", keys.consumerKey());
        ours.put("oauth_nonce", moment.nonce());
        ours.put("oauth_signature_method", "HMAC-SHA1");
        ours.put("oauth_timestamp", String.valueOf(moment.at().getEpochSecond()));
        if (!keys.accessToken().isEmpty()) {
            ours.put("oauth_token", keys.accessToken());
        }
        ours.put("oauth_version", "1.0");
        ours.put("oauth_signature", signature(call, ours, keys));
        return ours.entrySet().stream()
                .map(one -> one.getKey() + "=\"" + Percent.encoded(one.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    private static String signature(Call call, Map<String, String> ours, Keys keys) {
        var all = new TreeMap<String, String>();
        call.parameters().forEach((name, value) -> put(all, name, value));
        ours.forEach((name, value) -> put(all, name, value));
        var parameters =
                all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&"));
        var base =
                call.method()
                        + "&"
                        + Percent.encoded(call.address())
                        + "&"
                        + Percent.encoded(parameters);
        var secret =
                Percent.encoded(keys.consumerSecret()) + "&" + Percent.encoded(keys.accessSecret());
        return Base64.getEncoder().encodeToString(Hmac.sha1(secret, base.getBytes(UTF_8)));
    }

    /** They are sorted as encoded. */
    private static void put(Map<String, String> all, String name, String value) {
        all.put(Percent.encoded(name), Percent.encoded(value));
    }
}
