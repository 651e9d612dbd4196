package app.haris.social.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.SettableClock;
import app.haris.audit.Origin;
import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.ArrivalsBusy;
import app.haris.social.FakeAccounts;
import app.haris.social.SourceReport;
import app.haris.social.Sources;
import app.haris.social.Trouble;
import app.haris.social.webhook.Reception.Outcome;
import app.haris.social.webhook.jdbc.WebhookStores;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.work.FakeAgenda;
import app.haris.work.Job;
import app.haris.work.Worker.Next;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

abstract class ReceptionContract {
    @RegisterExtension final TestDatabase database;

    private final SettableClock clock = SettableClock.standing();
    private final Account account = AccountFixtures.account("acme-social", "mastodon", Map.of());
    private final FakeAccounts accounts =
            new FakeAccounts(List.of(AccountFixtures.acme()), List.of(account));
    private final ScriptedWebhook network = new ScriptedWebhook(clock);
    private final FakeAgenda agenda = new FakeAgenda();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Set<String> taken = new LinkedHashSet<>();
    private Optional<String> pausedBy = Optional.empty();
    private boolean isBusy;
    private WebhookRecords records;
    private Reception reception;
    private ErrandWorker errands;

    ReceptionContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        records = WebhookStores.records(database);
        var webhooks = new Webhooks(List.of(network));
        reception =
                new Reception(
                        accounts,
                        webhooks,
                        new Switches(),
                        this::take,
                        agenda,
                        database.transactions(),
                        new WebhookHealth(records, database.transactions(), clock),
                        meters,
                        clock);
        errands = new ErrandWorker(accounts, webhooks, this::take, clock);
    }

    private List<Arrival> take(List<Arrival> arrivals) {
        if (isBusy) {
            throw new ArrivalsBusy("too much", Duration.ofSeconds(2));
        }
        List<Arrival> fresh = new ArrayList<>();
        for (var arrival : arrivals) {
            if (taken.add(arrival.id().value())) {
                fresh.add(arrival);
            }
        }
        return fresh;
    }

    @Test
    void what_is_signed_is_taken_in_and_a_repetition_is_recognized() {
        assertThat(call("said:1 said:2")).isEqualTo(Outcome.TAKEN);
        assertThat(call("said:1 said:2")).isEqualTo(Outcome.REPEATED);

        assertThat(taken).containsExactly("1", "2");
        assertThat(calls("taken")).isEqualTo(1);
        assertThat(calls("repeated")).isEqualTo(1);
    }

    @Test
    void what_is_not_signed_or_altered_by_a_letter_leaves_nothing_but_a_count() {
        assertThat(call("said:1", "forged")).isEqualTo(Outcome.FORGED);
        assertThat(call("said:2", ScriptedWebhook.signature("said:1"))).isEqualTo(Outcome.FORGED);
        assertThat(call("said:1 ", ScriptedWebhook.signature("said:1"))).isEqualTo(Outcome.FORGED);

        assertThat(taken).isEmpty();
        assertThat(agenda.waiting()).isEmpty();
        assertThat(calls("forged")).isEqualTo(3);
        assertThat(known())
                .containsExactly(
                        new WebhookRecord(
                                WebhookRecord.REFUSED, clock.instant(), Optional.empty()));
    }

    @Test
    void one_odd_event_loses_none_of_its_neighbors_and_is_counted() {
        assertThat(call("said:1 riddle said:2 puzzle said:3")).isEqualTo(Outcome.TAKEN);

        assertThat(taken).containsExactly("1", "2", "3");
        assertThat(meters.counter("haris.webhook.odd", "account", "acme-social").count())
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_is_not_acknowledged() {
        assertThat(call("nonsense")).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void an_account_that_is_paused_takes_nothing_so_that_the_network_calls_again() {
        pausedBy = Optional.of("sara");
        assertThat(call("said:1")).isEqualTo(Outcome.HELD);
        assertThat(taken).isEmpty();

        pausedBy = Optional.empty();
        assertThat(call("said:1")).isEqualTo(Outcome.TAKEN);
        assertThat(taken).containsExactly("1");
    }

    @Test
    void a_full_inbox_is_told_to_the_caller_and_nothing_counts_as_heard() {
        isBusy = true;

        assertThatThrownBy(() -> call("said:1")).isInstanceOf(ArrivalsBusy.class);

        assertThat(known()).isEmpty();
    }

    @Test
    void what_was_heard_is_known_by_kind_and_a_flood_of_calls_writes_seldom() {
        var begun = clock.instant();
        call("said:1");
        clock.advance(Duration.ofSeconds(20));
        call("said:2");
        assertThat(known()).containsExactly(new WebhookRecord("mention", begun, Optional.empty()));

        clock.advance(Duration.ofSeconds(20));
        call("said:3");
        assertThat(known())
                .containsExactly(new WebhookRecord("mention", clock.instant(), Optional.empty()));
    }

    @Test
    void an_errand_with_a_name_that_nothing_bears_holds_nothing_else_up() {
        assertThat(call("ask:" + "7".repeat(201) + " said:1 ask:77")).isEqualTo(Outcome.TAKEN);

        assertThat(taken).containsExactly("1");
        assertThat(agenda.waiting()).hasSize(1);
        assertThat(meters.counter("haris.webhook.odd", "account", "acme-social").count())
                .isEqualTo(1);
    }

    @Test
    void an_errand_is_kept_and_done_however_often_the_network_fails() {
        assertThat(call("ask:77 said:1")).isEqualTo(Outcome.TAKEN);
        var job = agenda.waiting().getFirst();
        network.isTroubledBy(Trouble.of(Trouble.Kind.FAILING, "502"));
        network.isTroubledBy(
                new Trouble(Trouble.Kind.RATE, "429", Optional.of(Duration.ofMinutes(15))));

        assertThat(errands.run(job)).isEqualTo(again(Duration.ofSeconds(30)));
        assertThat(errands.run(job)).isEqualTo(again(Duration.ofMinutes(15)));
        assertThat(errands.run(job)).isEqualTo(new Next.Done());
        assertThat(taken).containsExactly("1", "77");
    }

    @Test
    void an_errand_about_what_is_gone_ends() {
        call("ask:77");
        network.isTroubledBy(Trouble.of(Trouble.Kind.GONE, "404"));

        assertThat(errands.run(agenda.waiting().getFirst())).isEqualTo(new Next.Done());
        assertThat(errands.run(new Job(ErrandWorker.NAME, "nobody 77", clock.instant())))
                .isEqualTo(new Next.Done());
        assertThat(taken).isEmpty();
    }

    private Next again(Duration wait) {
        return new Next.Again(clock.instant().plus(wait));
    }

    @Test
    void nobody_is_found_but_accounts_of_networks_that_call() {
        assertThat(reception.find("acme-social")).isPresent();
        assertThat(reception.find("nobody")).isEmpty();
        assertThat(reception.find(" ")).isEmpty();
    }

    private Outcome call(String body) {
        return call(body, ScriptedWebhook.signature(body));
    }

    private Outcome call(String body, String signature) {
        var address = reception.find("acme-social").orElseThrow();
        return reception.receive(address, signature, body.getBytes(StandardCharsets.UTF_8));
    }

    private List<WebhookRecord> known() {
        return database.transactions().call(() -> records.of(account.id()));
    }

    private double calls(String outcome) {
        return meters.counter("haris.webhook.calls", "account", "acme-social", "outcome", outcome)
                .count();
    }

    /** Where members pause and resume. */
    private final class Switches implements Sources {
        @Override
        public List<SourceReport> all() {
            return List.of();
        }

        @Override
        public Optional<SourceReport> find(AccountId id) {
            return Optional.of(
                    new SourceReport(
                            account,
                            pausedBy,
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }

        @Override
        public boolean pause(AccountId id, String member, Origin from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean resume(AccountId id, String member, Origin from) {
            throw new UnsupportedOperationException();
        }
    }
}
