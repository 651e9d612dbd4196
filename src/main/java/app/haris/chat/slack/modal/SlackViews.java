package app.haris.chat.slack.modal;

import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.Presence;
import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.mirror.ShowQueue;
import app.haris.chat.slack.message.Blocks;
import app.haris.chat.slack.modal.SlackDrafting.Typed;
import app.haris.chat.slack.modal.SlackForms.Writer;
import app.haris.chat.slack.modal.SlackModals.Form;
import app.haris.chat.slack.modal.SlackModals.Subject;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.reply.Replies;
import app.haris.team.Team;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What modals show of cases. */
public final class SlackViews {
    private static final int OTHERS = 300;
    private static final int MOST_OF_GROUP = 40;

    private final SlackDrafting drafting;
    private final CaseFiles files;
    private final Cards cards;
    private final ShowQueue queue;
    private final Team team;
    private final Clock clock;

    /** Where it reads. */
    public record Parts(
            CaseFiles files,
            Cards cards,
            Replies replies,
            ShowQueue queue,
            Presence presence,
            Team team) {}

    public SlackViews(Parts parts, Clock clock) {
        drafting = new SlackDrafting(parts.files, parts.replies, parts.presence, parts.team);
        files = parts.files;
        cards = parts.cards;
        queue = parts.queue;
        team = parts.team;
        this.clock = clock;
    }

    /** The form for what a command still wants. */
    ObjectNode form(Subject subject, Writer writer) {
        return again(subject, "", "", writer);
    }

    /** The form with what was typed, and why it was not done. */
    ObjectNode again(Subject subject, String typed, String fault, Writer writer) {
        var wording = writer.wording();
        return switch (subject.verb()) {
            case ASSIGN ->
                    SlackModals.member(
                            subject, team.members(), new Form(List.of(), "", fault), wording);
            case REPLY, PRIVATE, EDIT ->
                    drafting.form(subject, new Typed(typed, "", fault), writer);
            default ->
                    SlackModals.text(subject, new Form(List.of(), typed, fault), Map.of(), wording);
        };
    }

    /** The form while somebody types: what is typed stays, its length is shown. */
    ObjectNode measured(Subject subject, String typed, Writer writer) {
        return drafting.form(subject, new Typed("", typed, ""), writer);
    }

    /** All of a case, however long. */
    ObjectNode reading(CaseNumber number, Wording wording) {
        var blocks = new Blocks();
        files.read(number).ifPresent(file -> read(file, blocks, wording));
        if (blocks.size() == 0) {
            blocks.section(wording.say("slack.nothing-found"));
        }
        return SlackModals.reading("#" + number, blocks, wording);
    }

    private void read(CaseFile file, Blocks blocks, Wording wording) {
        var card = cards.draw(file, wording.language(), clock.instant());
        blocks.context(card.header()).context(card.assessment()).context(card.status());
        for (var entry : file.entries().reversed()) {
            var author = SafeText.line(entry.interaction().author().displayName());
            blocks.context(List.of(author));
            blocks.sections(SafeText.of(entry.currentText()));
        }
        for (var revision : file.revisions().reversed()) {
            var draft = cards.draw(file, revision, wording.language());
            blocks.context(List.of(draft.state() + " · " + draft.headline()));
            blocks.sections(draft.text());
        }
    }

    /** The newest cases of a group, each to be shown by itself. */
    ObjectNode group(long first, Wording wording) {
        var blocks = new Blocks();
        for (var number : queue.latest(first, MOST_OF_GROUP)) {
            var button = Blocks.object().put("type", "button").put("action_id", "haris:single");
            button.put("value", Long.toString(number));
            button.set("text", Blocks.plain(wording.say("mirror.single"), Blocks.LABEL));
            files.read(new CaseNumber(number))
                    .map(file -> line(file.summary(), wording) + text(file))
                    .ifPresent(line -> blocks.section(line, button));
        }
        if (blocks.size() == 0) {
            blocks.section(wording.say("slack.nothing-found"));
        }
        return SlackModals.reading("Haris", blocks, wording);
    }

    private static String text(CaseFile file) {
        return file.entries().isEmpty()
                ? ""
                : "\n"
                        + SafeText.shortened(
                                SafeText.line(file.entries().getLast().currentText()), OTHERS);
    }

    /** Cases that were looked for, each with a button that shows all of it. */
    ObjectNode found(List<Case> found, Wording wording) {
        var blocks = new Blocks();
        for (var one : found) {
            var button = Blocks.object().put("type", "button").put("action_id", "haris:show");
            button.put("value", one.number().toString());
            button.set("text", Blocks.plain(wording.say("control.show"), Blocks.LABEL));
            blocks.section(line(one, wording), button);
        }
        if (found.isEmpty()) {
            blocks.section(wording.say("slack.nothing-found"));
        }
        return SlackModals.reading("Haris", blocks, wording);
    }

    private String line(Case one, Wording wording) {
        return cards.line(one, wording.language(), clock.instant());
    }
}
