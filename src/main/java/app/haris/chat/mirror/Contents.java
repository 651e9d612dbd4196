package app.haris.chat.mirror;

import app.haris.audit.Origin;
import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
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

/**
 * All messages that a network should show of a case: the card, then its thread in order of time.
 */
public final class Contents<C extends Content<C>> {
    /** The part that the message of a group of cases is. */
    public static final String GROUP = "group";

    /** Of a group so many are quoted. */
    static final int LATEST = 3;

    /** Of a conversation without end a thread shows the newest. */
    private static final int MOST_ENTRIES = 50;

    private final Painter<C> painter;
    private final Origin here;
    private final CaseFiles files;
    private final Cards cards;
    private final Texts texts;
    private final Team team;
    private final Locale language;
    private final Clock clock;

    /**
     * What it draws from, and how.
     *
     * @param here whose notes stand in the thread already
     */
    public record Parts<C extends Content<C>>(
            Painter<C> painter,
            Origin here,
            CaseFiles files,
            Cards cards,
            Texts texts,
            Team team) {}

    public Contents(Parts<C> parts, Locale language, Clock clock) {
        painter = parts.painter;
        here = parts.here;
        files = parts.files;
        cards = parts.cards;
        texts = parts.texts;
        team = parts.team;
        this.language = language;
        this.clock = clock;
    }

    /** Empty if there is no such case. */
    public List<C> of(long caseNumber) {
        return files.read(new CaseNumber(caseNumber)).map(this::of).orElse(List.of());
    }

    private record Timed<C>(Instant at, C content) {}

    private List<C> of(CaseFile file) {
        var wording = wording();
        var card = cards.draw(file, language, clock.instant());
        var thread = new ArrayList<Timed<C>>();
        var entries = file.entries();
        // The card shows the newest; a conversation is in the thread from its beginning.
        if (entries.size() > 1) {
            entries.subList(Math.max(0, entries.size() - MOST_ENTRIES), entries.size())
                    .forEach(
                            one ->
                                    thread.add(
                                            new Timed<>(
                                                    one.receivedAt(),
                                                    painter.said(one, file, wording))));
        }
        file.notes().stream()
                .filter(note -> note.from() != here)
                .forEach(note -> thread.add(new Timed<>(note.at(), noted(file, note, wording))));
        for (var revision : file.revisions()) {
            var drawn = cards.draw(file, revision, language);
            thread.add(new Timed<>(revision.createdAt(), painter.draft(drawn, wording)));
        }
        thread.sort(Comparator.comparing(Timed::at));
        var contents = new ArrayList<C>();
        contents.add(painter.card(card, file, wording));
        thread.forEach(one -> contents.add(one.content()));
        return contents;
    }

    private C noted(CaseFile file, Note note, Wording wording) {
        var name = team.find(note.by()).map(Member::name).orElse(note.by().value());
        var title =
                wording.say(
                        "mirror.noted",
                        Map.of("name", name, "place", wording.word("origin", note.from().word())));
        var key = Content.hash(note.by() + " " + note.at() + " " + note.text());
        return painter.noted(
                "📝 " + title,
                note.text(),
                new Subject(file.summary().number().value(), 0, "n" + key.substring(0, 20)));
    }

    /** One message for a flood: the latest of its cases, and how many there are. */
    public C ofGroup(long first, int size, List<Long> latest) {
        var files =
                latest.stream()
                        .flatMap(number -> this.files.read(new CaseNumber(number)).stream())
                        .toList();
        return painter.group(first, size, files, wording());
    }

    private Wording wording() {
        return texts.in(language, team.zone());
    }
}
