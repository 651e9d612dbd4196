package app.haris.social.graph;

import app.haris.settings.Hmac;
import app.haris.social.Account;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/** A token and the secret of the app that it is for. */
record Key(String token, String secret) {
    static Key of(Account account) {
        return new Key(option(account, "token"), option(account, "app-secret"));
    }

    /**
     * The app's own token
     * (https://developers.facebook.com/docs/facebook-login/guides/access-tokens).
     */
    static Key ofApp(Account account, String app) {
        var secret = option(account, "app-secret");
        return new Key(app + "|" + secret, secret);
    }

    String proof() {
        return HexFormat.of()
                .formatHex(Hmac.sha256(secret, token.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "a key";
    }

    static String option(Account account, String name) {
        return Objects.requireNonNull(account.options().get(name), name);
    }
}
