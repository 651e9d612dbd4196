package app.haris.chat.slack.modal;

import app.haris.chat.Verb;
import app.haris.chat.Wording;
import app.haris.chat.slack.message.BlockKit;
import app.haris.chat.slack.message.Blocks;
import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Modals that ask for what a command still wants. What was typed is never lost: if it cannot be
 * done, the modal comes back with the text and the reason.
 *
 * @see <a href="https://docs.slack.dev/surfaces/modals">Modals, 2026-11</a>
 */
public final class SlackModals {
    /** A modal's title has at most 24 characters. */
    private static final int TITLE = 24;

    /** A plain_text_input holds at most 3,000. */
    private static final int INPUT = 3000;

    private static final int OPTIONS = 100;

    private SlackModals() {}

    /**
     * What a modal is about; it travels in the modal.
     *
     * @param verb of the grammar
     * @param argument what follows the case in the line already
     * @param channel where its answer may be whispered
     */
    public record Subject(
            Verb verb, CaseNumber number, OptionalInt revision, String argument, String channel) {
        String json() {
            var node = Blocks.object().put("verb", verb.word()).put("case", number.value());
            revision.ifPresent(one -> node.put("revision", one));
            return node.put("argument", argument).put("channel", channel).toString();
        }

        public static Subject read(JsonNode view) {
            var node = SlackEnvelope.metadata(view);
            return new Subject(
                    Verb.valueOf(node.path("verb").asString("").toUpperCase(Locale.ROOT)),
                    new CaseNumber(node.path("case").asLong()),
                    node.has("revision")
                            ? OptionalInt.of(node.path("revision").asInt())
                            : OptionalInt.empty(),
                    node.path("argument").asString(""),
                    node.path("channel").asString(""));
        }
    }

    /**
     * What a form shows.
     *
     * @param context lines above the input: what the author said, what others draft just now
     * @param typed what stands in the input
     * @param fault why it was not done, if it was tried
     * @param measured lines below the input: how long the text is, and what was found in it
     */
    record Form(List<String> context, String typed, String fault, List<String> measured) {
        Form(List<String> context, String typed, String fault) {
            this(context, typed, fault, List.of());
        }
    }

    /** A form for text: a reply, an edit, a note, a reason, tags or a case number. */
    static ObjectNode text(
            Subject subject, Form form, Map<String, String> templates, Wording wording) {
        var blocks = begin(form);
        if (!templates.isEmpty()) {
            var select = Blocks.object().put("type", "static_select").put("action_id", "template");
            select.set("placeholder", Blocks.plain(wording.say("slack.template"), 150));
            options(select, templates);
            blocks.input("template", wording.say("slack.template"), select, true);
        }
        var input = Blocks.object().put("type", "plain_text_input").put("action_id", "text");
        input.put("multiline", isLong(subject.verb())).put("max_length", INPUT);
        if (!form.typed().isEmpty()) {
            var typed = form.typed();
            input.put("initial_value", typed.substring(0, Math.min(INPUT, typed.length())));
        }
        var label = wording.say("slack.label." + subject.verb().word());
        if (isMeasured(subject.verb())) {
            input.putObject("dispatch_action_config")
                    .putArray("trigger_actions_on")
                    .add("on_character_entered");
        }
        blocks.input("text", label, input, !templates.isEmpty());
        if (isMeasured(subject.verb())) {
            blocks.dispatching();
            blocks.context(form.measured());
        }
        return view(subject, blocks, wording);
    }

    /** A form in which a member is chosen. */
    static ObjectNode member(Subject subject, List<Member> members, Form form, Wording wording) {
        var blocks = begin(form);
        var select = Blocks.object().put("type", "static_select").put("action_id", "text");
        select.set("placeholder", Blocks.plain(wording.say("slack.label.assign"), 150));
        var names = new LinkedHashMap<String, String>();
        members.forEach(member -> names.put("@" + member.id(), member.name()));
        options(select, names);
        blocks.input("text", wording.say("slack.label.assign"), select, false);
        return view(subject, blocks, wording);
    }

    /** Lines to read, with nothing to fill in. */
    static ObjectNode message(List<String> lines, Wording wording) {
        var blocks = new Blocks();
        lines.forEach(blocks::section);
        return reading("Haris", blocks, wording);
    }

    /** Something to read, with nothing to fill in. */
    static ObjectNode reading(String title, Blocks blocks, Wording wording) {
        var view = Blocks.object().put("type", "modal");
        view.set("title", Blocks.plain(title, TITLE));
        view.set("close", Blocks.plain(wording.say("slack.close"), TITLE));
        view.set("blocks", blocks.json());
        return BlockKit.view(view).json();
    }

    /** A form for words to look for. */
    static ObjectNode search(String callback, Wording wording) {
        var blocks = new Blocks();
        var input = Blocks.object().put("type", "plain_text_input").put("action_id", "text");
        blocks.input("text", wording.say("slack.label.search"), input, false);
        var view = reading("Haris", blocks, wording);
        view.put("callback_id", callback);
        view.set("submit", Blocks.plain(wording.say("slack.find"), TITLE));
        return view;
    }

    /** What was typed or chosen, by the input's name. */
    static String value(JsonNode view, String input) {
        var value = view.path("state").path("values").path(input).path(input);
        var typed = value.path("value").asString("");
        return typed.isEmpty() ? value.path("selected_option").path("value").asString("") : typed;
    }

    private static Blocks begin(Form form) {
        var blocks = new Blocks();
        if (!form.fault().isEmpty()) {
            blocks.section("⚠️ " + form.fault());
        }
        form.context().forEach(line -> blocks.rich().quote(line));
        return blocks;
    }

    private static ObjectNode view(Subject subject, Blocks blocks, Wording wording) {
        var view = Blocks.object().put("type", "modal");
        view.put("callback_id", "haris:" + subject.verb().word());
        view.put("private_metadata", subject.json());
        view.put("notify_on_close", isDrafted(subject.verb()));
        var title = wording.say("control." + subject.verb().word()) + " #" + subject.number();
        view.set("title", Blocks.plain(title, TITLE));
        view.set("submit", Blocks.plain(wording.say("slack.submit"), TITLE));
        view.set("close", Blocks.plain(wording.say("slack.cancel"), TITLE));
        view.set("blocks", blocks.json());
        return BlockKit.view(view).json();
    }

    private static void options(ObjectNode select, Map<String, String> labels) {
        var list = select.putArray("options");
        labels.entrySet().stream()
                .filter(one -> one.getKey().length() <= 150)
                .limit(OPTIONS)
                .forEach(
                        one ->
                                list.addObject()
                                        .put("value", one.getKey())
                                        .set("text", Blocks.plain(one.getValue(), Blocks.LABEL)));
    }

    /** Slack tells each change of what is going out, so that its length can be shown. */
    private static boolean isMeasured(Verb verb) {
        return verb == Verb.REPLY || verb == Verb.EDIT;
    }

    /** While such a form is open, the others at the case are shown who writes. */
    static boolean isDrafted(Verb verb) {
        return switch (verb) {
            case REPLY, PRIVATE, EDIT -> true;
            default -> false;
        };
    }

    private static boolean isLong(Verb verb) {
        return verb == Verb.NOTE || isDrafted(verb);
    }
}
