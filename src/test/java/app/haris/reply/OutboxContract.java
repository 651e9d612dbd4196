package app.haris.reply;

import static app.haris.reply.ReplyWorld.by;
import static app.haris.reply.ReplyWorld.denied;
import static app.haris.reply.ReplyWorld.done;
import static app.haris.team.TeamFixtures.lina;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.omar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Outcome;
import app.haris.social.AccountFixtures;
import app.haris.social.Delivery;
import app.haris.social.ReadBack;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.ScriptedPlatform.Gate;
import app.haris.social.ScriptedPlatform.Step;
import app.haris.social.Sighting;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.work.Job;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of an approved reply, whatever the network does and whatever the engine. */
abstract class OutboxContract {
    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Duration UNDO = Duration.ofSeconds(10);

    @RegisterExtension final TestDatabase database;
    private ReplyWorld world;
    private CaseNumber number;

    OutboxContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        world = new ReplyWorld(database, Map.of("haris.outbox.publish", "400ms"));
        number = world.cases.open(1042);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Replies replies() {
        return world.replies();
    }

    private ReplyState state() {
        return world.state(number, 1);
    }

    private List<String> outcomes() {
        return replies().attempts(number).stream()
                .map(attempt -> attempt.outcome().orElse("under way"))
                .toList();
    }

