package app.haris.chat.slack.modal;

import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.SafeText;
import app.haris.chat.Verb;
import app.haris.chat.Wording;
import app.haris.chat.mirror.ShowQueue;
import app.haris.chat.slack.message.Blocks;
import app.haris.chat.slack.modal.SlackModals.Form;
import app.haris.chat.slack.modal.SlackModals.Subject;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.reply.TemplateOffer;
import app.haris.reply.TextPreview;
import app.haris.team.Team;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What modals show of cases. */
public final class SlackViews {
    /** Above a form there is little room on a phone. */
    private static final int ORIGINAL = 1500;

    private static final int OTHERS = 300;
    private static final int MOST_OF_GROUP = 40;

    private final CaseFiles files;
    private final Cards cards;
    private final Replies replies;
    private final ShowQueue queue;
    private final Team team;
    private final Clock clock;

    /** Where it reads. */
    public record Parts(
            CaseFiles files, Cards cards, Replies replies, ShowQueue queue, Team team) {}

    public SlackViews(Parts parts, Clock clock) {
        files = parts.files;
        cards = parts.cards;
        replies = parts.replies;
        queue = parts.queue;
        team = parts.team;
        this.clock = clock;
    }

    /** The form for what a command still wants. */
    ObjectNode form(Subject subject, Wording wording) {
        return again(subject, "", "", wording);
    }

    /** The form with what was typed, and why it was not done. */
    ObjectNode again(Subject subject, String typed, String fault, Wording wording) {
        return switch (subject.verb()) {
            case ASSIGN ->
                    SlackModals.member(
                            subject, team.members(), new Form(List.of(), "", fault), wording);
            case REPLY, EDIT -> writing(subject, new Typed(typed, "", fault), wording);
            default ->
                    SlackModals.text(subject, new Form(List.of(), typed, fault), Map.of(), wording);
        };
    }

    /** The form while somebody types: what is typed stays, its length is shown. */
    ObjectNode measured(Subject subject, String typed, Wording wording) {
        return writing(subject, new Typed("", typed, ""), wording);
    }

    /**
     * @param kept what the form is to begin with; empty for what there is to edit
     * @param measured what stands in it now
     */
    private record Typed(String kept, String measured, String fault) {}

    private ObjectNode writing(Subject subject, Typed typed, Wording wording) {
        var file = files.read(subject.number());
        var context = new ArrayList<String>();
        file.filter(one -> !one.entries().isEmpty())
                .map(one -> SafeText.of(one.entries().getLast().currentText()))
                .map(text -> SafeText.shortened(text, ORIGINAL))
                .ifPresent(context::add);
        if (subject.verb() == Verb.REPLY) {
            file.ifPresent(one -> context.addAll(draftedNow(one)));
        }
        var isFresh = typed.kept().isEmpty() && subject.verb() == Verb.EDIT;
        var text = isFresh ? file.map(one -> toEdit(one, subject)).orElse("") : typed.kept();
        var now = typed.measured().isEmpty() ? text : typed.measured();
        var templates = new LinkedHashMap<String, String>();
        if (subject.verb() == Verb.REPLY) {
            for (TemplateOffer offer : replies.templates(subject.number())) {
                templates.put(offer.key(), offer.key() + " · " + SafeText.line(offer.text()));
            }
        }
        var form = new Form(context, text, typed.fault(), measure(subject.number(), now, wording));
        return SlackModals.text(subject, form, templates, wording);
    }

    /** The length as the network counts, and words that want a second thought. */
    private List<String> measure(CaseNumber number, String text, Wording wording) {
        return switch (replies.preview(number, text)) {
            case Outcome.Done<TextPreview>(var preview) -> {
                var length = preview.length();
                var mark = length.fits() ? "📏 " : "⛔ ";
                var lines = new ArrayList<String>();
                lines.add(mark + wording.isolated(length.count() + "/" + length.limit()));
                preview.caution().ifPresent(code -> lines.add(wording.word("caution", code)));
                preview.findings().forEach(one -> lines.add("💡 " + wording.quoted(one.words())));
                yield lines;
            }
            case Outcome.Denied<TextPreview> _ -> List.of();
        };
    }

    private List<String> draftedNow(CaseFile file) {
        return file.revisions().stream()
                .filter(one -> one.state() instanceof ReplyState.Drafted)
                .map(
                        one ->
                                "✍️ %s: %s"
                                        .formatted(
                                                names(one),
                                                SafeText.shortened(
                                                        SafeText.line(one.text()), OTHERS)))
                .toList();
    }

    private String names(Revision revision) {
        return String.join(
                ", ",
                revision.authors().stream()
                        .map(id -> team.find(id).map(one -> one.name()).orElse(id.value()))
                        .toList());
    }

    private static String toEdit(CaseFile file, Subject subject) {
        return file.revisions().stream()
                .filter(one -> subject.revision().stream().allMatch(r -> r == one.number()))
                .reduce((first, second) -> second)
                .map(Revision::text)
                .orElse("");
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
        for (var number : queue.group(first).stream().limit(MOST_OF_GROUP).toList()) {
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

    String line(Case one, Wording wording) {
        return cards.line(one, wording.language(), clock.instant());
    }
}
