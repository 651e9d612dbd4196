package app.haris.social.bluesky;

import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs in as the reference server does (packages/pds/src/api/com/atproto/server and
 * packages/pds/src/auth-verifier.ts of https://github.com/bluesky-social/atproto).
 */
final class LocalSessions {
    static final String HANDLE = "acme.test";
    static final String PASSWORD = "abcd-efgh-ijkl-mnop";
    static final String DID = "did:plc:acme";

    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> access = new HashSet<>();
    private final Set<String> refresh = new HashSet<>();
    private String password = PASSWORD;
    private int last;
    private Optional<Said> onCreate = Optional.empty();
    private Optional<Said> onRefresh = Optional.empty();
    private Map<String, Object> more = Map.of();

    /** Access tokens last for two hours. */
    void expire() {
        access.clear();
    }

    /** The account's owner takes the app password away. */
    void revoke() {
        password = "another";
        access.clear();
        refresh.clear();
    }

    void allowAgain() {
        password = PASSWORD;
    }

    void onCreate(@Nullable Said said) {
        onCreate = Optional.ofNullable(said);
    }

    void onRefresh(@Nullable Said said) {
        onRefresh = Optional.ofNullable(said);
    }

    /** What stands in a session besides. */
    void add(Map<String, Object> fields) {
        more = fields;
    }

    Said create(Asked asked) {
        if (onCreate.isPresent()) {
            return onCreate.get();
        }
        var body = JSON.readTree(asked.body());
        var isKnown =
                List.of(HANDLE, DID).contains(body.path("identifier").asString())
                        && body.path("password").asString().equals(password);
        return isKnown
                ? session()
                : error(401, "AuthenticationRequired", "Invalid identifier or password");
    }

    Said refresh(Asked asked) {
        if (onRefresh.isPresent()) {
            return onRefresh.get();
        }
        if (!asked.body().isEmpty()) {
            return error(
                    400, "InvalidRequest", "A request body was provided when none was expected");
        }
        return refresh.remove(bearer(asked))
                ? session()
                : error(400, "ExpiredToken", "Token has been revoked");
    }

    private Said session() {
        last++;
        access.add("access-" + last);
        refresh.add("refresh-" + last);
        Map<String, Object> session = new HashMap<>();
        session.put("did", DID);
        session.put("handle", HANDLE);
        session.put("accessJwt", "access-" + last);
        session.put("refreshJwt", "refresh-" + last);
        session.put("active", true);
        session.putAll(more);
        return Said.json(JSON.writeValueAsString(session));
    }

    /** Why a call is not let in. */
    Optional<Said> refusal(Asked asked) {
        var token = bearer(asked);
        if (token.isEmpty()) {
            return Optional.of(error(401, "AuthMissing", "Authentication Required"));
        }
        return access.contains(token)
                ? Optional.empty()
                : Optional.of(
                        token.startsWith("access-")
                                ? error(400, "ExpiredToken", "Token has expired")
                                : error(400, "InvalidToken", "Token could not be verified"));
    }

    private static String bearer(Asked asked) {
        return Objects.requireNonNullElse(asked.headers().get("Authorization"), "")
                .replaceFirst("^Bearer ", "");
    }

    static Said error(int status, String name, String message) {
        return Said.json(
                status, JSON.writeValueAsString(Map.of("error", name, "message", message)));
    }
}
