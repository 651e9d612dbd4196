package app.haris.chat.slack.modal;

import app.haris.chat.Verb;
import app.haris.chat.slack.modal.SlackModals.Subject;
import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.inbox.CaseNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** A modal that is to be opened. */
public sealed interface Opening {
    /** Verbs that a plain button cannot do without asking. */
    Map<String, Verb> ASKING =
            Map.of("haris:reply", Verb.REPLY, "haris:edit", Verb.EDIT, "haris:reject", Verb.REJECT);

    /** A form for what a command still wants. */
    record Form(Subject subject) implements Opening {}

    /** All of a case, to be read. */
    record Reading(CaseNumber number) implements Opening {}

    /** The cases that one message shows, by the first of them. */
    record Group(long first) implements Opening {}

    record Search() implements Opening {}

    /** Whether nothing can be done by it. */
    default boolean isToRead() {
        return switch (this) {
            case Reading _, Group _ -> true;
            case Form _, Search _ -> false;
        };
    }

    /** Empty if what was done can be done at once, without a modal. */
    static Optional<Opening> of(SlackEnvelope envelope) {
        return switch (envelope.kind()) {
            case ACTION -> ofAction(envelope.payload());
            case SHORTCUT ->
                    envelope.payload().path("callback_id").asString("").equals("haris_find")
                            ? Optional.of(new Search())
                            : Optional.empty();
            case EVENT, SUBMISSION, CLOSING, COMMAND -> Optional.empty();
        };
    }

    private static Optional<Opening> ofAction(JsonNode payload) {
        var action = payload.path("actions").path(0);
        var id = action.path("action_id").asString("");
        var value = action.path("value").asString("");
        var channel = payload.path("channel").path("id").asString("");
        if (id.equals("haris:show")) {
            return Optional.of(new Reading(new CaseNumber(Long.parseLong(value))));
        }
        if (id.equals("haris:group")) {
            return Optional.of(new Group(Long.parseLong(value)));
        }
        if (ASKING.containsKey(id)) {
            return Optional.of(new Form(subject(ASKING.get(id), value, "", channel)));
        }
        var chosen = action.path("selected_option").path("value").asString("").split(" ", 4);
        if (chosen.length < 3 || chosen[0].equals("NOTHING")) {
            return Optional.empty();
        }
        var verb = Verb.valueOf(chosen[1].toUpperCase(Locale.ROOT));
        var argument = chosen.length > 3 ? chosen[3] : "";
        return Optional.of(new Form(subject(verb, chosen[2], argument, channel)));
    }

    private static Subject subject(Verb verb, String value, String argument, String channel) {
        var parts = value.split(":", 2);
        var revision =
                parts.length > 1 ? OptionalInt.of(Integer.parseInt(parts[1])) : OptionalInt.empty();
        return new Subject(
                verb, new CaseNumber(Long.parseLong(parts[0])), revision, argument, channel);
    }
}