    private void forbidSecondPublication() {
        assertThat(world.platform.publications()).hasSizeLessThanOrEqualTo(1);
        assertThat(world.platform.attempts().stream().map(reply -> reply.key()).distinct())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void after_the_undo_window_exactly_the_approved_text_is_published() {
        var approved = world.approved(number);

        world.pass(UNDO.minusMillis(1));
        assertThat(world.platform.attempts()).isEmpty();
        world.pass(Duration.ofMillis(1));

        var publication = world.platform.publications().getFirst();
        assertThat(publication.reply().text()).isEqualTo(approved.text());
        assertThat(publication.reply().target()).isEqualTo(approved.target());
        assertThat(publication.reply().recipient()).isEqualTo(TestCases.giulia());
        assertThat(state())
                .isEqualTo(
                        new ReplyState.Published(
                                Optional.of(publication.receipt()), world.clock.instant()));
        assertThat(world.cases.answers()).containsExactly(publication.receipt());
        assertThat(world.news.told(ReplyPublished.class))
                .containsExactly(new ReplyPublished(number, 1, Optional.of(publication.receipt())));
        assertThat(replies().attempts(number))
                .singleElement()
                .satisfies(
                        attempt -> {
                            assertThat(attempt.draft()).isEqualTo(1);
                            assertThat(attempt.outcome()).hasValue("published");
                            assertThat(attempt.receipt()).hasValue(publication.receipt());
                        });
        world.pass(Duration.ofDays(3));
        assertThat(world.platform.attempts()).hasSize(1);
        assertThat(world.work.jobs()).isEmpty();
    }

    @Test
    void each_step_is_journaled() {
        world.approved(number);
        world.pass(UNDO);

        assertThat(world.journal.ofCase(1042).stream().map(entry -> entry.what()))
                .containsExactly("drafted", "approved", "claimed-for-sending", "published");
        assertThat(world.journal.ofCase(1042).getLast().details())
                .containsEntry("before", "sending")
                .containsEntry("after", "published")
                .containsEntry("receipt", "published-1")
                .containsEntry("by", "answer");
    }

    @Test
    void what_was_certainly_not_sent_is_tried_again_when_the_network_allows() {
        world.platform.next(
                new Step.Answers(
                        new Delivery.NotSent(
                                "too-many-requests", Optional.of(Duration.ofMinutes(5)))));
        world.approved(number);

        world.pass(UNDO);
        assertThat(state())
                .isInstanceOfSatisfying(
                        ReplyState.Approved.class,
                        approved ->
                                assertThat(approved.sendAt())
                                        .isAfterOrEqualTo(world.clock.instant().plusSeconds(300)));
        world.pass(Duration.ofMinutes(7));

        assertThat(state()).isInstanceOf(ReplyState.Published.class);
        assertThat(outcomes()).containsExactly("not-sent", "published");
        forbidSecondPublication();
    }

    @Test
    void after_many_failures_a_person_is_asked_and_may_let_it_go_once_more() {
        var busy = new Step.Answers(new Delivery.NotSent("busy", Optional.empty()));
        world.platform.next(busy, busy, busy, busy, busy, busy);
        world.approved(number);

        world.pass(Duration.ofHours(2));
        assertThat(state()).isEqualTo(new ReplyState.Held("not-sent"));
        assertThat(outcomes()).hasSize(6).containsOnly("not-sent");

        done(replies().send(number, ANY, by(omar())));
        world.pass(Duration.ZERO);
        assertThat(state()).isInstanceOf(ReplyState.Published.class);
        forbidSecondPublication();
    }

    @Test
    void a_retry_can_be_stopped_like_anything_that_waits() {
        world.platform.next(new Step.Answers(new Delivery.NotSent("busy", Optional.empty())));
        world.approved(number);
        world.pass(UNDO);

        done(replies().stop(number, ANY, by(omar())));
        world.pass(Duration.ofHours(1));

        assertThat(world.platform.attempts()).hasSize(1);
        assertThat(state()).isInstanceOf(ReplyState.Stopped.class);
    }

    @Test
    void what_is_refused_is_not_tried_again_but_can_be_mended() {
        world.platform.next(new Step.Answers(new Delivery.Refused("duplicate\u0000\n text")));
        world.approved(number);

        world.pass(Duration.ofDays(1));

        assertThat(state()).isEqualTo(new ReplyState.Refused("duplicate text"));
        assertThat(outcomes()).containsExactly("refused");
        assertThat(denied(replies().send(number, ANY, by(lina()))).code()).isEqualTo("wrong-state");
        done(replies().edit(number, ANY, "Arriva stasera.", by(omar())));
        assertThat(state()).isInstanceOf(ReplyState.Refused.class);
    }

    @Test
    void posted_but_500_is_found_by_reading_back_and_never_sent_twice() {
        world.platform.next(new Step.PublishesBut(new Delivery.Unknown("status-500")));
        world.approved(number);

        world.pass(UNDO);
        assertThat(state()).isInstanceOf(ReplyState.Unknown.class);
        assertThat(denied(replies().edit(number, ANY, "x", by(omar()))).code())
                .isEqualTo("wrong-state");
        world.pass(Duration.ofSeconds(1));

        assertThat(state()).isInstanceOf(ReplyState.Published.class);
        assertThat(world.platform.attempts()).hasSize(1);
        assertThat(outcomes()).containsExactly("published");
        assertThat(world.cases.answers()).hasSize(1);
    }

    @Test
    void an_unknown_reply_that_is_absent_for_good_is_tried_again() {
        world.platform.next(new Step.Answers(new Delivery.Unknown("reset")));
        world.approved(number);

        world.pass(Duration.ofMinutes(2));

        assertThat(state()).isInstanceOf(ReplyState.Published.class);
        assertThat(outcomes()).containsExactly("not-sent", "published");
        forbidSecondPublication();
    }

    @Test
    void what_reading_back_cannot_tell_stays_for_a_member_and_is_never_sent_blindly() {
        world.platform.readsBack(new ReadBack.Inconclusive("not-listed-yet"));
        world.platform.next(new Step.PublishesBut(new Delivery.Unknown("no-answer")));
        world.approved(number);

        world.pass(Duration.ofHours(20));

        assertThat(state()).isInstanceOf(ReplyState.Unknown.class);
        assertThat(world.platform.attempts()).hasSize(1);
        assertThat(world.cases.touches()).contains("unsettled");
        assertThat(world.news.told(EyesAwaited.class))
                .contains(new EyesAwaited(number, 1, "unknown"));

        var receipt = new Receipt(new RemoteId("seen"), null);
        done(replies().confirmPublished(number, ANY, Optional.of(receipt), by(omar())));
        assertThat(state())
                .isEqualTo(new ReplyState.Published(Optional.of(receipt), world.clock.instant()));
        assertThat(outcomes()).containsExactly("published");
        assertThat(world.journal.ofCase(1042).getLast().who()).isEqualTo("omar");
    }

    @Test
    void a_member_may_confirm_without_an_address() {
        world.platform.readsBack(new ReadBack.Inconclusive("not-listed-yet"));
        world.platform.next(new Step.PublishesBut(new Delivery.Unknown("no-answer")));
        world.approved(number);
        world.pass(UNDO);

        done(replies().confirmPublished(number, ANY, Optional.empty(), by(omar())));

        assertThat(state())
                .isEqualTo(new ReplyState.Published(Optional.empty(), world.clock.instant()));
        assertThat(world.cases.answers()).hasSize(1);
    }

    @Test
    void only_an_approver_who_looked_sends_an_unknown_reply_again() {
        world.platform.readsBack(new ReadBack.Inconclusive("not-listed-yet"));
        world.platform.next(new Step.Answers(new Delivery.Unknown("no-answer")));
        world.approved(number);
        world.pass(UNDO);

        assertThat(denied(replies().sendAgain(number, ANY, by(omar()))).code())
                .isEqualTo("needs-role");
        assertThat(denied(replies().sendAgain(number, ANY, by(marco()))).code())
                .as("a click on an older card")
                .isEqualTo("call-under-way");
        world.pass(Duration.ofSeconds(10));
        done(replies().sendAgain(number, ANY, by(marco())));
        world.pass(Duration.ofMinutes(1));

        assertThat(state()).isInstanceOf(ReplyState.Published.class);
        assertThat(outcomes()).containsExactly("not-sent", "published");
        forbidSecondPublication();
        assertThat(world.journal.ofCase(1042))
                .anySatisfy(
                        entry -> {
                            assertThat(entry.who()).isEqualTo("marco");
                            assertThat(entry.what()).isEqualTo("not-sent");
                            assertThat(entry.details()).containsEntry("by", "member");
                        });
    }

    @Test
    void a_member_who_overlooked_it_is_corrected_before_it_leaves_again() {
        var gate = new Gate();
        world.platform.next(new Step.Waits(gate, new Step.Publishes()));
        world.approved(number);
        world.clock.advance(UNDO);
        world.run(job("reply-send"));
        world.clock.advance(Duration.ofMinutes(5));

        done(replies().sendAgain(number, ANY, by(marco())));
        gate.open();
        await().untilAsserted(() -> assertThat(state()).isInstanceOf(ReplyState.Published.class));

        world.pass(Duration.ofHours(1));
        assertThat(world.platform.attempts()).hasSize(1);
        assertThat(outcomes()).containsExactly("published");
        assertThat(world.meters.counter("haris.reply.contradictions").count()).isEqualTo(1);
    }

    @Test
    void a_call_that_hangs_is_unknown_and_its_late_answer_still_counts() {
        var gate = new Gate();
        world.platform.next(new Step.Waits(gate, new Step.Publishes()));
        world.approved(number);

        world.pass(UNDO);
        assertThat(state())
                .isEqualTo(new ReplyState.Unknown("no-answer-in-time", world.clock.instant()));
        assertThat(denied(replies().sendAgain(number, ANY, by(marco()))).code())
                .isEqualTo("call-under-way");
        world.pass(Duration.ofSeconds(5));
        assertThat(state()).as("absent proves nothing yet").isInstanceOf(ReplyState.Unknown.class);

        gate.open();
        await().untilAsserted(() -> assertThat(state()).isInstanceOf(ReplyState.Published.class));
        world.pass(Duration.ofHours(1));
        assertThat(world.platform.attempts()).hasSize(1);
        assertThat(world.platform.publications()).hasSize(1);
    }

    @Test
    void a_process_that_died_in_a_call_is_found_out_at_the_end_of_its_lease() throws Exception {
        world.close();
        world = new ReplyWorld(database);
        number = world.cases.open(1043);
        var gate = new Gate();
        world.platform.next(new Step.Waits(gate, new Step.Answers(new Delivery.Unknown("dead"))));
        world.approved(number);
        world.clock.advance(UNDO);
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var dying = other.submit(() -> world.run(job("reply-send")));
            gate.awaitArrival();
            assertThat(state()).isInstanceOf(ReplyState.Sending.class);

            runOnly("reply-interrupted", Duration.ofSeconds(39));
            assertThat(state()).as("the lease holds").isInstanceOf(ReplyState.Sending.class);
            runOnly("reply-interrupted", Duration.ofSeconds(1));
            assertThat(state())
                    .isEqualTo(new ReplyState.Unknown("interrupted", world.clock.instant()));
            gate.open();
            dying.get();
        }
        world.pass(Duration.ofHours(1));
        assertThat(state()).isInstanceOf(ReplyState.Published.class);
        forbidSecondPublication();
    }

