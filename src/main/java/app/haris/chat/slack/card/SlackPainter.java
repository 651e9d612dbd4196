package app.haris.chat.slack.card;

import app.haris.chat.Card;
import app.haris.chat.CaseFile;
import app.haris.chat.DraftCard;
import app.haris.chat.Notice;
import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.mirror.Contents;
import app.haris.chat.mirror.Painter;
import app.haris.chat.mirror.Subject;
import app.haris.chat.slack.message.Blocks;
import app.haris.chat.slack.message.SlackContent;
import app.haris.inbox.CaseEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws all that stands in a channel as Slack messages. Pure. */
public final class SlackPainter implements Painter<SlackContent> {
    private static final int QUOTE = 2500;
    private static final int LATEST_QUOTE = 200;

    @Override
    public SlackContent card(Card card, CaseFile file, Wording wording) {
        return SlackCards.card(card, newest(file), wording);
    }

    @Override
    public SlackContent draft(DraftCard draft, Wording wording) {
        return SlackCards.draft(draft, wording);
    }

    private static Optional<CaseEntry> newest(CaseFile file) {
        return file.entries().isEmpty() ? Optional.empty() : Optional.of(file.entries().getLast());
    }

    @Override
    public SlackContent said(CaseEntry entry, CaseFile file, Wording wording) {
        var blocks = new Blocks();
        var author = SafeText.line(entry.interaction().author().displayName());
        var text = SafeText.of(entry.currentText());
        var remark = entry.deletedAt().isPresent() ? " · " + wording.say("mirror.deleted") : "";
        blocks.rich().line("💬 " + author, remark).quote(SafeText.shortened(text, QUOTE));
        return SlackContent.plain(
                SafeText.shortened(author + ": " + SafeText.line(entry.currentText()), 300),
                blocks,
                new Subject(entry.caseNumber().value(), 0, "e" + entry.id()));
    }

    @Override
    public SlackContent noted(String title, String words, Subject subject) {
        var blocks = new Blocks();
        blocks.rich().line(title, "").quote(SafeText.shortened(SafeText.of(words), QUOTE));
        var text = SafeText.shortened(title + ": " + SafeText.line(words), 300);
        return SlackContent.plain(text, blocks, subject);
    }

    @Override
    public SlackContent group(long first, int count, List<CaseFile> latest, Wording wording) {
        var many = Map.of("count", count);
        var title = "🌊 " + wording.say("mirror.group", many);
        var blocks = new Blocks();
        blocks.rich().line(title, "");
        latest.forEach(file -> latest(file, blocks));
        var button = Blocks.object().put("type", "button").put("action_id", "haris:group");
        button.put("value", Long.toString(first));
        button.set("text", Blocks.plain(wording.say("mirror.show-group", many), Blocks.LABEL));
        blocks.actions(List.of(button));
        return SlackContent.plain(title, blocks, new Subject(first, 0, Contents.GROUP));
    }

    private static void latest(CaseFile file, Blocks blocks) {
        newest(file)
                .ifPresent(
                        entry -> {
                            var author = entry.interaction().author().displayName();
                            var text = SafeText.line(entry.currentText());
                            blocks.rich()
                                    .line(
                                            "#" + file.summary().number(),
                                            " · " + SafeText.line(author))
                                    .quote(SafeText.shortened(text, LATEST_QUOTE));
                        });
    }

    @Override
    public SlackContent notice(Notice notice, Subject subject) {
        var blocks = new Blocks();
        var rich = blocks.rich().line(notice.lines().getFirst(), "");
        notice.lines().stream().skip(1).forEach(line -> rich.line("", "\n" + line));
        for (var button : notice.buttons()) {
            var drawn = Blocks.object().put("type", "button").put("action_id", "haris:crisis");
            drawn.put("value", button.argument());
            drawn.set("text", Blocks.plain(button.label(), Blocks.LABEL));
            if (button.isGrave()) {
                drawn.put("style", "danger");
            }
            blocks.actions(List.of(drawn));
        }
        var text = SafeText.shortened(String.join(" · ", notice.lines()), 300);
        return SlackContent.plain(text, blocks, subject);
    }

    @Override
    public SlackContent line(String line, Subject subject) {
        var blocks = new Blocks();
        blocks.rich().line(line, "");
        return SlackContent.plain(SafeText.shortened(line, 300), blocks, subject);
    }
}
