package app.haris.chat.slack.modal;

import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.Presence;
import app.haris.chat.SafeText;
import app.haris.chat.Verb;
import app.haris.chat.Wording;
import app.haris.chat.slack.modal.SlackForms.Writer;
import app.haris.chat.slack.modal.SlackModals.Form;
import app.haris.chat.slack.modal.SlackModals.Subject;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.reply.TemplateOffer;
import app.haris.reply.TextPreview;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The form in which an answer is written: what it answers, who else writes, and how long it is. */
final class SlackDrafting {
    /** Above a form there is little room on a phone. */
    private static final int ORIGINAL = 1500;

    private static final int OTHERS = 300;

    private final CaseFiles files;
    private final Replies replies;
    private final Presence presence;
    private final Team team;

    SlackDrafting(CaseFiles files, Replies replies, Presence presence, Team team) {
        this.files = files;
        this.replies = replies;
        this.presence = presence;
        this.team = team;
    }

    /**
     * What was typed.
     *
     * @param kept what the form is to begin with; empty for what there is to edit
     * @param measured what stands in it now
     * @param fault why it was not done, if it was tried
     */
    record Typed(String kept, String measured, String fault) {}

    ObjectNode form(Subject subject, Typed typed, Writer writer) {
        var file = files.read(subject.number());
        var isFresh = typed.kept().isEmpty() && subject.verb() == Verb.EDIT;
        var text = isFresh ? file.map(one -> toEdit(one, subject)).orElse("") : typed.kept();
        var now = typed.measured().isEmpty() ? text : typed.measured();
        var form =
                new Form(
                        context(subject, file, writer),
                        text,
                        typed.fault(),
                        measure(subject.number(), now, writer.wording()));
        return SlackModals.text(subject, form, templates(subject), writer.wording());
    }

    private List<String> context(Subject subject, Optional<CaseFile> file, Writer writer) {
        var context = new ArrayList<String>();
        file.filter(one -> !one.entries().isEmpty())
                .map(one -> SafeText.of(one.entries().getLast().currentText()))
                .map(text -> SafeText.shortened(text, ORIGINAL))
                .ifPresent(context::add);
        if (subject.verb() == Verb.REPLY) {
            file.ifPresent(one -> context.addAll(drafted(one)));
        }
        writer.member()
                .map(Member::id)
                .map(one -> presence.othersDrafting(subject.number(), one, writer.wording()))
                .ifPresent(context::addAll);
        return context;
    }

    private Map<String, String> templates(Subject subject) {
        var templates = new LinkedHashMap<String, String>();
        if (subject.verb() == Verb.REPLY) {
            for (TemplateOffer offer : replies.templates(subject.number())) {
                templates.put(offer.key(), offer.key() + " · " + SafeText.line(offer.text()));
            }
        }
        return templates;
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

    /** What lies there to be approved. */
    private List<String> drafted(CaseFile file) {
        return file.revisions().stream()
                .filter(one -> one.state() instanceof ReplyState.Drafted)
                .map(
                        one ->
                                "📝 %s: %s"
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
                        .map(id -> team.find(id).map(Member::name).orElse(id.value()))
                        .toList());
    }

    private static String toEdit(CaseFile file, Subject subject) {
        return file.revisions().stream()
                .filter(one -> subject.revision().stream().allMatch(r -> r == one.number()))
                .reduce((first, second) -> second)
                .map(Revision::text)
                .orElse("");
    }
}
