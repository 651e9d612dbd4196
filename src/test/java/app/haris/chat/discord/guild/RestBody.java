package app.haris.chat.discord.guild;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a request says besides its path. */
record RestBody(Map<String, String> query, JsonNode body) {
    static RestBody of(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readAllBytes();
        return new RestBody(query(exchange.getRequestURI().getRawQuery()), json(exchange, bytes));
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var at = pair.indexOf('=');
            query.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
        }
        return query;
    }

    static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpExchange exchange, byte[] bytes) {
        if (bytes.length == 0) {
            return DiscordGuild.JSON.createObjectNode();
        }
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (type == null || !type.startsWith("multipart/form-data")) {
            return DiscordGuild.JSON.readTree(text);
        }
        var payload = text.substring(text.indexOf("name=\"payload_json\""));
        var from = payload.indexOf("\r\n\r\n") + 4;
        return DiscordGuild.JSON.readTree(payload.substring(from, payload.indexOf("\r\n--", from)));
    }
}
