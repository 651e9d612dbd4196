package app.haris.cli;

import app.haris.social.IsoTime;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded interaction.
 *
 * @param line of the file, from 1
 * @param json on one line
 */
record Recorded(int line, Instant createdAt, String json) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What came of reading a line. */
    sealed interface Reading {
        record Read(Recorded recorded) implements Reading {}

        record Blank() implements Reading {}

        record Unreadable(String reason) implements Reading {}
    }

    /**
     * Reads a line, as far as it matters for its order; the rest is for the running Haris to judge.
     *
     * @param account takes the place of the one that is named
     */
    static Reading read(int line, String json, Optional<String> account) {
        if (json.isBlank()) {
            return new Reading.Blank();
        }
        try {
            if (!(JSON.readTree(json) instanceof ObjectNode object)) {
                return new Reading.Unreadable("not a JSON object");
            }
            var at = IsoTime.read(object.path("createdAt").asString(""));
            if (at.isEmpty()) {
                return new Reading.Unreadable(
                        "createdAt must be " + IsoTime.EXPECTED + ", and is missing or wrong");
            }
            var sent = account.map(id -> object.put("account", id).toString()).orElse(json);
            return new Reading.Read(new Recorded(line, at.get(), sent));
        } catch (JacksonException malformed) {
            return new Reading.Unreadable(
                    "not JSON: "
                            + malformed
                                    .getOriginalMessage()
                                    .replaceAll(" \\((start marker at|bound as) .*", ""));
        }
    }
}
