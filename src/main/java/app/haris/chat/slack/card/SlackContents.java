package app.haris.chat.slack.card;

import app.haris.audit.Origin;
import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.SafeText;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.chat.slack.message.Blocks;
import app.haris.chat.slack.message.SlackContent;
import app.haris.chat.slack.message.SlackContent.Subject;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Note;
import app.haris.team.Member;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All messages that Slack should show of a case: the card, then its thread in order of time. */
public final class SlackContents {
    private static final int QUOTE = 2500;

    /** Of a group so many are quoted, shortly. */
    private static final int LATEST = 3;

    private static final int LATEST_QUOTE = 200;

    /** Of a conversation without end a thread shows the newest. */
    private static final int MOST_ENTRIES = 50;

    private final CaseFiles files;
    private final Cards cards;
    private final Texts texts;
    private final Team team;
    private final Locale language;
    private final Clock clock;

    /** What it draws from. */
    public record Parts(CaseFiles files, Cards cards, Texts texts, Team team) {}

    public SlackContents(Parts parts, Locale language, Clock clock) {
        files = parts.files;
        cards = parts.cards;
        texts = parts.texts;
        team = parts.team;
        this.language = language;
        this.clock = clock;
    }

    /** Empty if there is no such case. */
    public List<SlackContent> of(long caseNumber) {
        return files.read(new CaseNumber(caseNumber)).map(this::of).orElse(List.of());
    }

    private record Timed(Instant at, SlackContent content) {}

    private List<SlackContent> of(CaseFile file) {
        var wording = wording();
        var card = cards.draw(file, language, clock.instant());
        var thread = new ArrayList<Timed>();
        var entries = file.entries();
        // The card shows the newest; a conversation is in the thread from its beginning.
        if (entries.size() > 1) {
            entries.subList(Math.max(0, entries.size() - MOST_ENTRIES), entries.size())
                    .forEach(one -> thread.add(new Timed(one.receivedAt(), said(one, wording))));
        }
        file.notes().stream()
                .filter(note -> note.from() != Origin.SLACK)
                .forEach(note -> thread.add(new Timed(note.at(), noted(file, note, wording))));
        for (var revision : file.revisions()) {
            var drawn = cards.draw(file, revision, language);
            thread.add(new Timed(revision.createdAt(), SlackCards.draft(drawn, wording)));
        }
        thread.sort(Comparator.comparing(Timed::at));
        var contents = new ArrayList<SlackContent>();
        contents.add(SlackCards.card(card, newest(file), wording));
        thread.forEach(one -> contents.add(one.content()));
        return contents;
    }

    private static Optional<CaseEntry> newest(CaseFile file) {
        return file.entries().isEmpty() ? Optional.empty() : Optional.of(file.entries().getLast());
    }

    private SlackContent said(CaseEntry entry, Wording wording) {
        var blocks = new Blocks();
        var author = SafeText.line(entry.interaction().author().displayName());
        var text = SafeText.of(entry.currentText());
        var remark = entry.deletedAt().isPresent() ? " · " + wording.say("slack.deleted") : "";
        blocks.rich().line("💬 " + author, remark).quote(SafeText.shortened(text, QUOTE));
        return SlackContent.plain(
                SafeText.shortened(author + ": " + SafeText.line(entry.currentText()), 300),
                blocks,
                new Subject(entry.caseNumber().value(), 0, "e" + entry.id()));
    }

    private SlackContent noted(CaseFile file, Note note, Wording wording) {
        var name = team.find(note.by()).map(Member::name).orElse(note.by().value());
        var title =
                wording.say(
                        "slack.noted",
                        Map.of("name", name, "place", wording.word("origin", note.from().word())));
        var key = SlackContent.hash(note.by() + " " + note.at() + " " + note.text());
        var blocks = new Blocks();
        blocks.rich()
                .line("📝 " + title, "")
                .quote(SafeText.shortened(SafeText.of(note.text()), QUOTE));
        return SlackContent.plain(
                SafeText.shortened(title + ": " + SafeText.line(note.text()), 300),
                blocks,
                new Subject(file.summary().number().value(), 0, "n" + key.substring(0, 20)));
    }

    /** One message for a flood: the latest of its cases, and how many there are. */
    public SlackContent ofGroup(long first, List<Long> cases) {
        var wording = wording();
        var count = Map.of("count", cases.size());
        var title = "🌊 " + wording.say("slack.group", count);
        var blocks = new Blocks();
        blocks.rich().line(title, "");
        cases.stream()
                .limit(LATEST)
                .flatMap(number -> files.read(new CaseNumber(number)).stream())
                .forEach(file -> latest(file, blocks));
        var button = Blocks.object().put("type", "button").put("action_id", "haris:group");
        button.put("value", Long.toString(first));
        button.set("text", Blocks.plain(wording.say("slack.show-group", count), Blocks.LABEL));
        blocks.actions(List.of(button));
        var subject = new Subject(first, 0, "group");
        return SlackContent.plain(title, blocks, subject);
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

    private Wording wording() {
        return texts.in(language, team.zone());
    }
}
