package app.haris.inbox;

import static app.haris.inbox.InboxWorld.by;
import static app.haris.inbox.Speech.ahmed;
import static app.haris.inbox.Speech.giulia;
import static app.haris.team.TeamFixtures.lina;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.omar;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.audit.Journal;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.social.Author;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.ResponseTargets;
import app.haris.team.ResponseTargets.Target;
import app.haris.triage.RuleBook;
import app.haris.work.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What members do with cases, on either engine. */
abstract class CaseworkContract {
    private static final CaseNumber ONE = new CaseNumber(1);
    private static final CaseNumber TWO = new CaseNumber(2);

    @RegisterExtension final TestDatabase database;
    final InboxWorld world;

    CaseworkContract(TestDatabase database) {
        this.database = database;
        world = new InboxWorld(database);
        world.hear(
                giulia("m1").said(),
                giulia("m2").by(ahmed()).saying("أين الشحنة؟ perché tarda").said());
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void of_many_who_claim_at_once_one_wins_and_the_others_are_told_who() throws Exception {
        List<Callable<Outcome<Case>>> claims =
                Stream.of(sara(), marco(), lina(), omar())
                        .<Callable<Outcome<Case>>>map(
                                member -> () -> world.cases().claim(ONE, by(member)))
                        .toList();
        var outcomes = new ArrayList<Outcome<Case>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var claimed : threads.invokeAll(claims)) {
                outcomes.add(claimed.get());
            }
        }

