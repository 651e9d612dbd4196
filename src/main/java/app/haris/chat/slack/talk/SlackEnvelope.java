package app.haris.chat.slack.talk;

import app.haris.chat.mirror.Content;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that somebody did in Slack, as Slack tells it.
 *
 * @param id the same for each delivery of it
 * @param payload as documented for the kind; a slash command's form fields as an object
 */
public record SlackEnvelope(String id, Kind kind, JsonNode payload) {
    /** What was done. */
    public enum Kind {
        EVENT,
        ACTION,
        SUBMISSION,
        CLOSING,
        SHORTCUT,
        COMMAND
    }

    /** Tells what a payload is; empty for what Haris has no use for. */
    public static Optional<SlackEnvelope> of(JsonNode payload) {
        return switch (payload.path("type").asString("")) {
            case "event_callback" -> envelope(Kind.EVENT, payload, payload.path("event_id"));
            case "block_actions" -> action(payload);
            case "view_submission" -> submission(payload);
            case "view_closed" -> closing(payload);
            case "message_action", "shortcut" ->
                    envelope(Kind.SHORTCUT, payload, payload.path("trigger_id"));
            case "" ->
                    payload.hasNonNull("command")
                            ? envelope(Kind.COMMAND, payload, payload.path("trigger_id"))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<SlackEnvelope> action(JsonNode payload) {
        var first = payload.path("actions").path(0);
        var id =
                payload.path("user").path("id").asString("")
                        + ":"
                        + first.path("action_ts").asString("")
                        + ":"
                        + first.path("action_id").asString("");
        return Optional.of(
                new SlackEnvelope(
                        id + ":" + payload.path("trigger_id").asString(""), Kind.ACTION, payload));
    }

    private static Optional<SlackEnvelope> closing(JsonNode payload) {
        return isOurs(payload.path("view"))
                ? envelope(Kind.CLOSING, payload, payload.path("view").path("id"))
                : Optional.empty();
    }

    private static boolean isOurs(JsonNode view) {
        return view.path("callback_id").asString("").startsWith("haris:");
    }

    /** The same view with another text is another submission. */
    private static Optional<SlackEnvelope> submission(JsonNode payload) {
        var view = payload.path("view");
        if (!isOurs(view)) {
            return Optional.empty();
        }
        var typed = view.path("state").path("values").toString();
        return Optional.of(
                new SlackEnvelope(
                        "%s:%s:%s"
                                .formatted(
                                        view.path("id").asString(""),
                                        view.path("hash").asString(""),
                                        Content.hash(typed)),
                        Kind.SUBMISSION,
                        payload));
    }

    private static Optional<SlackEnvelope> envelope(Kind kind, JsonNode payload, JsonNode id) {
        return Optional.of(new SlackEnvelope(id.asString(""), kind, payload));
    }

    /** What a modal of ours carries: what it is about, and where its answer may be whispered. */
    public static JsonNode metadata(JsonNode view) {
        var metadata = view.path("private_metadata").asString("");
        return JsonMapper.shared().readTree(metadata.isBlank() ? "{}" : metadata);
    }

    /** Who did it, by Slack's id. */
    public String user() {
        return switch (kind) {
            case EVENT -> payload.path("event").path("user").asString("");
            case COMMAND -> payload.path("user_id").asString("");
            case ACTION, SUBMISSION, CLOSING, SHORTCUT ->
                    payload.path("user").path("id").asString("");
        };
    }
}
