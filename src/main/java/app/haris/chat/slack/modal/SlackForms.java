package app.haris.chat.slack.modal;

import app.haris.chat.Answer;
import app.haris.chat.SafeText;
import app.haris.chat.Verb;
import app.haris.chat.Wording;
import app.haris.chat.mirror.Verdict;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.card.SlackControls;
import app.haris.chat.slack.message.Blocks;
import app.haris.chat.slack.modal.SlackModals.Subject;
import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens modals, reads what was filled in, and shows what came of it. */
public final class SlackForms {
    private static final String SEARCH = "haris:search";
    private static final int MOST_FOUND = 20;

    private final SlackApi api;
    private final SlackViews views;
    private final Cases cases;

    public SlackForms(SlackApi api, SlackViews views, Cases cases) {
        this.api = api;
        this.views = views;
        this.cases = cases;
    }

    /** False if Slack would not open it, usually because three seconds had passed. */
    public boolean open(SlackEnvelope envelope, Wording wording) {
        var trigger = envelope.payload().path("trigger_id").asString("");
        return Opening.of(envelope)
                .map(opening -> view(opening, wording))
                .map(view -> api.openView(trigger, view.toString()) instanceof Verdict.Ok)
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

    /** Shows how long the text is that somebody types. */
    public void measure(SlackEnvelope envelope, Wording wording) {
        var view = envelope.payload().path("view");
        var typed = SlackModals.value(view, "text");
        var form = views.measured(Subject.read(view), typed, wording);
        api.updateView(view.path("id").asString(""), form.toString());
    }

    /** The line of the grammar that a click stands for. */
    public static String line(JsonNode action) {
        var chosen = action.path("selected_option").path("value").asString("");
        if (!chosen.isEmpty()) {
            return chosen.substring(chosen.indexOf(' ') + 1);
        }
        var verb = action.path("action_id").asString("").substring("haris:".length());
        var block = action.path("block_id").asString("");
        var argument =
                block.startsWith(SlackControls.ARGUMENT)
                        ? " " + block.substring(SlackControls.ARGUMENT.length())
                        : "";
        return verb + " " + action.path("value").asString("") + argument;
    }

    /** The line that a filled-in form stands for. */
    public static String line(Subject subject, JsonNode view) {
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

    public static boolean isSearch(JsonNode view) {
        return view.path("callback_id").asString("").equals(SEARCH);
    }

    public static ObjectNode closed() {
        return Blocks.object().put("response_action", "clear");
    }

    /** Closes the form; or leaves it open with what was typed, and says why it was not done. */
    public static ObjectNode outcome(Answer answer) {
        return answer.isDone() ? closed() : refusal(answer.said());
    }

    public static ObjectNode refusal(String why) {
        var refusal = Blocks.object().put("response_action", "errors");
        refusal.putObject("errors").put("text", SafeText.shortened(why, Blocks.TEXT));
        return refusal;
    }

    public ObjectNode saving(Wording wording) {
        return update(SlackModals.message(List.of(wording.say("slack.saving")), wording));
    }

    public ObjectNode onceMore(Wording wording) {
        return update(SlackModals.message(List.of(wording.say("slack.once-more")), wording));
    }

    public ObjectNode found(JsonNode view, Wording wording) {
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
    public void finish(JsonNode view, JsonNode answer, Wording wording) {
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

    public void shownAlone(SlackEnvelope envelope, Wording wording) {
        var id = envelope.payload().path("view").path("id").asString("");
        if (!id.isEmpty()) {
            var said = List.of(wording.say("mirror.shown-alone"));
            api.updateView(id, SlackModals.message(said, wording).toString());
        }
    }
}
