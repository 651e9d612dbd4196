package app.haris.social.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.settings.Hmac;
import app.haris.social.Account;
import java.util.HexFormat;
import java.util.Optional;

/** The app by which X knows whoever reads a filtered stream; several accounts may share one. */
record App(String url, String bearer) {
    /** Empty for an account that is not to be heard in this way. */
    static Optional<App> of(Account account) {
        return "true".equals(account.options().get("stream"))
                ? Optional.ofNullable(account.options().get("bearer"))
                        .map(bearer -> new App(Keys.option(account, "url"), bearer))
                : Optional.empty();
    }

    /** Which app it is, without saying by what it is known. */
    String line() {
        return "x-stream:" + HexFormat.of().formatHex(Hmac.sha256(bearer, url.getBytes(UTF_8)));
    }

    /** A record would show the token. */
    @Override
    public String toString() {
        return "app at " + url;
    }
}
