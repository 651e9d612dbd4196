package app.haris.chat.discord.card;

import static app.haris.chat.discord.message.Markdown.bold;
import static app.haris.chat.discord.message.Markdown.escaped;

import app.haris.chat.Card;
import app.haris.chat.CaseFile;
import app.haris.chat.DraftCard;
import app.haris.chat.Notice;
import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.discord.message.Markdown;
import app.haris.chat.mirror.Contents;
import app.haris.chat.mirror.Painter;
import app.haris.chat.mirror.Subject;
import app.haris.inbox.CaseEntry;
import java.util.List;
import java.util.Map;

/** Draws all that stands in a channel as Discord messages. Pure. */
public final class DiscordPainter implements Painter<DiscordContent> {
    private static final int QUOTE = 2500;
    private static final int LATEST_QUOTE = 200;
    private static final int LINE = 300;
    private static final int PRIMARY = 1;
    private static final int SECONDARY = 2;
    private static final int DANGER = 4;

    @Override
    public DiscordContent card(Card card, CaseFile file, Wording wording) {
        return DiscordCards.card(card, file, wording);
    }

    @Override
    public DiscordContent draft(DraftCard draft, Wording wording) {
        return DiscordCards.draft(draft, wording);
    }

    @Override
    public DiscordContent said(CaseEntry entry, CaseFile file, Wording wording) {
        var author = SafeText.line(entry.interaction().author().displayName());
        var remark = entry.deletedAt().isPresent() ? " · " + wording.say("mirror.deleted") : "";
        var text = Markdown.fitting(SafeText.of(entry.currentText()), QUOTE);
        var layout =
                new Layout()
                        .text(
                                bold("💬 " + author)
                                        + escaped(remark)
                                        + "\n"
                                        + Markdown.quote(text, file.isAbusive()));
        var line = author + ": " + SafeText.line(entry.currentText());
        return DiscordContent.of(
                SafeText.shortened(line, LINE),
                layout,
                new Subject(entry.caseNumber().value(), 0, "e" + entry.id()));
    }

    @Override
    public DiscordContent noted(String title, String words, Subject subject) {
        var text = Markdown.fitting(SafeText.of(words), QUOTE);
        var layout = new Layout().text(bold(title) + "\n" + Markdown.quote(text, false));
        var line = SafeText.shortened(title + ": " + SafeText.line(words), LINE);
        return DiscordContent.of(line, layout, subject);
    }

    @Override
    public DiscordContent group(long first, int count, List<CaseFile> latest, Wording wording) {
        var many = Map.of("count", count);
        var title = "🌊 " + wording.say("mirror.group", many);
        var layout = new Layout().text(bold(title));
        latest.forEach(file -> layout.text(latest(file)));
        var label = wording.say("mirror.show-group", many);
        layout.row(List.of(Layout.button("haris:group:" + first, label, PRIMARY)));
        return DiscordContent.of(title, layout, new Subject(first, 0, Contents.GROUP));
    }

    private static String latest(CaseFile file) {
        if (file.entries().isEmpty()) {
            return "";
        }
        var entry = file.entries().getLast();
        var author = SafeText.line(entry.interaction().author().displayName());
        var text = SafeText.line(entry.currentText());
        return bold("#" + file.summary().number())
                + escaped(" · " + author)
                + "\n"
                + Markdown.quote(SafeText.shortened(text, LATEST_QUOTE), file.isAbusive());
    }

    @Override
    public DiscordContent notice(Notice notice, Subject subject) {
        var layout = new Layout().text(bold(notice.lines().getFirst()));
        notice.lines().stream()
                .skip(1)
                .forEach(line -> layout.text(escaped(Markdown.fitting(line, QUOTE))));
        layout.row(
                notice.buttons().stream()
                        .map(
                                one ->
                                        Layout.button(
                                                "haris:crisis::" + one.argument(),
                                                one.label(),
                                                one.isGrave() ? DANGER : SECONDARY))
                        .toList());
        var line = SafeText.shortened(String.join(" · ", notice.lines()), LINE);
        return DiscordContent.of(line, layout, subject);
    }

    @Override
    public DiscordContent line(String line, Subject subject) {
        var layout = new Layout().text(escaped(Markdown.fitting(line, QUOTE)));
        return DiscordContent.of(SafeText.shortened(line, LINE), layout, subject);
    }
}