        var winner = world.cases().find(ONE).orElseThrow().claimedBy().orElseThrow();
        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Denied.class::isInstance)
                .extracting(CaseworkContract::denial)
                .allSatisfy(
                        denial -> {
                            assertThat(denial.code()).isEqualTo("already-claimed");
                            assertThat(denial.arguments()).containsEntry("by", name(winner));
                        });
    }

    @Test
    void a_claim_is_released_by_its_holder_or_a_lead() {
        world.cases().claim(ONE, by(sara()));

        assertThat(denial(world.cases().release(ONE, by(omar()))).code()).isEqualTo("others-claim");
        assertThat(world.cases().release(ONE, by(marco()))).isInstanceOf(Done.class);
        assertThat(denial(world.cases().release(ONE, by(sara()))).code()).isEqualTo("not-claimed");
    }

    @Test
    void nobody_works_on_a_case_that_is_not_there_or_closed() {
        world.cases().close(ONE, "done", by(sara()));

        assertThat(denial(world.cases().claim(new CaseNumber(99), by(sara()))).kind())
                .isEqualTo(Denial.Kind.NOT_FOUND);
        assertThat(denial(world.cases().claim(ONE, by(sara()))).code()).isEqualTo("case-closed");
        assertThat(denial(world.cases().close(ONE, "again", by(sara()))).code())
                .isEqualTo("case-closed");
        assertThat(world.cases().reopen(ONE, by(sara()))).isInstanceOf(Done.class);
        assertThat(denial(world.cases().reopen(ONE, by(sara()))).code()).isEqualTo("already-open");
    }

    @Test
    void a_snoozed_case_wakes_by_the_clock() {
        var until = world.clock.instant().plus(Duration.ofHours(2));
        assertThat(denial(world.cases().snooze(ONE, world.clock.instant(), by(sara()))).code())
                .isEqualTo("snooze-in-past");
        world.cases().snooze(ONE, until, by(sara()));
        assertThat(world.cases().find(ONE).orElseThrow().state())
                .isEqualTo(new CaseState.Snoozed(until));

        world.clock.set(until);
        world.work.start(world.workers().toArray(Worker[]::new));

        await().until(
                        () ->
                                world.cases().find(ONE).orElseThrow().state()
                                        instanceof CaseState.Open);
    }

    @Test
    void time_stands_still_while_a_case_sleeps() {
        world.team.promise(hourly(Duration.ZERO));
        world.hear(giulia("m9").by(stranger()).said());
        var number = world.standing().getLast().number();
        var start = world.clock.instant();
        assertThat(due(number)).contains(start.plus(Duration.ofHours(1)));

        world.clock.advance(Duration.ofMinutes(20));
        world.cases().snooze(number, start.plus(Duration.ofHours(5)), by(sara()));
        assertThat(due(number)).contains(start.plus(Duration.ofMinutes(340)));
        world.clock.advance(Duration.ofMinutes(30));
        world.cases().snooze(number, start.plus(Duration.ofHours(9)), by(sara()));
        assertThat(due(number)).contains(start.plus(Duration.ofMinutes(580)));
        world.clock.advance(Duration.ofMinutes(10));
        world.cases().reopen(number, by(sara()));

        assertThat(due(number)).contains(start.plus(Duration.ofMinutes(100)));
    }

    @Test
    void the_time_to_be_done_with_a_case_stands_still_while_it_is_the_authors_turn() {
        world.team.promise(
                new ResponseTargets(
                        Optional.empty(),
                        Map.of(),
                        Map.of(
                                "normal",
                                new Target(
                                        Optional.of(Duration.ofHours(1)),
                                        Optional.of(Duration.ofHours(9)),
                                        Optional.of(Duration.ofHours(8)))),
                        Duration.ZERO,
                        Optional.empty()));
        world.hear(giulia("m9").by(stranger()).said());
        var number = world.standing().getLast().number();
        var start = world.clock.instant();
        assertThat(due(number)).contains(start.plus(Duration.ofHours(1)));

        world.clock.advance(Duration.ofMinutes(30));
        world.cases().answered(number, new Receipt(new RemoteId("r1"), null), after(start, 30));
        assertThat(due(number)).isEmpty();
        world.clock.advance(Duration.ofHours(5));
        world.hear(giulia("m10").by(stranger()).to("m9").said());

        assertThat(due(number)).contains(after(start, 30 + 300 + 450));
        assertThat(world.cases().find(number).orElseThrow().isResolutionDue()).isTrue();

        world.cases().snooze(number, after(start, 330 + 60), by(sara()));
        assertThat(due(number)).contains(after(start, 780 + 60));
        world.clock.advance(Duration.ofHours(2));
        world.cases().close(number, "risolto", by(sara()));
        assertThat(due(number)).isEmpty();
        world.clock.advance(Duration.ofHours(10));
        world.cases().reopen(number, by(sara()));
        assertThat(due(number)).contains(after(start, 840 + 600));
    }

    private static Instant after(Instant start, int minutes) {
        return start.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void somebody_is_warned_before_the_time_is_over() {
        world.team.promise(hourly(Duration.ofMinutes(10)));
        world.hear(giulia("m9").by(stranger()).said());
        var number = world.standing().getLast().number();

        world.clock.advance(Duration.ofMinutes(50));
        world.work.start(world.workers().toArray(Worker[]::new));

        await().until(() -> whats(number).contains("due-soon"));
        assertThat(whats(number)).doesNotContain("overdue");
    }

    private static Author stranger() {
        return new Author("77", "stranger", "A stranger", 10L, false);
    }

    private Optional<Instant> due(CaseNumber number) {
        return world.cases().find(number).orElseThrow().due();
    }

    private List<String> whats(CaseNumber number) {
        return List.copyOf(world.watched).stream()
                .filter(change -> change.number().equals(number))
                .map(CaseChanged::what)
                .toList();
    }

    private static ResponseTargets hourly(Duration warn) {
        var target =
                new Target(Optional.of(Duration.ofHours(1)), Optional.empty(), Optional.empty());
        return new ResponseTargets(
                Optional.empty(), Map.of(), Map.of("normal", target), warn, Optional.empty());
    }

    @Test
    void a_merged_case_hands_its_conversation_and_what_follows_to_the_other() {
        assertThat(world.cases().merge(ONE, TWO, by(sara()))).isInstanceOf(Done.class);

        world.hear(giulia("m3").to("m1").said());

        assertThat(world.cases().entries(TWO)).hasSize(3);
        assertThat(world.standing()).extracting(Case::number).containsExactly(TWO);
        assertThat(denial(world.cases().merge(TWO, ONE, by(sara()))).code()).isEqualTo("merged");
    }

    @Test
    void tags_are_normalized_and_listed_by() {
        world.cases().tag(ONE, Set.of("#Late Delivery", "vip"), Set.of(), by(sara()));
        world.cases().tag(ONE, Set.of(), Set.of("VIP"), by(sara()));

        assertThat(world.cases().find(ONE).orElseThrow().tags()).containsExactly("late-delivery");
        assertThat(listed(query().withTag("late delivery"))).containsExactly(ONE);
        assertThat(listed(query().withTag("vip"))).isEmpty();
        assertThat(denial(world.cases().tag(ONE, Set.of("!!"), Set.of(), by(sara()))).code())
                .isEqualTo("bad-tag");
    }

    @Test
    void cases_are_found_by_what_was_said_and_by_whom_within_moments() {
        await().until(() -> listed(query().withText("pacco")).equals(List.of(ONE)));

        assertThat(listed(query().withText("شحنه"))).containsExactly(TWO);
        assertThat(listed(query().withText("PERCHE tar"))).containsExactly(TWO);
        assertThat(listed(query().withText("giu_r"))).containsExactly(ONE);
        assertThat(listed(query().withText("pacco tarda"))).isEmpty();
        assertThat(listed(query().withText("nowhere"))).isEmpty();
    }

    @Test
    void lists_are_filtered_and_read_page_by_page() {
        for (int n = 3; n <= 12; n++) {
            world.hear(giulia("m" + n).said());
        }
        world.cases().claim(new CaseNumber(5), by(sara()));
        world.cases().close(new CaseNumber(6), "done", by(sara()));

        assertThat(listed(query().withClaimant(sara().id()))).containsExactly(new CaseNumber(5));
        assertThat(listed(query().withState("closed"))).containsExactly(new CaseNumber(6));
        assertThat(listed(query().withAuthor("ahmed"))).containsExactly(TWO);
        var first = world.cases().list(query().withLimit(5));
        var second = world.cases().list(query().withLimit(5).withAfter(first.next().orElseThrow()));
        var third = world.cases().list(query().withLimit(5).withAfter(second.next().orElseThrow()));
        assertThat(first.cases()).hasSize(5);
        assertThat(second.cases()).hasSize(5);
        assertThat(third.cases()).extracting(Case::number).containsExactly(TWO, ONE);
        assertThat(third.next()).isEmpty();
        assertThat(world.cases().counts(sara().id())).isEqualTo(new CaseCounts(11, 10, 1, 0, 0));
    }

    @Test
    void an_erased_author_is_nowhere_and_the_journal_verifies() {
        await().until(() -> listed(query().withText("pacco")).equals(List.of(ONE)));
        world.cases().note(ONE, "Giulia R. is angry", by(sara()));
        var erasure = world.bean(Erasure.class);

        assertThat(denial(erasure.erase("giu_r", by(marco()))).code()).isEqualTo("needs-role");
        assertThat(denial(erasure.erase("nobody", by(lina()))).code()).isEqualTo("no-such-author");
        assertThat(erasure.erase("@GIU_R", by(lina())))
                .isEqualTo(new Done<>(new Erasure.Erased(1, List.of(ONE))));

        assertThat(everything()).doesNotContainIgnoringCase("giu").doesNotContain("pacco");
        assertThat(listed(query().withText("pacco"))).isEmpty();
        assertThat(world.cases().find(ONE).orElseThrow().isClosed()).isTrue();
        assertThat(world.cases().find(TWO).orElseThrow().isClosed()).isFalse();
        assertThat(world.journal.verify()).isInstanceOf(Journal.Verification.Intact.class);
        assertThat(world.hear(giulia("m1").said()))
                .containsExactly(new Inbox.Acceptance.Duplicate());
        world.hear(giulia("m9").said());
        await().until(() -> !listed(query().withText("pacco")).isEmpty());
    }

    @Test
    void the_past_is_assessed_by_other_rules_without_a_trace() {
        var compared = new ArrayList<Replay.Compared>();
        var edited = Rulings.always(new app.haris.triage.Rule.Action.NeedEyes(2));

        world.bean(Replay.class).compare(Duration.ofDays(1), edited, compared::add);

        assertThat(compared).hasSize(2);
        assertThat(compared.getFirst().now().eyes().needed()).isZero();
        assertThat(compared.getFirst().edited().eyes().needed()).isEqualTo(2);
        assertThat(world.cases().find(ONE).orElseThrow().assessment().rules()).isEmpty();
        world.rule(RuleBook.EMPTY);
    }

    /** All texts of all tables but the journal's chain, which holds none. */
    private String everything() {
        var all = new StringBuilder();
        for (var table :
                List.of(
                        "case_file",
                        "interaction",
                        "case_note",
                        "search_word",
                        "audit_entry",
                        "audit_content")) {
            all.append(database.template().queryForList("select * from " + table));
        }
        return all.toString();
    }

    private static CaseQuery query() {
        return CaseQuery.ALL;
    }

    private List<CaseNumber> listed(CaseQuery query) {
        return world.cases().list(query).cases().stream().map(Case::number).toList();
    }

    private static Denial denial(Outcome<?> outcome) {
        return ((Denied<?>) outcome).denial();
    }

    private static String name(MemberId id) {
        return Stream.of(sara(), marco(), lina(), omar())
                .filter(member -> member.id().equals(id))
                .map(Member::name)
                .findFirst()
                .orElseThrow();
    }
}
