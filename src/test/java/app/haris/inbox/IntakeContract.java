package app.haris.inbox;

import static app.haris.inbox.InboxWorld.by;
import static app.haris.inbox.Speech.ahmed;
import static app.haris.inbox.Speech.giulia;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.haris.audit.Journal;
import app.haris.inbox.Inbox.Acceptance.Accepted;
import app.haris.inbox.Inbox.Acceptance.Duplicate;
import app.haris.inbox.Inbox.Acceptance.Refused;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Heard;
import app.haris.social.Interaction.Kind;
import app.haris.social.Media;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.storage.DiskTrouble;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.triage.Rule;
import app.haris.triage.RuleBook;
import app.haris.work.Worker;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How what arrives becomes cases, on either engine. */
abstract class IntakeContract {
    @RegisterExtension final TestDatabase database;
    final InboxWorld world;

    IntakeContract(TestDatabase database) {
        this.database = database;
        world = new InboxWorld(database);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void a_mention_opens_a_case() {
        assertThat(world.hear(giulia("m1").said())).containsExactly(new Accepted());

        var opened = world.only();
        assertThat(opened.number()).isEqualTo(new CaseNumber(1));
        assertThat(opened.state()).isEqualTo(new CaseState.Open());
        assertThat(opened.author()).isEqualTo(giulia());
        assertThat(world.cases().entries(opened.number()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.interaction()).isEqualTo(giulia("m1").said()));
    }

    @Test
    void what_goes_with_a_text_is_kept_be_it_only_its_kind() {
        var said =
                giulia("m1")
                        .saidWith(
                                new Media("video", URI.create("https://cdn.example/1"), "Il pacco"),
                                new Media("audio", URI.create("https://cdn.example/2"), null),
                                Media.unaddressed("location", "piazza"));
        world.hear(said);

        assertThat(world.cases().entries(world.only().number()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.interaction()).isEqualTo(said));
    }

    @Test
    void the_same_again_is_a_duplicate() {
        world.hear(giulia("m1").said());

        assertThat(world.hear(giulia("m1").said(), giulia("m2").said(), giulia("m2").said()))
                .containsExactly(new Duplicate(), new Accepted(), new Duplicate());
        assertThat(world.standing()).hasSize(2);
    }

    @Test
    void what_is_handed_in_for_a_paused_account_is_taken_since_nobody_would_do_so_again() {
        world.accounts.become(
                List.of(AccountFixtures.account("acme-demo", "sandbox", Map.of("paused", "true"))));

        assertThat(world.hear(giulia("m1").said())).containsExactly(new Accepted());
        assertThat(world.standing()).hasSize(1);
    }

    @Test
    void an_unknown_account_and_another_platform_are_refused() {
        var elsewhere = new Arrival.Deleted(new AccountId("nobody"), new RemoteId("m1"), Speech.AT);

        assertThat(world.arrive(elsewhere))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.reason()).contains("nobody"));
        assertThat(world.standing()).isEmpty();
    }

    @Test
    void one_author_has_one_case_in_a_conversation_and_another_has_their_own() {
        world.hear(
                giulia("m1").in("c").said(),
                giulia("m2").in("c").said(),
                giulia("m3").by(ahmed()).in("c").said());

        assertThat(world.standing())
                .extracting(one -> one.author().id())
                .containsExactly("giulia", "ahmed");
        assertThat(world.cases().entries(new CaseNumber(1))).hasSize(2);
    }

    @Test
    void a_reply_chain_and_private_messages_are_one_case_each() {
        world.hear(giulia("m1").said());
        world.hear(giulia("m2").to("m1").said());
        world.hear(giulia("d3").as(Kind.MESSAGE).said());
        world.hear(giulia("d4").as(Kind.MESSAGE).said());

        assertThat(world.standing()).hasSize(2);
    }

    @Test
    void a_missing_link_that_comes_late_makes_one_case_of_two() {
        world.hear(giulia("m1").said());
        world.hear(giulia("m3").to("m2").said());
        assertThat(world.standing()).hasSize(2);

        world.hear(giulia("m2").to("m1").said());

        var one = world.only();
        assertThat(world.cases().entries(one.number()))
                .extracting(entry -> entry.interaction().id().value())
                .containsExactly("m1", "m2", "m3");
        assertThat(world.cases().find(new CaseNumber(2)).orElseThrow().state())
                .isInstanceOf(CaseState.Merged.class);
    }

    @Test
    void cases_that_were_worked_on_are_not_merged_by_a_late_link() {
        world.hear(giulia("m1").said());
        world.hear(giulia("m3").to("m2").said());
        world.cases().claim(new CaseNumber(1), by(sara()));
        world.cases().claim(new CaseNumber(2), by(marco()));

        world.hear(giulia("m2").to("m1").said());

        assertThat(world.standing()).hasSize(2);
        assertThat(world.cases().entries(new CaseNumber(2))).hasSize(2);
    }

    @Test
    void what_calls_nobody_is_kept_without_a_case() {
        world.hear(
                giulia("f1").as(Kind.FOLLOW).said(),
                giulia("t2").as(Kind.TAG).said(),
                giulia("o3").by(new Author("acme-demo", null, null, null, false)).said());

        assertThat(world.standing()).isEmpty();
        assertThat(world.hear(giulia("f1").as(Kind.FOLLOW).said()))
                .containsExactly(new Duplicate());
    }

    @Test
    void an_edit_and_a_deletion_show_whether_they_come_before_or_after() {
        var edit = new Arrival.Edited(account(), new RemoteId("m1"), "È arrivato!", Speech.AT);
        var deletion = new Arrival.Deleted(account(), new RemoteId("m2"), Speech.AT);
        world.arrive(edit, deletion);
        world.hear(giulia("m1").said(), giulia("m2").said(), giulia("m3").said());

        var later = new Arrival.Edited(account(), new RemoteId("m3"), "Niente.", Speech.AT);
        assertThat(world.arrive(later, later)).containsExactly(new Accepted(), new Duplicate());

        assertThat(entry(1).currentText()).isEqualTo("È arrivato!");
        assertThat(entry(2).deletedAt()).contains(Speech.AT);
        assertThat(entry(3).currentText()).isEqualTo("Niente.");
    }

    @Test
    void what_somebody_hides_and_shows_again_is_told_on_its_case() {
        world.hear(giulia("m1").said());
        var hidden = new Arrival.Hidden(account(), new RemoteId("m1"), true, Speech.AT);

        assertThat(world.arrive(hidden, hidden)).containsExactly(new Accepted(), new Duplicate());
        assertThat(entry(1).hiddenAt()).contains(Speech.AT);

        world.arrive(new Arrival.Hidden(account(), new RemoteId("m1"), false, Speech.AT));
        assertThat(entry(1).hiddenAt()).isEmpty();
        assertThat(world.arrive(new Arrival.Hidden(account(), new RemoteId("?"), true, Speech.AT)))
                .containsExactly(new Duplicate());
    }

    @Test
    void whoever_was_known_by_an_id_alone_has_a_name_from_then_on() {
        var nobody = new Author("77", null, null, null, false);
        var ella = new Author("77", "ella", "Ella B.", 12L, false);
        var named = new Arrival.Introduced(account(), ella);
        assertThat(world.arrive(named)).containsExactly(new Duplicate());
        world.hear(giulia("m1").as(Kind.MESSAGE).by(nobody).said());

        assertThat(world.arrive(named, named)).containsExactly(new Accepted(), new Duplicate());
        world.hear(giulia("m2").as(Kind.MESSAGE).by(nobody).said());

        assertThat(world.only().author()).isEqualTo(ella);
        assertThat(world.cases().entries(world.only().number()))
                .extracting(entry -> entry.interaction().author().name())
                .containsExactly("Ella B.", "Ella B.");
    }

    @Test
    void what_was_said_to_a_broadcast_is_closed_with_it_and_nothing_else() {
        world.hear(
                giulia("m1").in("live").said(),
                giulia("m2").in("other").said(),
                giulia("m3").in("live").by(new Author("omar", null, null, null, false)).said());
        world.cases().snooze(new CaseNumber(3), world.clock.instant().plusSeconds(600), by(sara()));
        var end = new Arrival.Ended(account(), new RemoteId("live"), Speech.AT);

        assertThat(world.arrive(end, end)).containsExactly(new Accepted(), new Duplicate());

        var over = new CaseState.Closed(CaseState.BROADCAST_OVER, world.clock.instant());
        assertThat(world.standing())
                .extracting(Case::state)
                .containsExactlyInAnyOrder(over, new CaseState.Open(), over);
        assertThat(caseOf(1).due()).isEmpty();

        world.hear(giulia("m4").in("live").said());
        assertThat(caseOf(1).state()).isEqualTo(new CaseState.Open());
        assertThat(world.arrive(end)).containsExactly(new Accepted());
    }

    private Case caseOf(long number) {
        return world.cases().find(new CaseNumber(number)).orElseThrow();
    }

    @Test
    void a_closed_case_reopens_when_its_author_writes_again_in_time() {
        world.hear(giulia("m1").in("c").said());
        world.cases().close(new CaseNumber(1), "done", by(sara()));

        world.hear(giulia("m2").in("c").said());

        assertThat(world.only().state()).isEqualTo(new CaseState.Open());
    }

    @Test
    void long_after_the_closing_a_new_case_is_opened() {
        world.hear(giulia("m1").in("c").said());
        world.cases().close(new CaseNumber(1), "done", by(sara()));
        world.clock.advance(Duration.ofDays(31));

        world.hear(giulia("m2").in("c").said());
        world.hear(giulia("m3").in("c").said());

        assertThat(world.standing()).hasSize(2);
        assertThat(world.cases().entries(world.standing().getLast().number())).hasSize(2);
    }

    @Test
    void a_snoozed_case_wakes_when_its_author_writes() {
        world.hear(giulia("m1").in("c").said());
        var until = world.clock.instant().plus(Duration.ofDays(1));
        world.cases().snooze(new CaseNumber(1), until, by(sara()));

        world.hear(giulia("m2").in("c").said());

        assertThat(world.only().state()).isEqualTo(new CaseState.Open());
    }

    @Test
    void the_echo_of_our_reply_opens_no_case_and_an_answer_to_it_belongs_to_the_case() {
        world.hear(giulia("m1").said());
        answered("r9");

        world.hear(giulia("r9").by(ahmed()).to("m1").said());
        world.hear(giulia("m2").to("r9").said());

        assertThat(world.cases().entries(world.only().number())).hasSize(2);
    }

    @Test
    void an_answer_that_overtakes_the_receipt_ends_up_in_the_same_case() {
        world.hear(giulia("m1").said());
        world.hear(giulia("r9").by(ahmed()).said());
        world.hear(giulia("m2").to("r9").said());
        assertThat(world.standing()).hasSize(3);

        answered("r9");

        var open = world.standing().stream().filter(one -> !one.isClosed()).toList();
        assertThat(open).hasSize(1);
        assertThat(world.cases().entries(open.getFirst().number())).hasSize(2);
    }

    @Test
    void an_answer_in_the_networks_own_application_stops_the_clock() {
        world.rule(sla());
        world.hear(giulia("m1").said());
        assertThat(world.only().due()).isPresent();

        world.arrive(
                new Arrival.AnsweredNatively(
                        account(),
                        new RemoteId("m1"),
                        new Receipt(new RemoteId("n1"), null),
                        "Ci pensiamo noi",
                        world.clock.instant()));

        assertThat(world.only().due()).isEmpty();
        assertThat(entry(1).answeredNatively()).isPresent();
    }

    @Test
    void an_overdue_case_is_told_once() {
        world.rule(sla());
        world.hear(giulia("m1").said());
        world.clock.advance(Duration.ofHours(2));

        world.work.start(world.workers().toArray(Worker[]::new));

        await().until(() -> told("overdue").size() == 1);
        assertThat(world.only().isOverdue(world.clock.instant())).isTrue();
    }

    @Test
    void watchers_hear_within_the_transaction_and_the_journal_verifies() {
        world.hear(giulia("m1").said(), giulia("m2").to("m1").said());

        assertThat(world.watched).extracting(CaseChanged::what).containsExactly("opened");
        assertThat(world.journal.verify()).isEqualTo(new Journal.Verification.Intact(2));
        await().until(() -> !world.news.told(Heard.class).isEmpty());
    }

    @Test
    void hostile_text_is_stored_as_text() {
        var text = "a\0b \ud800 \u202e @everyone " + "x".repeat(200_000);

        world.hear(giulia("m1").saying(text).said());

        assertThat(entry(1).interaction().text()).startsWith("a\ufffdb \ufffd \u202e @everyone x");
    }

    @Test
    void two_instances_at_once_take_each_interaction_in_once() throws InterruptedException {
        var other = world.startAnother();
        var speeches =
                IntStream.range(0, 200)
                        .mapToObj(n -> giulia("m" + n).in("c" + n % 20).said())
                        .<Arrival>map(Arrival.Received::new)
                        .toList();
        var accepted = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (var inbox : List.of(world.inbox(), other, world.inbox(), other)) {
            var mine = new ArrayList<>(speeches);
            Collections.shuffle(mine, new Random(threads.size()));
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            mine.forEach(
                                                    one ->
                                                            inbox.accept(List.of(one)).stream()
                                                                    .filter(new Accepted()::equals)
                                                                    .forEach(
                                                                            it ->
                                                                                    accepted
                                                                                            .incrementAndGet()))));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(accepted).hasValue(200);
        assertThat(world.standing()).hasSize(20);
        assertThat(
                        world.standing().stream()
                                .mapToInt(one -> world.cases().entries(one.number()).size())
                                .sum())
                .isEqualTo(200);
        assertThat(world.journal.verify()).isInstanceOf(Journal.Verification.Intact.class);
    }

    @Test
    void a_disk_in_trouble_is_told_and_the_same_may_be_sent_again() {
        world.failingDisk(
                () -> {
                    throw new DiskTrouble("No room is left.", new IllegalStateException());
                });
        assertThatThrownBy(() -> world.hear(giulia("m1").said())).isInstanceOf(DiskTrouble.class);

        world.failingDisk(() -> {});

        assertThat(world.hear(giulia("m1").said())).containsExactly(new Duplicate());
        assertThat(world.standing()).hasSize(1);
    }

    private void answered(String receipt) {
        database.transactions()
                .run(
                        () ->
                                world.cases()
                                        .answered(
                                                new CaseNumber(1),
                                                new Receipt(new RemoteId(receipt), null),
                                                world.clock.instant()));
    }

    private List<CaseChanged> told(String what) {
        return world.news.told(CaseChanged.class).stream()
                .filter(change -> change.what().equals(what))
                .toList();
    }

    private CaseEntry entry(long number) {
        return world.cases().entries(new CaseNumber(number)).getFirst();
    }

    private static AccountId account() {
        return AccountFixtures.acmeDemo().id();
    }

    private static RuleBook sla() {
        return Rulings.always(new Rule.Action.Sla(Duration.ofHours(1)));
    }
}
