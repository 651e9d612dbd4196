package app.haris.chat;

import app.haris.escalation.Cause;
import app.haris.escalation.Escalations.Progress;
import app.haris.inbox.Case;
import app.haris.inbox.CaseEntry;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.Accounts;
import app.haris.social.Capabilities;
import app.haris.social.Platforms;
import app.haris.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Draws cards. The same file, language, time and settings make the same card, so drawing again
 * repairs whatever a surface shows.
 */
@Component
public final class Cards {
    private final Texts texts;
    private final Team team;
    private final Accounts accounts;
    private final Platforms platforms;

    public Cards(Texts texts, Team team, Accounts accounts, Platforms platforms) {
        this.texts = texts;
        this.team = team;
        this.accounts = accounts;
        this.platforms = platforms;
    }

    public Card draw(CaseFile file, Locale language, Instant now) {
        var words = texts.in(language, team.zone());
        var summary = file.summary();
        var lines = new CaseLines(file, people(), words, now);
        return new Card(
                summary.number(),
                summary.version(),
                words.language(),
                Marks.of(summary.state(), words),
                Marks.of(summary.priority(), words),
                summary.due(),
                lines.header(),
                new QuoteLines(file, words).quote(),
                new AssessmentLines(file, words).all(),
                lines.status(caution(file)),
                controls(file, words).ofCase(),
                standing(file).stream().map(revision -> draw(file, revision, words)).toList(),
                lines.escalation(),
                lines.fallback());
    }

    /** One line about a case, for a list. */
    public String line(Case summary, Locale language, Instant now) {
        var file = new CaseFile(summary, List.of(), List.of(), List.of(), List.of(), List.of(), 1);
        return new CaseLines(file, people(), texts.in(language, team.zone()), now).line();
    }

    /** One line about an escalation, for a list. */
    public String line(Progress escalation, Locale language, Instant now) {
        var words = texts.in(language, team.zone());
        var status = new EscalationLines(escalation, people(), words, now).status();
        var about =
                switch (escalation.run().cause()) {
                    case Cause.OfCase(var number) -> words.quoted("#" + number);
                    case Cause.OfSource(var account) -> words.quoted(account.value());
                    case Cause.OfTopic(var topic) -> words.topic(topic);
                };
        return about + " · " + status;
    }

    /** Draws any revision, those that no longer matter too. */
    public DraftCard draw(CaseFile file, Revision revision, Locale language) {
        return draw(file, revision, texts.in(language, team.zone()));
    }

    /**
     * What a case's control offers to choose from, drawn or not: times to snooze, reasons to close,
     * and, of {@code more}, what is done more rarely.
     */
    public List<Control> menu(CaseFile file, String verb, Locale language) {
        return controls(file, texts.in(language, team.zone())).menu(verb);
    }

    private DraftCard draw(CaseFile file, Revision revision, Wording words) {
        return new DraftLines(file, revision, people(), words)
                .draw(
                        new DraftControls(file, capabilities(file.summary()), words).of(revision),
                        caution(file, entry -> isTarget(entry, revision)));
    }

    /** What the network may have against an answer to the newest that is still there. */
    private Optional<String> caution(CaseFile file) {
        return file.summary().isClosed()
                ? Optional.empty()
                : caution(file, entry -> entry.deletedAt().isEmpty());
    }

    private Optional<String> caution(CaseFile file, Predicate<CaseEntry> which) {
        var entry = file.entries().reversed().stream().filter(which).findFirst();
        var account = accounts.find(file.summary().account());
        return entry.isEmpty() || account.isEmpty()
                ? Optional.empty()
                : platforms
                        .of(account.get())
                        .flatMap(
                                network ->
                                        network.caution(account.get(), entry.get().interaction()));
    }

    private static boolean isTarget(CaseEntry entry, Revision revision) {
        return entry.interaction().id().equals(revision.target());
    }

    /** The newest revision of each draft that may still go out, and of the last one in any case. */
    private static List<Revision> standing(CaseFile file) {
        var last = file.revisions().stream().mapToInt(Revision::draft).max().orElse(0);
        return file.revisions().stream()
                .filter(revision -> !(revision.state() instanceof ReplyState.Superseded))
                .filter(revision -> revision.draft() == last || isUndecided(revision.state()))
                .filter(revision -> !isBeingCorrected(file, revision))
                .toList();
    }

    /** What was published steps back behind what takes its place, or may. */
    private static boolean isBeingCorrected(CaseFile file, Revision revision) {
        return revision.state() instanceof ReplyState.Published
                && file.revisions().stream()
                        .filter(later -> later.draft() == revision.draft())
                        .filter(later -> later.number() > revision.number())
                        .anyMatch(
                                later ->
                                        later.state() instanceof ReplyState.Published
                                                || isUndecided(later.state()));
    }

    private static boolean isUndecided(ReplyState state) {
        return switch (state) {
            case ReplyState.Open _, ReplyState.Sending _, ReplyState.Unknown _ -> true;
            case ReplyState.Rejected _,
                    ReplyState.Superseded _,
                    ReplyState.Published _,
                    ReplyState.Refused _ ->
                    false;
        };
    }

    private Controls controls(CaseFile file, Wording words) {
        return new Controls(file, capabilities(file.summary()), words);
    }

    private Optional<Capabilities> capabilities(Case summary) {
        return accounts.find(summary.account())
                .flatMap(
                        account ->
                                platforms
                                        .of(account)
                                        .map(network -> network.capabilities(account)));
    }

    private People people() {
        return new People(team, accounts);
    }
}
