package app.haris.reply;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseCounts;
import app.haris.inbox.CaseCover;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CasePage;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.CaseState;
import app.haris.inbox.Cases;
import app.haris.inbox.Note;
import app.haris.inbox.Outcome;
import app.haris.inbox.SecondReading;
import app.haris.social.AccountFixtures;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.social.Reach;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.team.MemberId;
import app.haris.triage.Assessment;
import app.haris.triage.EyesNeeded;
import app.haris.triage.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases in memory that a test may change at will, with locks that are real: rows of the test's
 * database.
 */
final class TestCases implements Cases {
    private static final Instant ASKED = Instant.parse("2026-11-22T08:50:00Z");

    private final JdbcClient client;
    private final Map<CaseNumber, Case> cases = new ConcurrentHashMap<>();
    private final Map<CaseNumber, List<CaseEntry>> entries = new ConcurrentHashMap<>();
    private final List<Receipt> answers = new CopyOnWriteArrayList<>();
    private final List<String> touches = new CopyOnWriteArrayList<>();

    TestCases(JdbcClient client) {
        this.client = client;
        client.sql("create table if not exists test_case (number bigint primary key)").update();
    }

    /** A case of Giulia, who asked in Italian where her parcel is. */
    CaseNumber open(long value) {
        var number = new CaseNumber(value);
        client.sql("insert into test_case values (:number)").param("number", value).update();
        var account = AccountFixtures.acmeDemo();
        cases.put(
                number,
                new Case(
                        number,
                        1,
                        account.brand(),
                        account.id(),
                        account.platform(),
                        giulia(),
                        new CaseState.Open(),
                        assessment(EyesNeeded.NONE),
                        Priority.NORMAL,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ASKED,
                        ASKED));
        entries.put(number, new CopyOnWriteArrayList<>());
        says(number, "question-" + value, "Dov'è il mio pacco?", Interaction.Kind.MENTION);
        return number;
    }

    static Author giulia() {
        return new Author("42", "giu_r", "Giulia R.", 48_000L, false);
    }

    static Assessment assessment(EyesNeeded eyes) {
        return new Assessment(
                Language.ITALIAN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Priority.NORMAL,
                List.of(),
                eyes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of());
    }

    void says(CaseNumber number, String id, String text, Interaction.Kind kind) {
        var account = AccountFixtures.acmeDemo();
        var interaction =
                new Interaction(
                        account.platform(),
                        account.id(),
                        kind,
                        new RemoteId(id),
                        ASKED,
                        cases.get(number).author(),
                        text,
                        Language.ITALIAN,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Reach.NONE,
                        "{}");
        entries.get(number)
                .add(
                        new CaseEntry(
                                UUID.randomUUID(),
                                number,
                                interaction,
                                ASKED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    void change(CaseNumber number, UnaryOperator<Case> change) {
        cases.computeIfPresent(number, (same, before) -> change.apply(before));
    }

    void ask(CaseNumber number, int eyes, String rule) {
        change(
                number,
                before ->
                        with(
                                before,
                                before.state(),
                                new EyesNeeded(eyes, List.of(rule)),
                                before.author()));
    }

    void become(CaseNumber number, CaseState state) {
        change(number, before -> with(before, state, before.assessment().eyes(), before.author()));
    }

    void call(CaseNumber number, Author author) {
        change(number, before -> with(before, before.state(), before.assessment().eyes(), author));
    }

    private static Case with(Case before, CaseState state, EyesNeeded eyes, Author author) {
        return new Case(
                before.number(),
                before.version(),
                before.brand(),
                before.account(),
                before.platform(),
                author,
                state,
                assessment(eyes),
                before.priority(),
                before.tags(),
                before.claimedBy(),
                before.due(),
                Optional.empty(),
                before.openedAt(),
                before.lastReceivedAt());
    }

    /** The network told that the newest interaction is other than it was. */
    void told(
            CaseNumber number,
            Optional<String> edited,
            Optional<Instant> deleted,
            Optional<Receipt> answered) {
        var all = entries.get(number);
        var last = all.removeLast();
        all.add(
                new CaseEntry(
                        last.id(),
                        number,
                        last.interaction(),
                        last.receivedAt(),
                        edited,
                        deleted,
                        last.hiddenAt(),
                        answered));
    }

    List<Receipt> answers() {
        return List.copyOf(answers);
    }

    List<String> touches() {
        return List.copyOf(touches);
    }

    @Override
    public Optional<Case> find(CaseNumber number) {
        return Optional.ofNullable(cases.get(number));
    }

    @Override
    public Optional<Case> lock(CaseNumber number) {
        client.sql("select number from test_case where number = :number for update")
                .param("number", number.value())
                .query(Long.class)
                .optional();
        return find(number);
    }

    @Override
    public List<CaseEntry> entries(CaseNumber number) {
        return new ArrayList<>(entries.getOrDefault(number, List.of()));
    }

    @Override
    public void answered(CaseNumber number, Receipt receipt, Instant at) {
        answers.add(receipt);
    }

    @Override
    public void acknowledged(CaseNumber number, Receipt receipt, Instant at) {
        touches.add("told-of-hours");
    }

    @Override
    public void touched(CaseNumber number, String what) {
        touches.add(what);
    }

    @Override
    public CasePage list(CaseQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<CaseNumber> among(CaseQuery query, Collection<CaseNumber> numbers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CaseCover> covers(Collection<CaseNumber> numbers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CaseCounts counts(MemberId viewer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Note> notes(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> claim(CaseNumber number, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> release(CaseNumber number, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> assign(CaseNumber number, MemberId assignee, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> note(CaseNumber number, String text, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> snooze(CaseNumber number, Instant until, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> close(CaseNumber number, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> reopen(CaseNumber number, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> tag(
            CaseNumber number, Set<String> added, Set<String> removed, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> speaks(CaseNumber number, Language language, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> reread(CaseNumber number, SecondReading reading, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Case> merge(CaseNumber from, CaseNumber into, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
