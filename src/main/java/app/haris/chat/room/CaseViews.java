package app.haris.chat.room;

import app.haris.audit.AuditEntry;
import app.haris.audit.Journal;
import app.haris.chat.Card;
import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.Presence;
import app.haris.chat.SafeText;
import app.haris.inbox.Cases;
import app.haris.social.Language;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the page of a case shows. */
@Component
final class CaseViews {
    private final Cards cards;
    private final Composers composers;
    private final Journal journal;
    private final Presence presence;
    private final Team team;
    private final Clock clock;

    CaseViews(
            Cards cards,
            Composers composers,
            Journal journal,
            Presence presence,
            Team team,
            Clock clock) {
        this.cards = cards;
        this.composers = composers;
        this.journal = journal;
        this.presence = presence;
        this.team = team;
        this.clock = clock;
    }

    CardView card(CaseFile file, Frame frame) {
        return view(file, draw(file, frame), frame, times(frame));
    }

    CaseView page(CaseFile file, Frame frame, Asked asked) {
        var times = times(frame);
        var card = draw(file, frame);
        var selfApproval = team.policy().selfApproval();
        var drafts =
                new DraftViews(cards, file, frame, selfApproval, times.now()).of(card.drafts());
        return new CaseView(
                view(file, card, frame, times),
                where(file, card),
                card.quote().post().orElse(null),
                assessment(file, card),
                card.escalation(),
                file.summary().tags().stream().map(CaseView.Tag::of).toList(),
                here(file, frame),
                new Bar(file, frame, selfApproval).of(card, drafts),
                colleagues(),
                flow(file, frame, times),
                file.entries().size() >= Cases.MOST_ENTRIES,
                drafts,
                composers.of(file, asked),
                journal(file, frame, times));
    }

    /** Without the tags, which are links of their own here. */
    private static List<String> assessment(CaseFile file, Card card) {
        return card.assessment().stream()
                .filter(
                        part ->
                                file.summary().tags().stream()
                                        .noneMatch(tag -> part.contains("#" + SafeText.line(tag))))
                .toList();
    }

    private static List<String> where(CaseFile file, Card card) {
        var where = new ArrayList<>(CardView.where(card));
        var language = file.summary().assessment().language();
        if (!language.equals(Language.UNKNOWN)) {
            where.add(language.code());
        }
        return where;
    }

    private Card draw(CaseFile file, Frame frame) {
        return cards.draw(file, frame.words().language(), clock.instant());
    }

    private static CardView view(CaseFile file, Card card, Frame frame, Times times) {
        var due = Due.of(file.summary(), frame.words(), times.now());
        return CardView.of(file.summary(), card, due, times);
    }

    private List<FlowItem> flow(CaseFile file, Frame frame, Times times) {
        return Stream.of(
                        file.entries().stream()
                                .map(entry -> FlowItem.of(entry, file.isAbusive(), frame, times)),
                        file.notes().stream()
                                .map(note -> FlowItem.of(note, name(note.by()), times)),
                        file.revisions().stream()
                                .flatMap(
                                        revision ->
                                                FlowItem.of(
                                                        file,
                                                        revision,
                                                        names(revision.authors()),
                                                        times)
                                                        .stream()))
                .flatMap(items -> items)
                .sorted(Comparator.comparing(FlowItem::time))
                .toList();
    }

    private List<CaseView.Here> here(CaseFile file, Frame frame) {
        var self = frame.member().map(Member::id);
        return presence.at(file.summary().number()).stream()
                .filter(present -> !self.equals(Optional.of(present.member())))
                .map(present -> here(present, frame))
                .toList();
    }

    private CaseView.Here here(Presence.Present present, Frame frame) {
        var name = name(present.member());
        var doing = present.drafting() ? "here.drafting" : "here.looking";
        var words = frame.words().say(doing, Map.of("name", name));
        return new CaseView.Here(name, words, present.drafting());
    }

    private List<CaseView.Colleague> colleagues() {
        return team.members().stream()
                .map(
                        member ->
                                new CaseView.Colleague(
                                        member.id().value(), SafeText.line(member.name())))
                .toList();
    }

    private List<CaseView.JournalLine> journal(CaseFile file, Frame frame, Times times) {
        return journal.ofCase(file.summary().number().value()).stream()
                .map(entry -> line(entry, frame, times))
                .collect(Collectors.toCollection(ArrayList::new))
                .reversed();
    }

    private CaseView.JournalLine line(AuditEntry entry, Frame frame, Times times) {
        return new CaseView.JournalLine(
                entry.at().toString(),
                times.brief(entry.at()),
                team.find(new MemberId(entry.who()))
                        .map(Member::name)
                        .map(SafeText::line)
                        .orElseGet(() -> frame.words().word("room.who", entry.who())),
                frame.words().word("deed", entry.what()),
                frame.words().word("room.from", entry.from().word()));
    }

    private String names(Collection<MemberId> members) {
        return members.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(MemberId member) {
        return SafeText.line(team.find(member).map(Member::name).orElseGet(member::value));
    }

    private Times times(Frame frame) {
        return new Times(frame.words(), clock.instant());
    }
}