    @Test
    void whoever_is_held_up_after_the_claim_does_not_begin_the_call() {
        world.approved(number);
        world.clock.advance(UNDO);
        world.restart(
                new TroubledTransactions(
                        database.transactions(),
                        place -> {
                            if (place.moment() == TroubledTransactions.Moment.AFTER) {
                                world.clock.advance(Duration.ofSeconds(11));
                            }
                        }));

        world.run(job("reply-send"));

        assertThat(world.platform.attempts()).isEmpty();
        assertThat(replies().attempts(number).getFirst().reason()).hasValue("held-up");
        world.restart(database.transactions());
        world.pass(Duration.ofHours(1));
        assertThat(state()).isInstanceOf(ReplyState.Published.class);
        forbidSecondPublication();
    }

    @Test
    void two_instances_that_run_the_same_job_make_one_call() throws Exception {
        world.approved(number);
        world.clock.advance(UNDO);
        var job = job("reply-send");
        var barrier = new CyclicBarrier(4);

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 4; i++) {
                instances.submit(
                        () -> {
                            barrier.await();
                            world.run(job);
                            return true;
                        });
            }
        }

        assertThat(world.platform.attempts()).hasSize(1);
        assertThat(state()).isInstanceOf(ReplyState.Published.class);
    }

    @Test
    void of_stop_and_the_outbox_exactly_one_wins() throws Exception {
        for (var round = 1; round <= 10; round++) {
            var one = world.cases.open(2000 + round);
            world.approved(one);
            world.clock.advance(UNDO);
            var job = job("reply-send");
            var before = world.platform.attempts().size();
            var barrier = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(
                        () -> {
                            barrier.await();
                            world.run(job);
                            return true;
                        });
                var stop =
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    return replies().stop(one, ANY, by(omar()));
                                });
                var isStopped = stop.get() instanceof Outcome.Done;
                threads.shutdown();
                threads.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS);
                assertThat(world.platform.attempts()).hasSize(before + (isStopped ? 0 : 1));
                assertThat(world.state(one, 1))
                        .isInstanceOf(
                                isStopped ? ReplyState.Stopped.class : ReplyState.Published.class);
            }
        }
    }

    @Test
    void an_approver_who_left_before_the_claim_no_longer_counts() {
        world.approved(number);
        world.team.become(List.of(marco(), lina(), omar()));

        world.pass(UNDO);

        assertThat(world.platform.attempts()).isEmpty();
        assertThat(state()).isEqualTo(new ReplyState.Drafted());
        assertThat(world.revision(number, 1).eyes().given()).isEmpty();
        done(replies().approve(number, ANY, by(marco())));
        world.pass(UNDO);
        assertThat(state()).isInstanceOf(ReplyState.Published.class);
    }

    @Test
    void eyes_that_are_asked_for_after_the_approval_are_waited_for() {
        world.approved(number);
        world.cases.ask(number, 2, "crisis");

        world.pass(UNDO);
        assertThat(state()).isEqualTo(new ReplyState.Drafted());

        done(replies().approve(number, ANY, by(marco())));
        world.pass(UNDO);
        assertThat(state()).isInstanceOf(ReplyState.Published.class);
        assertThat(world.revision(number, 1).eyes().needed()).isEqualTo(2);
    }

    @Test
    void an_approval_that_expired_while_a_reply_was_held_is_wanted_anew() {
        world.approved(number);
        done(replies().stop(number, ANY, by(omar())));
        world.pass(Duration.ofHours(25));

        assertThat(denied(replies().send(number, ANY, by(omar()))).code())
                .isEqualTo("not-enough-eyes");
        done(replies().approve(number, ANY, by(lina())));
        done(replies().send(number, ANY, by(omar())));
        world.pass(Duration.ZERO);
        assertThat(state()).isInstanceOf(ReplyState.Published.class);
    }

    @Test
    void a_paused_account_holds_and_after_the_pause_each_reply_asks_again() {
        world.approved(number);
        world.accounts.become(
                List.of(AccountFixtures.account("acme-demo", "sandbox", Map.of("paused", "true"))));

        world.pass(UNDO);
        assertThat(state()).isEqualTo(new ReplyState.Held("account-paused"));
        world.accounts.become(List.of(AccountFixtures.acmeDemo()));
        world.pass(Duration.ofHours(3));
        assertThat(world.platform.attempts()).isEmpty();

        done(replies().send(number, ANY, by(omar())));
        world.pass(Duration.ZERO);
        assertThat(state()).isInstanceOf(ReplyState.Published.class);
    }

    @Test
    void an_account_that_is_gone_or_a_case_that_was_merged_away_holds() {
        world.approved(number);
        world.accounts.become(List.of());
        world.pass(UNDO);
        assertThat(state()).isEqualTo(new ReplyState.Held("account-gone"));

        world.accounts.become(List.of(AccountFixtures.acmeDemo()));
        var merged = world.cases.open(1043);
        world.approved(merged);
        world.cases.become(merged, new CaseState.Merged(number, world.clock.instant()));
        world.pass(UNDO);
        assertThat(world.state(merged, 1)).isEqualTo(new ReplyState.Held("case-merged"));
        assertThat(world.platform.attempts()).isEmpty();
    }

    @Test
    void a_text_that_was_changed_behind_our_back_never_leaves() {
        world.approved(number);
        database.client().sql("update revision set body = 'Compra qui!'").update();

        world.pass(UNDO);

        assertThat(state()).isEqualTo(new ReplyState.Held("not-intact"));
        done(replies().send(number, ANY, by(lina())));
        world.pass(Duration.ofHours(1));
        assertThat(world.platform.attempts()).isEmpty();
    }

    @Test
    void what_is_deleted_edited_or_answered_natively_meanwhile_asks_a_member_first() {
        var question = world.approved(number).target();
        world.platform.shows(question, new Sighting.Present("Tutto ok, grazie!", Optional.empty()));
        world.pass(UNDO);
        assertThat(state()).isEqualTo(new ReplyState.Held("source-edited"));

        world.platform.shows(
                question,
                new Sighting.Present(
                        "Tutto ok, grazie!",
                        Optional.of(new Receipt(new RemoteId("by-phone"), null))));
        done(replies().send(number, ANY, by(omar())));
        world.pass(Duration.ZERO);
        assertThat(state()).isEqualTo(new ReplyState.Held("answered-natively"));

        world.platform.shows(question, new Sighting.Gone());
        done(replies().send(number, ANY, by(omar())));
        world.pass(Duration.ZERO);
        assertThat(state()).isEqualTo(new ReplyState.Held("source-deleted"));
        assertThat(world.platform.attempts()).isEmpty();

        done(replies().send(number, ANY, by(omar())));
        world.pass(Duration.ZERO);
        assertThat(state()).isInstanceOf(ReplyState.Published.class);
    }

    @Test
    void a_text_that_only_changed_its_spaces_is_the_same() {
        var question = world.approved(number).target();
        world.platform.shows(
                question, new Sighting.Present("Dov'è\u00a0il mio  pacco?\n", Optional.empty()));

        world.pass(UNDO);

        assertThat(state()).isInstanceOf(ReplyState.Published.class);
    }

    @Test
    void what_the_network_told_the_inbox_counts_when_it_cannot_be_seen() {
        world.approved(number);
        world.cases.told(number, Optional.of("Tutto ok!"), Optional.empty(), Optional.empty());

        world.pass(UNDO);

        assertThat(state()).isEqualTo(new ReplyState.Held("source-edited"));
    }

    @Test
    void our_own_first_answer_does_not_hold_the_second() {
        var question = world.approved(number).target();
        world.pass(UNDO);
        var receipt = world.platform.publications().getFirst().receipt();
        world.platform.shows(
                question, new Sighting.Present("Dov'è il mio pacco?", Optional.of(receipt)));

        world.approved(number);
        world.pass(UNDO);

        assertThat(world.state(number, 2)).isInstanceOf(ReplyState.Published.class);
        assertThat(world.platform.publications()).hasSize(2);
    }

    @Test
    void a_word_that_was_forbidden_after_the_approval_holds() {
        world.approved(number);
        world.configure(Map.of("words.yml", "forbidden: [oggi]"));

        world.pass(UNDO);

        assertThat(state()).isEqualTo(new ReplyState.Held("forbidden-words"));
    }

    @Test
    void a_gate_holds_until_it_lets_a_released_reply_pass() {
        world.guard(
                (revision, about, approvedAt, release) ->
                        release.filter(word -> word.by().equals(marco().id())).isPresent()
                                ? Optional.empty()
                                : Optional.of("crisis"));
        world.approved(number);

        world.pass(UNDO);
        assertThat(state()).isEqualTo(new ReplyState.Held("crisis"));
        done(replies().send(number, ANY, by(omar())));
        world.pass(Duration.ZERO);
        assertThat(state()).isEqualTo(new ReplyState.Held("crisis"));

        done(replies().send(number, ANY, by(marco())));
        world.pass(Duration.ZERO);
        assertThat(state()).isInstanceOf(ReplyState.Published.class);
    }

    private Job job(String name) {
        return world.work.jobs().stream()
                .filter(job -> job.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void runOnly(String name, Duration after) {
        world.clock.advance(after);
        world.work.jobs().stream()
                .filter(job -> job.name().value().equals(name))
                .filter(job -> !job.due().isAfter(world.clock.instant()))
                .forEach(world::run);
    }
}
