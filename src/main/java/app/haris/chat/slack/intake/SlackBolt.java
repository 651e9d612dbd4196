package app.haris.chat.slack.intake;

import com.slack.api.Slack;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bolt's part: it checks signatures and tells requests apart; what was done goes to the reception.
 *
 * <p>Bolt's own authorization asks Slack about the token with each request, which would cost a call
 * and a wait; a token that Slack no longer takes shows itself with the next message.
 */
public final class SlackBolt {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SlackBolt() {}

    /** For HTTP: what is not signed by Slack, or not lately, is refused. */
    public static App httpApp(Slack slack, String signingSecret, SlackReception reception) {
        var config = AppConfig.builder().slack(slack).signingSecret(signingSecret).build();
        var generator = new SlackSignature.Generator(signingSecret);
        return new App(
                config,
                List.of(
                        new SSLCheck(""),
                        new RequestVerification(new SlackSignature.Verifier(generator)),
                        reaching(reception)));
    }

    private static Middleware reaching(SlackReception reception) {
        return (request, response, chain) -> receive(request, chain, reception);
    }

    private static Response receive(
            Request<?> request, MiddlewareChain chain, SlackReception reception) throws Exception {
        return switch (request.getRequestType()) {
            case Event,
                    BlockAction,
                    ViewSubmission,
                    ViewClosed,
                    Command,
                    GlobalShortcut,
                    MessageShortcut ->
                    answer(reception.take(payload(request.getRequestBodyAsString())));
            default -> chain.next(request);
        };
    }

    private static Response answer(SlackReception.Taken taken) {
        return switch (taken) {
            case SlackReception.Taken.Kept(var body) ->
                    body.map(json -> json(json.toString())).orElseGet(Response::ok);
            // Slack delivers an event again that was not acknowledged.
            case SlackReception.Taken.NotKept() -> Response.error(503);
        };
    }

    private static Response json(String body) {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(body)
                .build();
    }

    /** Events are JSON; interactions a form with JSON in {@code payload}; commands a plain form. */
    static JsonNode payload(String body) {
        try {
            if (body.stripLeading().startsWith("{")) {
                return JSON.readTree(body);
            }
            ObjectNode form = JSON.createObjectNode();
            for (var pair : body.split("&", -1)) {
                var at = pair.indexOf('=');
                if (at > 0) {
                    form.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
                }
            }
            return form.has("payload") ? JSON.readTree(form.path("payload").asString()) : form;
        } catch (JacksonException malformed) {
            return JSON.createObjectNode();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
