package app.haris.chat;

import app.haris.inbox.Case;
import app.haris.inbox.CaseCover.OwnPost;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.reply.Eyes;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.AccountFixtures;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.social.Media;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import app.haris.social.TextLength;
import app.haris.social.Visibility;
import app.haris.team.MemberId;
import app.haris.triage.Assessment;
import app.haris.triage.EyesNeeded;
import app.haris.triage.Priority;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Giulia's case: number 1042, a complaint in Italian about a parcel. */
public final class CaseFileFixtures {
    public static final CaseNumber NUMBER = new CaseNumber(1042);
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    public static final MemberId SARA = new MemberId("sara");
    public static final MemberId MARCO = new MemberId("marco");

    private CaseFileFixtures() {}

    public static Author giulia() {
        return new Author("42", "giu_r", "Giulia R.", 48_000L, true);
    }

    /** The case as it arrived: open, unclaimed, due in 41 minutes. */
    public static CaseFile arrived() {
        return file("Il pacco è arrivato rotto e nessuno risponde da 5 giorni 😡");
    }

    public static CaseFile file(String text) {
        return file(summary(1), List.of(entry(text)), List.of());
    }

    /** Something was said with files, and whatever else, beside it. */
    public static CaseFile enclosing(String text, List<Media> media) {
        return file(summary(1), List.of(entry(interaction(text, media))), List.of());
    }

    public static CaseFile file(Case summary, List<CaseEntry> entries, List<Revision> revisions) {
        return new CaseFile(summary, entries, List.of(), revisions, List.of(), List.of(), 3);
    }

    /** The same with another version, so that surfaces may tell that something changed. */
    public static CaseFile claimedBy(MemberId member, CaseFile file) {
        var before = file.summary();
        return with(
                file,
                summary(
                        before.version() + 1,
                        before.author(),
                        before.state(),
                        Optional.of(member)));
    }

    public static CaseFile in(CaseState state, CaseFile file) {
        var before = file.summary();
        return with(
                file, summary(before.version() + 1, before.author(), state, before.claimedBy()));
    }

    public static CaseFile by(Author author, CaseFile file) {
        return with(file, summary(1, author, file.summary().state(), file.summary().claimedBy()));
    }

    public static CaseFile with(Revision revision, CaseFile file) {
        var revisions = new ArrayList<>(file.revisions());
        revisions.removeIf(other -> other.number() == revision.number());
        revisions.add(revision);
        var summary = file.summary();
        return new CaseFile(
                summary(
                        summary.version() + 1,
                        summary.author(),
                        summary.state(),
                        summary.claimedBy()),
                file.entries(),
                file.notes(),
                revisions,
                file.attempts(),
                file.moderations(),
                file.contacts());
    }

    /** The case below a post of ours, with so many others alike. */
    public static CaseFile below(OwnPost post, int similar, CaseFile file) {
        return new CaseFile(
                file.summary(),
                file.entries(),
                file.notes(),
                file.revisions(),
                file.attempts(),
                file.moderations(),
                file.contacts(),
                similar,
                Optional.of(post),
                List.of(),
                List.of());
    }

    public static Revision revision(int number, String text, ReplyState state) {
        return new Revision(
                NUMBER,
                1,
                number,
                text,
                List.of(),
                AccountFixtures.acmeDemo().id(),
                new RemoteId("567"),
                Visibility.PUBLIC,
                Optional.empty(),
                List.of(SARA),
                NOW,
                "0".repeat(64),
                new Eyes(2, List.of("reach", "vip"), List.of(MARCO)),
                Optional.of(new TextLength(text.codePointCount(0, text.length()), 500)),
                List.of(),
                Optional.empty(),
                state);
    }

    /** The same, in the place of a post of ours. */
    public static Revision correcting(String post, Revision text) {
        return new Revision(
                text.caseNumber(),
                text.draft(),
                text.number(),
                text.text(),
                text.media(),
                text.account(),
                text.target(),
                text.visibility(),
                Optional.of(new RemoteId(post)),
                text.authors(),
                text.createdAt(),
                text.hash(),
                text.eyes(),
                text.length(),
                text.findings(),
                text.template(),
                text.state());
    }

    public static Interaction interaction(String text) {
        return interaction(text, List.of());
    }

    private static Interaction interaction(String text, List<Media> media) {
        return new Interaction(
                AccountFixtures.acmeDemo().platform(),
                AccountFixtures.acmeDemo().id(),
                Interaction.Kind.COMMENT,
                new RemoteId("567"),
                NOW,
                giulia(),
                text,
                Language.ITALIAN,
                URI.create("https://example.org/567"),
                null,
                null,
                null,
                media,
                Reach.NONE,
                "{\"id\":\"567\"}");
    }

    public static CaseEntry entry(String text) {
        return entry(interaction(text));
    }

    private static CaseEntry entry(Interaction said) {
        return new CaseEntry(
                new UUID(0, 567),
                NUMBER,
                said,
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Case summary(long version) {
        return summary(version, giulia(), new CaseState.Open(), Optional.empty());
    }

    private static Case summary(
            long version, Author author, CaseState state, Optional<MemberId> claimedBy) {
        return new Case(
                NUMBER,
                version,
                AccountFixtures.acme().id(),
                AccountFixtures.acmeDemo().id(),
                AccountFixtures.acmeDemo().platform(),
                author,
                state,
                assessment(),
                Priority.HIGH,
                List.of("delivery"),
                claimedBy,
                Optional.of(NOW.plusSeconds(41 * 60)),
                Optional.empty(),
                NOW,
                NOW);
    }

    private static Assessment assessment() {
        return new Assessment(
                Language.ITALIAN,
                Optional.of("negative"),
                Optional.of(0.912),
                Optional.of("complaint"),
                Optional.of("delivery"),
                Optional.empty(),
                Priority.HIGH,
                List.of("delivery"),
                new EyesNeeded(2, List.of("vip")),
                Optional.empty(),
                Optional.of("late-delivery"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("late-delivery", "vip"),
                false,
                List.of());
    }

    private static CaseFile with(CaseFile file, Case summary) {
        return new CaseFile(
                summary,
                file.entries(),
                file.notes(),
                file.revisions(),
                file.attempts(),
                file.moderations(),
                file.contacts());
    }
}
