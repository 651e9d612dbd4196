package app.haris.chat.discord.guild;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A request of the REST interface, taken apart. */
record Call(
        String route,
        Map<String, String> path,
        Map<String, String> query,
        JsonNode body,
        boolean isBot) {
    String at(String name) {
        return path.get(name);
    }

    String query(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    /** Does what is asked. */
    @FunctionalInterface
    interface Handler {
        Answer handle(Call call);
    }

    /** What is answered; {@code null} is an empty body. */
    record Answer(int status, JsonNode body) {
        static Answer ok(JsonNode body) {
            return new Answer(200, body);
        }

        static Answer nothing() {
            return new Answer(204, null);
        }
    }
}
