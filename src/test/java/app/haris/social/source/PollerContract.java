package app.haris.social.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.SettableClock;
import app.haris.audit.AuditEntry;
import app.haris.audit.FakeJournal;
import app.haris.audit.Origin;
import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.FakeAccounts;
import app.haris.social.Fetched;
import app.haris.social.Mentions;
import app.haris.social.RemoteId;
import app.haris.social.ScriptedSource;
import app.haris.social.SourceAlarmed;
import app.haris.social.SourceRecovered;
import app.haris.social.SourceReport;
import app.haris.social.Trouble;
import app.haris.social.Trouble.Kind;
import app.haris.social.source.jdbc.SourceStores;
import app.haris.social.webhook.WebhookHealth;
import app.haris.social.webhook.WebhookRecord;
import app.haris.social.webhook.WebhookRecords;
import app.haris.social.webhook.jdbc.WebhookStores;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.work.FakeAgenda;
import app.haris.work.FakeNews;
import app.haris.work.Job;
import app.haris.work.Worker.Next;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

abstract class PollerContract {
    @RegisterExtension final TestDatabase database;

    private final SettableClock clock = SettableClock.standing();
    private final Account account =
            AccountFixtures.account("acme-social", "mastodon", Map.of("poll", "PT30S"));
    private final FakeAccounts accounts =
            new FakeAccounts(List.of(AccountFixtures.acme()), List.of(account));
    private final ScriptedSource network = new ScriptedSource("mastodon");
    private final FakeJournal journal = new FakeJournal(clock);
    private final FakeNews news = new FakeNews();
    private final FakeAgenda agenda = new FakeAgenda();
    private final List<Arrival> taken = new ArrayList<>();
    private final List<AccountId> watched = new ArrayList<>();
    private WebhookRecords webhooks;
    private boolean isDiskFull;
    private Poller poller;
    private PolledSources sources;

    PollerContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        var records = SourceStores.records(database);
        webhooks = WebhookStores.records(database);
        var networks = new Networks(List.of(network));
        var alarms = new Alarms(journal, news, List.of(watched::add));
        poller =
                new Poller(
                        accounts,
                        networks,
                        records,
                        this::take,
                        database.transactions(),
                        alarms,
                        new WebhookHealth(webhooks, database.transactions(), clock),
                        new SimpleMeterRegistry(),
                        new Pace(new Random(1)),
                        clock);
        sources =
                new PolledSources(
                        accounts,
                        networks,
                        records,
                        agenda,
                        journal,
                        alarms,
                        database.transactions(),
                        clock);
    }

    private List<Arrival> take(List<Arrival> arrivals) {
        if (isDiskFull) {
            throw new IllegalStateException("no room");
        }
        taken.addAll(arrivals);
        return arrivals;
    }

    @Test
    void the_next_look_begins_where_the_last_one_ended() {
        network.says(new Fetched.News(List.of(deleted("1")), "a", false));
        look();
        network.says(new Fetched.News(List.of(), "b", false));
        look();
        look();

        assertThat(network.cursors())
                .containsExactly(Optional.empty(), Optional.of("a"), Optional.of("b"));
        assertThat(taken).containsExactly(deleted("1"));
    }

    @Test
    void the_cursor_stays_until_what_came_is_stored() {
        network.says(new Fetched.News(List.of(deleted("1")), "a", false));
        isDiskFull = true;
        assertThatThrownBy(this::look).hasMessage("no room");
        isDiskFull = false;

        look();

        assertThat(network.cursors()).containsExactly(Optional.empty(), Optional.empty());
        assertThat(taken).containsExactly(deleted("1"));
    }

    @Test
    void more_that_waits_is_fetched_at_once_and_else_after_the_usual_pause() {
        network.says(new Fetched.News(List.of(deleted("1")), "a", true));
        assertThat(look()).isEqualTo(new Next.Again(clock.instant()));

        network.says(new Fetched.News(List.of(), "b", false));
        assertThat(pause(look())).isBetween(Duration.ofSeconds(27), Duration.ofSeconds(33));
    }

    @Test
    void a_network_that_asks_for_a_pause_gets_it() {
        network.says(
                new Fetched.Failed(
                        new Trouble(Kind.RATE, "429", Optional.of(Duration.ofMinutes(7)))));

        assertThat(pause(look())).isEqualTo(Duration.ofMinutes(7));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN", "PERMISSION", "BLOCKED", "GONE"})
    void what_needs_a_person_calls_one_at_the_second_look(Kind kind) {
        fail(kind);
        assertThat(alarms()).isEmpty();

        fail(kind);

        assertThat(alarms()).extracting(alarm -> alarm.trouble().kind()).containsExactly(kind);
        fail(kind);
        assertThat(alarms()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILING", "UNREACHABLE", "MALFORMED"})
    void an_outage_calls_within_five_minutes_and_not_for_a_bad_minute(Kind kind) {
        var began = clock.instant();
        while (alarms().isEmpty()) {
            clock.advance(fail(kind));
        }

        var until = Duration.between(began, clock.instant());
        assertThat(until).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(5));
        assertThat(alarms().getFirst().since()).isEqualTo(began);
    }

    @Test
    void the_end_of_an_alarm_is_told_once() {
        fail(Kind.TOKEN);
        fail(Kind.TOKEN);
        succeed();
        succeed();

        assertThat(news.told(SourceRecovered.class))
                .containsExactly(new SourceRecovered(account.id()));
        assertThat(journal.entries())
                .extracting(AuditEntry::what)
                .containsExactly("source-alarmed", "source-recovered");
        assertThat(report().trouble()).isEmpty();
    }

    @Test
    void another_reason_for_a_person_calls_again_and_one_that_passes_does_not() {
        fail(Kind.PERMISSION);
        fail(Kind.PERMISSION);

        fail(Kind.FAILING);
        assertThat(alarms()).hasSize(1);
        fail(Kind.TOKEN);

        assertThat(alarms())
                .extracting(alarm -> alarm.trouble().kind())
                .containsExactly(Kind.PERMISSION, Kind.TOKEN);
    }

    @Test
    void whoever_shows_alarms_hears_of_each_change_in_what_is_to_be_shown() {
        fail(Kind.TOKEN);
        assertThat(watched).isEmpty();

        fail(Kind.TOKEN);
        fail(Kind.TOKEN);
        assertThat(watched).containsExactly(account.id());
        fail(Kind.UNREACHABLE);
        pause();
        sources.resume(account.id(), "lina", Origin.ROOM);
        succeed();

        assertThat(watched).hasSize(5).containsOnly(account.id());
    }

    @Test
    void a_failure_that_passes_calls_nobody() {
        fail(Kind.TOKEN);
        succeed();
        fail(Kind.TOKEN);
        succeed();

        assertThat(news.told()).isEmpty();
    }

    @Test
    void a_silence_where_much_was_usual_calls_somebody() {
        beBusyFor(Duration.ofDays(4));
        assertThat(news.told()).isEmpty();

        var began = clock.instant();
        while (alarms().isEmpty()) {
            clock.advance(Duration.ofMinutes(5));
            succeed();
        }

        // Four an hour were usual, and twelve must be missing.
        assertThat(Duration.between(began, clock.instant()))
                .isBetween(Duration.ofHours(3), Duration.ofHours(4));
        assertThat(report().trouble()).map(Trouble::kind).contains(Kind.SILENT);
        hear();
        assertThat(report().trouble()).isEmpty();
        assertThat(news.told(SourceRecovered.class)).hasSize(1);
    }

    @Test
    void what_a_look_brings_long_after_it_should_have_been_called_about_calls_somebody() {
        var lastCall = clock.instant();
        webhooks.save(account.id(), new WebhookRecord("mention", lastCall, Optional.empty()));
        clock.advance(Duration.ofHours(1));
        look(said("late", lastCall.plus(Duration.ofMinutes(1))));

        assertThat(report().trouble()).map(Trouble::kind).contains(Kind.UNCALLED);
        assertThat(alarms()).hasSize(1);
        look();
        assertThat(report().trouble()).map(Trouble::kind).contains(Kind.UNCALLED);
        assertThat(alarms()).hasSize(1);

        webhooks.save(
                account.id(), new WebhookRecord("mention", clock.instant(), Optional.empty()));
        look();
        assertThat(report().trouble()).isEmpty();
        assertThat(news.told(SourceRecovered.class)).hasSize(1);
    }

    @Test
    void a_look_that_comes_before_the_call_or_brings_what_calls_never_brought_calls_nobody() {
        var lastCall = clock.instant();
        webhooks.save(account.id(), new WebhookRecord("message", lastCall, Optional.empty()));
        clock.advance(Duration.ofHours(1));
        look(said("of another kind", lastCall.plus(Duration.ofMinutes(1))));
        webhooks.save(account.id(), new WebhookRecord("mention", lastCall, Optional.empty()));
        look(said("a moment ago", clock.instant().minusSeconds(5)));

        assertThat(report().trouble()).isEmpty();
    }

    private void look(Arrival arrival) {
        network.says(new Fetched.News(List.of(arrival), "a", false));
        look();
    }

    private Arrival said(String id, Instant at) {
        return Mentions.of(account.id(), account.platform(), id, at);
    }

    @Test
    void a_silence_that_has_a_reason_says_the_reason() {
        beBusyFor(Duration.ofDays(4));
        network.isTroubledBy(Trouble.of(Kind.PERMISSION, "403"));

        clock.advance(Duration.ofHours(5));
        succeed();

        assertThat(alarms())
                .extracting(alarm -> alarm.trouble().kind())
                .containsExactly(Kind.PERMISSION);
    }

    @Test
    void what_ends_within_days_calls_somebody_once_and_a_failure_amid_it_calls_again() {
        network.foresees(Trouble.of(Kind.ENDING, "the token, 2026-12-01"));
        succeed();
        succeed();
        assertThat(alarms())
                .extracting(alarm -> alarm.trouble().kind())
                .containsExactly(Kind.ENDING);

        fail(Kind.FAILING);
        assertThat(report().trouble()).map(Trouble::kind).contains(Kind.ENDING);
        for (int look = 0; look < 4; look++) {
            clock.advance(Duration.ofMinutes(1));
            fail(Kind.FAILING);
        }

        assertThat(alarms())
                .extracting(alarm -> alarm.trouble().kind())
                .containsExactly(Kind.ENDING, Kind.FAILING);
        succeed();
        assertThat(report().trouble()).map(Trouble::kind).contains(Kind.ENDING);
    }

    @Test
    void what_lasts_keeps_its_beginning_and_another_reason_has_its_own() {
        beBusyFor(Duration.ofDays(4));
        clock.advance(Duration.ofHours(5));
        var began = clock.instant();
        network.isTroubledBy(Trouble.of(Kind.PERMISSION, "403"));
        succeed();
        clock.advance(Duration.ofMinutes(1));
        succeed();
        assertThat(report().since()).contains(began);

        clock.advance(Duration.ofMinutes(1));
        network.isTroubledBy(Trouble.of(Kind.TOKEN, "401"));
        succeed();

        assertThat(report().since()).contains(clock.instant());
    }

    @Test
    void a_source_that_never_was_busy_may_be_quiet() {
        hear();
        for (int day = 0; day < 20; day++) {
            clock.advance(Duration.ofDays(1));
            succeed();
        }

        assertThat(news.told()).isEmpty();
    }

    @Test
    void a_paused_source_is_not_asked_until_it_is_resumed() {
        assertThat(pause()).isTrue();
        assertThat(pause()).isFalse();

        assertThat(look()).isEqualTo(new Next.Done());
        assertThat(network.cursors()).isEmpty();
        assertThat(report().pausedBy()).contains("lina");

        assertThat(sources.resume(account.id(), "lina", Origin.ROOM)).isTrue();
        assertThat(agenda.waiting())
                .containsExactly(new Job(Poller.NAME, "acme-social", clock.instant()));
        succeed();
        assertThat(network.cursors()).hasSize(1);
        assertThat(report().isPaused()).isFalse();
    }

    @Test
    void an_account_that_is_gone_is_not_asked() {
        assertThat(poller.run(new Job(Poller.NAME, "no-more", clock.instant())))
                .isEqualTo(new Next.Done());
    }

    @ParameterizedTest
    @CsvSource({"5000", "1"})
    void a_detail_of_any_length_is_kept(int length) {
        network.says(new Fetched.Failed(Trouble.of(Kind.FAILING, "é".repeat(length))));
        look();

        assertThat(report().trouble().orElseThrow().detail()).hasSize(Math.min(length, 300));
    }

    private boolean pause() {
        return sources.pause(account.id(), "lina", Origin.ROOM);
    }

    private void beBusyFor(Duration time) {
        for (var end = clock.instant().plus(time); clock.instant().isBefore(end); ) {
            clock.advance(Duration.ofMinutes(15));
            hear();
        }
    }

    private void hear() {
        network.says(new Fetched.News(List.of(deleted("1")), "heard", false));
        look();
    }

    private void succeed() {
        network.says(new Fetched.News(List.of(), "well", false));
        look();
    }

    private Duration fail(Kind kind) {
        network.says(new Fetched.Failed(Trouble.of(kind, "as told")));
        return pause(look());
    }

    private Next look() {
        return poller.run(new Job(Poller.NAME, account.id().value(), clock.instant()));
    }

    private Duration pause(Next next) {
        return Duration.between(clock.instant(), ((Next.Again) next).at());
    }

    private List<SourceAlarmed> alarms() {
        return news.told(SourceAlarmed.class);
    }

    private SourceReport report() {
        return sources.find(account.id()).orElseThrow();
    }

    private Arrival deleted(String id) {
        return new Arrival.Deleted(account.id(), new RemoteId(id), Instant.EPOCH);
    }
}
