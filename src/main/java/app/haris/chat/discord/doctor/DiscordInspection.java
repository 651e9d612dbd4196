package app.haris.chat.discord.doctor;

import app.haris.chat.discord.DiscordSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads from Discord's REST interface what Haris may do, and where. JDA would first connect to the
 * gateway, of which a second connection beside a running Haris would hear every event too.
 */
final class DiscordInspection {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestClient http;

    DiscordInspection(DiscordSettings settings) {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE);
        http =
                RestClient.builder()
                        .requestFactory(requests)
                        .baseUrl(settings.apiUrl())
                        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bot " + settings.botToken())
                        // https://docs.discord.com/developers/reference#user-agent (2026-11)
                        .defaultHeader(HttpHeaders.USER_AGENT, "DiscordBot (haris, 1)")
                        .build();
    }

    /** What Discord said. */
    sealed interface Answer {
        record Ok(JsonNode body) implements Answer {}

        /** With Discord's own code, 0 where it gives none. */
        record Refused(int status, int code) implements Answer {}

        /** No answer, or one that is not Discord's. */
        record Lost() implements Answer {}
    }

    /** Reads an address under the API's. */
    Answer get(String path) {
        try {
            return http.get()
                    .uri(path)
                    .exchange(
                            (request, response) -> {
                                var status = response.getStatusCode().value();
                                var body = JSON.readTree(response.getBody());
                                return status == 200
                                        ? new Answer.Ok(body)
                                        : refusal(status, body.path("code").asInt(0));
                            });
        } catch (ResourceAccessException | JacksonException lost) {
            return new Answer.Lost();
        }
    }

    private static Answer refusal(int status, int code) {
        return status == 429 || status >= 500
                ? new Answer.Lost()
                : new Answer.Refused(status, code);
    }
}
