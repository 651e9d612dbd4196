package app.haris.social.bluesky;

import app.haris.social.Account;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * A session of one of our accounts.
 *
 * @param login by what it was begun
 * @param server where the account lives
 * @param did who the account is
 * @param access the token of calls; it lasts for an hour or two
 * @param refresh the token by which both are renewed, once
 */
record Session(Login login, URI server, String did, String access, String refresh) {

    /** What accounts.yml says. */
    record Login(URI url, String handle, String password) {
        static Login of(Account account) {
            var options = account.options();
            return new Login(
                    URI.create(Objects.requireNonNull(options.get("url"))),
                    Objects.requireNonNull(options.get("handle")).replaceFirst("^@", ""),
                    Objects.requireNonNull(options.get("app-password")));
        }

        /** A record would show its password. */
        @Override
        public String toString() {
            return handle + " at " + url;
        }
    }

    void authorize(HttpHeaders headers) {
        headers.setBearerAuth(access);
    }

    @Override
    public String toString() {
        return "session of " + login;
    }

    /**
     * The account's own server, as its DID document names it: behind bsky.social there are many. It
     * is believed only where both addresses are safe from eavesdropping and the new one is a name
     * on the internet, so that nobody's document can send the token into a private network; who
     * configures a plain or local address means just that.
     */
    static URI home(URI configured, JsonNode document) {
        for (var service : document.path("service")) {
            var endpoint = service.path("serviceEndpoint").asString("");
            if (service.path("id").asString("").endsWith("#atproto_pds")
                    && configured.getScheme().equals("https")
                    && endpoint.matches("https://([a-z0-9-]+\\.)+[a-z][a-z0-9-]*(:\\d{1,5})?/?")) {
                return URI.create(endpoint);
            }
        }
        return configured;
    }
}
