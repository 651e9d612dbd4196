package app.haris.social.graph;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What Meta says of a token (https://developers.facebook.com/docs/graph-api/reference/debug_token).
 *
 * @param end when it ends; empty if never
 * @param dataEnd when it no longer opens what people have said, though it lives on
 */
record TokenState(
        boolean isValid,
        String why,
        Optional<Instant> end,
        Optional<Instant> dataEnd,
        Set<String> permissions) {
    static TokenState of(JsonNode answer) {
        var data = answer.path("data");
        return new TokenState(
                data.path("is_valid").asBoolean(false),
                Nodes.textOrEmpty(data.path("error"), "message"),
                end(data, "expires_at"),
                end(data, "data_access_expires_at"),
                StreamSupport.stream(data.path("scopes").spliterator(), false)
                        .map(scope -> scope.asString(""))
                        .collect(Collectors.toSet()));
    }

    /** Zero stands for never. */
    private static Optional<Instant> end(JsonNode data, String field) {
        return Nodes.time(data, field).filter(at -> at.getEpochSecond() > 0);
    }
}
