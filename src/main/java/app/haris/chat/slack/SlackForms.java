package app.haris.chat.slack;

import app.haris.chat.Answer;
import app.haris.chat.SafeText;
import app.haris.chat.Verb;
import app.haris.chat.Wording;
import app.haris.chat.slack.SlackModals.Subject;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens modals, reads what was filled in, and shows what came of it. */
final class SlackForms {
    /** Verbs that a plain button cannot do without asking. */
    private static final Map<String, Verb> ASKING =
            Map.of("haris:reply", Verb.REPLY, "haris:edit", Verb.EDIT, "haris:reject", Verb.REJECT);

    private static final String SEARCH = "haris:search";
    private static final int MOST_FOUND = 20;

    private final SlackApi api;
    private final SlackViews views;
    private final Cases cases;

    SlackForms(SlackApi api, SlackViews views, Cases cases) {
        this.api = api;
        this.views = views;
        this.cases = cases;
    }

    /** What is to be opened. */
    sealed interface Opening {
        /** A form for what a command still wants. */
        record Form(Subject subject) implements Opening {}

        /** All of a case, to be read. */
        record Reading(CaseNumber number) implements Opening {}

        /** The cases that one message shows, by the first of them. */
        record Group(long first) implements Opening {}

        record Search() implements Opening {}
    }

    /** Empty if what was done can be done at once, without a modal. */
    Optional<Opening> opening(SlackEnvelope envelope) {
        return switch (envelope.kind()) {
            case ACTION -> ofAction(envelope.payload());
            case SHORTCUT ->
                    envelope.payload().path("callback_id").asString("").equals("haris_find")
                            ? Optional.of(new Opening.Search())
                            : Optional.empty();
            case EVENT, SUBMISSION, COMMAND -> Optional.empty();
        };
    }

    private static Optional<Opening> ofAction(JsonNode payload) {
        var action = payload.path("actions").path(0);
        var id = action.path("action_id").asString("");
        var value = action.path("value").asString("");
        var channel = payload.path("channel").path("id").asString("");
        if (id.equals("haris:show")) {
            return Optional.of(new Opening.Reading(new CaseNumber(Long.parseLong(value))));
        }
        if (id.equals("haris:group")) {
            return Optional.of(new Opening.Group(Long.parseLong(value)));
        }
        if (ASKING.containsKey(id)) {
            return Optional.of(new Opening.Form(subject(ASKING.get(id), value, "", channel)));
        }
        var chosen = action.path("selected_option").path("value").asString("").split(" ", 4);
        if (chosen.length < 3 || chosen[0].equals("NOTHING")) {
            return Optional.empty();
        }
        var verb = Verb.valueOf(chosen[1].toUpperCase(Locale.ROOT));
        var argument = chosen.length > 3 ? chosen[3] : "";
        return Optional.of(new Opening.Form(subject(verb, chosen[2], argument, channel)));
    }

    private static Subject subject(Verb verb, String value, String argument, String channel) {
        var parts = value.split(":", 2);
        var revision =
                parts.length > 1 ? OptionalInt.of(Integer.parseInt(parts[1])) : OptionalInt.empty();
        return new Subject(
                verb, new CaseNumber(Long.parseLong(parts[0])), revision, argument, channel);
    }

    /** False if Slack would not open it, usually because three seconds had passed. */
    boolean open(SlackEnvelope envelope, Wording wording) {
        var trigger = envelope.payload().path("trigger_id").asString("");
        return opening(envelope)
                .map(opening -> view(opening, wording))
                .map(view -> api.openView(trigger, view.toString()) instanceof SlackAnswer.Ok)
                .orElse(true);
    }

    private ObjectNode view(Opening opening, Wording wording) {
        return switch (opening) {
            case Opening.Form(var subject) -> views.form(subject, wording);
            case Opening.Reading(var number) -> views.reading(number, wording);
            case Opening.Group(var first) -> views.group(first, wording);
            case Opening.Search() -> SlackModals.search(SEARCH, wording);
        };
    }

    /** The line of the grammar that a click stands for. */
    static String line(JsonNode action) {
        var chosen = action.path("selected_option").path("value").asString("");
        if (!chosen.isEmpty()) {
            return chosen.substring(chosen.indexOf(' ') + 1);
        }
        var verb = action.path("action_id").asString("").substring("haris:".length());
        var block = action.path("block_id").asString("");
        var argument =
                block.startsWith(SlackCards.ARGUMENT)
                        ? " " + block.substring(SlackCards.ARGUMENT.length())
                        : "";
        return verb + " " + action.path("value").asString("") + argument;
    }

    /** The line that a filled-in form stands for. */
    static String line(Subject subject, JsonNode view) {
        var text = SlackModals.value(view, "text");
        var template = SlackModals.value(view, "template");
        var what = text.isEmpty() && !template.isEmpty() ? "template:" + template : text;
        if (subject.verb() == Verb.MERGE) {
            what = "into " + what;
        }
        var named =
                subject.revision().isPresent()
                        ? subject.number() + ":" + subject.revision().getAsInt()
                        : subject.number().toString();
        return subject.verb().word() + " " + named + " " + what;
    }

    static boolean isSearch(JsonNode view) {
        return view.path("callback_id").asString("").equals(SEARCH);
    }

    static ObjectNode closed() {
        return Blocks.object().put("response_action", "clear");
    }

    /** Closes the form; or leaves it open with what was typed, and says why it was not done. */
    static ObjectNode outcome(Answer answer) {
        return answer.isDone() ? closed() : refusal(answer.said());
    }

    static ObjectNode refusal(String why) {
        var refusal = Blocks.object().put("response_action", "errors");
        refusal.putObject("errors").put("text", SafeText.shortened(why, Blocks.TEXT));
        return refusal;
    }

    ObjectNode saving(Wording wording) {
        return update(SlackModals.message(List.of(wording.say("slack.saving")), wording));
    }

    ObjectNode onceMore(Wording wording) {
        return update(SlackModals.message(List.of(wording.say("slack.once-more")), wording));
    }

    ObjectNode found(JsonNode view, Wording wording) {
        var words = SlackModals.value(view, "text");
        var lines = new ArrayList<String>();
        cases.list(CaseQuery.ALL.withText(words).withLimit(MOST_FOUND))
                .cases()
                .forEach(one -> lines.add(views.line(one, wording)));
        if (lines.isEmpty()) {
            lines.add(wording.say("slack.nothing-found"));
        }
        return update(SlackModals.message(lines, wording));
    }

    private static ObjectNode update(ObjectNode view) {
        var answer = Blocks.object().put("response_action", "update");
        answer.set("view", view);
        return answer;
    }

    /** The same as the answer to the submission would have shown, for one that came too late. */
    void finish(JsonNode view, JsonNode answer, Wording wording) {
        var id = view.path("id").asString("");
        var next =
                switch (answer.path("response_action").asString("")) {
                    case "errors" ->
                            views.again(
                                    Subject.read(view),
                                    SlackModals.value(view, "text"),
                                    answer.path("errors").path("text").asString(""),
                                    wording);
                    case "update" -> answer.path("view");
                    default -> SlackModals.message(List.of(wording.say("slack.saved")), wording);
                };
        api.updateView(id, next.toString());
    }

    void shownAlone(SlackEnvelope envelope, Wording wording) {
        var id = envelope.payload().path("view").path("id").asString("");
        if (!id.isEmpty()) {
            var said = List.of(wording.say("slack.shown-alone"));
            api.updateView(id, SlackModals.message(said, wording).toString());
        }
    }
}
