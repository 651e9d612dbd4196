package app.haris.social.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.settings.Hmac;
import app.haris.social.Account;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What accounts.yml says of an account that signs in by OAuth 2.0
 * (https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code, November 2026).
 *
 * @param secret of apps that can keep one
 * @param refresh the first token, with which all others were had
 */
record SignIn(String url, String client, Optional<String> secret, String refresh) {
    /** Empty for an account with keys of OAuth 1.0a. */
    static Optional<SignIn> of(Account account) {
        var options = account.options();
        var client = options.getOrDefault("client-id", "");
        return client.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SignIn(
                                Keys.option(account, "url").replaceAll("/+$", ""),
                                client,
                                Optional.ofNullable(options.get("client-secret")),
                                Keys.option(account, "refresh-token")));
    }

    /** Which connection this is, without saying how it is had. */
    String seed() {
        return HexFormat.of().formatHex(Hmac.sha256(client, refresh.getBytes(UTF_8)));
    }

    /** A record would show its secrets. */
    @Override
    public String toString() {
        return "sign-in of " + client;
    }
}
