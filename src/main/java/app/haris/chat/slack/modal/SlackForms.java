package app.haris.chat.slack.modal;

import app.haris.chat.Answer;
import app.haris.chat.Presence;
import app.haris.chat.Presence.Present;
import app.haris.chat.Presence.Seat;
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
import app.haris.team.Member;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens modals, reads what was filled in, and shows what came of it. */
public final class SlackForms {
    private static final String SEARCH = "haris:search";
    private static final int MOST_FOUND = 20;

    /** Slack tells that a form was closed, unless the app was killed or the phone is offline. */
    private static final Seat SEAT = new Seat("slack", Duration.ofMinutes(5));

    private final SlackApi api;
    private final SlackViews views;
    private final Cases cases;
    private final Presence presence;

    public SlackForms(SlackApi api, SlackViews views, Cases cases, Presence presence) {
        this.api = api;
        this.views = views;
        this.cases = cases;
        this.presence = presence;
    }

    /** Whoever has a form open; a stranger can have one that is only to be read. */
    public record Writer(Optional<Member> member, Wording wording) {}

    /** False if Slack would not open it, usually because three seconds had passed. */
    public boolean open(SlackEnvelope envelope, Writer writer) {
        var opening = Opening.of(envelope);
        var isOpen =
                opening.map(one -> view(one, writer))
                        .map(view -> show(view, envelope.payload()) instanceof Verdict.Ok)
                        .orElse(true);
        if (isOpen && opening.orElse(null) instanceof Opening.Form(var subject)) {
            writes(subject, writer);
        }
        return isOpen;
    }

    private Verdict<String> show(ObjectNode view, JsonNode payload) {
        var trigger = payload.path("trigger_id").asString("");
        return payload.path("view").path("type").asString("").equals("modal")
                ? api.pushView(trigger, view.toString())
                : api.openView(trigger, view.toString());
    }

    private ObjectNode view(Opening opening, Writer writer) {
        return switch (opening) {
            case Opening.Form(var subject) -> views.form(subject, writer);
            case Opening.Reading(var number) -> views.reading(number, writer.wording());
            case Opening.Group(var first) -> views.group(first, writer.wording());
            case Opening.Search() -> SlackModals.search(SEARCH, writer.wording());
        };
    }

    /** The others at the case are shown that somebody writes. */
    private void writes(Subject subject, Writer writer) {
        if (SlackModals.isDrafted(subject.verb())) {
            writer.member()
                    .map(one -> new Present(subject.number(), one.id(), true))
                    .ifPresent(one -> presence.seen(one, SEAT));
        }
    }

    /** Shows how long the text is that somebody types, and who else does. */
    public void measure(SlackEnvelope envelope, Writer writer) {
        var view = envelope.payload().path("view");
        var subject = Subject.read(view);
        var form = views.measured(subject, SlackModals.value(view, "text"), writer);
        api.updateView(view.path("id").asString(""), form.toString());
        writes(subject, writer);
    }

    /** Somebody has sent or closed a form, and writes no longer. */
    public void closed(JsonNode view, Member member) {
        if (!isSearch(view)) {
            presence.gone(Subject.read(view).number(), member.id(), SEAT);
        }
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
        var found = cases.list(CaseQuery.ALL.withText(words).withLimit(MOST_FOUND)).cases();
        return update(views.found(found, wording));
    }

    private static ObjectNode update(ObjectNode view) {
        var answer = Blocks.object().put("response_action", "update");
        answer.set("view", view);
        return answer;
    }

    /** The same as the answer to the submission would have shown, for one that came too late. */
    public void finish(JsonNode view, JsonNode answer, Writer writer) {
        var wording = writer.wording();
        var id = view.path("id").asString("");
        var next =
                switch (answer.path("response_action").asString("")) {
                    case "errors" ->
                            views.again(
                                    Subject.read(view),
                                    SlackModals.value(view, "text"),
                                    answer.path("errors").path("text").asString(""),
                                    writer);
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
