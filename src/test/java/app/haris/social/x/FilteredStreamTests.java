package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountDoctor.Finding;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Bell;
import app.haris.social.BrandId;
import app.haris.social.FakeLineBook;
import app.haris.social.FakeOwnPosts;
import app.haris.social.FakeSpendingBook;
import app.haris.social.FakeTokenBook;
import app.haris.social.Fetched;
import app.haris.social.Trouble;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FilteredStreamTests {
    private static final String RULE = "(@acme OR to:acme) -from:acme -is:retweet";
    private static final String SECOND_RULE = "(@acme_it OR to:acme_it) -from:acme_it -is:retweet";

    private final SettableClock clock = SettableClock.standing();
    private final LocalX network = new LocalX(clock);
    private final LocalStream stream = network.stream;
    private final FakeSpendingBook book = new FakeSpendingBook();
    private final FakeLineBook lines = new FakeLineBook();
    private final XParts parts =
            XParts.with(
                    new FakeOwnPosts(),
                    Duration.ofSeconds(20),
                    new XParts.Books(book, new FakeTokenBook(), lines),
                    clock);
    private final Account account = account(Map.of());
    private final List<AccountId> rings = new ArrayList<>();

    private Account account(Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put("stream", "true");
        return XParts.account(network.address(), all);
    }

    private Account second() {
        var one = account(LocalX.SECOND);
        return new Account(
                new AccountId("acme-x-it"),
                new BrandId("acme-italia"),
                one.platform(),
                Optional.of("12"),
                Optional.empty(),
                one.options());
    }

    @AfterEach
    void close() {
        parts.streams().close();
        network.close();
    }

    private Bell listen(Account to) {
        return parts.source().listen(to, () -> rings.add(to.id())).orElseThrow();
    }

    private void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> {
                            parts.streams().tick();
                            return condition.call();
                        });
    }

    /** Listens until the stream is open, and what was missed has been looked for. */
    private Bell open() {
        var bell = listen(account);
        until(() -> !rings.isEmpty());
        settle();
        return bell;
    }

    /** No ring is owed any more. */
    private void settle() {
        advance(Duration.ofSeconds(11));
        parts.streams().tick();
        advance(Duration.ofSeconds(11));
        parts.streams().tick();
        rings.clear();
    }

    /** Time passes, in which X gives signs of life. */
    private void advance(Duration time) {
        clock.advance(time);
        if (!stream.connections.isEmpty() && !stream.latest().isOver()) {
            var before = clock.instant();
            stream.latest().pour("\r\n");
            stream.latest().pour("{\"beat\":\"" + before + "\"}\r\n");
            parts.streams().tick();
        }
    }

    private List<Asked> asked(String path) {
        return network.asked().stream().filter(one -> one.path().equals(path)).toList();
    }

    private long opened() {
        return asked(LocalStream.PATH).size();
    }

    private String found(String post) {
        return stream.found(post, stream.ruleOf("haris:acme-x"));
    }

    private Optional<Trouble> trouble() {
        return parts.source().foresee(account);
    }

    @Test
    void a_mention_is_there_within_seconds_however_seldom_the_account_is_polled() {
        var arrived = new ArrayList<Arrival>();
        var first = (Fetched.News) parts.source().fetch(account, Optional.empty());
        var cursor = new ArrayList<>(List.of(first.cursor()));
        var bell =
                parts.source()
                        .listen(
                                account,
                                () -> {
                                    var last = Optional.of(cursor.getLast());
                                    var news = (Fetched.News) parts.source().fetch(account, last);
                                    cursor.add(news.cursor());
                                    arrived.addAll(news.arrivals());
                                })
                        .orElseThrow();
        until(() -> cursor.size() == 2);
        settle();

        var mention = network.mention("giu_r", "dov'è il pacco?");
        clock.advance(Duration.ofSeconds(1));
        stream.latest().pour(found(mention.id()));
        until(() -> !arrived.isEmpty());

        assertThat(arrived)
                .singleElement()
                .isInstanceOfSatisfying(
                        Arrival.Received.class,
                        said ->
                                assertThat(said.interaction().id().value())
                                        .isEqualTo(mention.id()));
        assertThat(bell.holds()).isTrue();
        assertThat(Duration.between(SettableClock.standing().instant(), clock.instant()))
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void what_the_timeline_has_seconds_later_is_looked_for_again() {
        open();

        stream.latest().pour(found("1"));
        until(() -> rings.size() == 1);
        advance(Duration.ofSeconds(11));
        parts.streams().tick();

        assertThat(rings).hasSize(2);
        advance(Duration.ofSeconds(11));
        parts.streams().tick();
        assertThat(rings).hasSize(2);
    }

    @Test
    void a_post_split_in_packets_is_one_and_odd_lines_are_passed_over() {
        open();
        var line = found("12").replace("ciao", "أين طردي؟").getBytes(StandardCharsets.UTF_8);

        stream.latest().pour("\r\n\r\nnot json\r\n{\"data\":{}}\r\n[1]\r\n\"text\"\r\n");
        stream.latest().pour("{\"errors\":[{\"title\":\"Not Found Error\"}]}\n");
        stream.latest().pour("x".repeat((1 << 20) + 10) + "\n");
        for (var next : line) {
            stream.latest().pour(new byte[] {next});
        }
        until(() -> !rings.isEmpty());

        assertThat(opened()).isEqualTo(1);
        assertThat(paid(account)).isEqualTo(10_000 + 5_000);
    }

    /** Whom X takes us for is paid for when the rule is made. */
    private long paid(Account one) {
        return new Meter(book, clock).spent(one).today();
    }

    @Test
    void a_flood_becomes_a_look_every_five_seconds_and_each_post_is_paid_for_once() {
        open();

        for (int post = 1; post <= 200; post++) {
            stream.latest().pour(found(String.valueOf(post)));
            stream.latest().pour(found(String.valueOf(post)));
        }
        until(() -> paid(account) == 10_000 + 200 * 5_000);
        parts.streams().tick();

        assertThat(rings).hasSize(1);
        stream.latest().pour(found("1"));
        stream.latest().pour(found("201"));
        until(() -> paid(account) == 10_000 + 201 * 5_000);
        assertThat(rings).hasSize(1);
        clock.advance(Duration.ofSeconds(5));
        parts.streams().tick();
        assertThat(rings).hasSize(2);
    }

    @Test
    void a_post_that_was_heard_and_then_looked_at_is_paid_for_once() {
        open();
        var mention = network.silent("giu_r", "ciao");
        stream.latest().pour(found(mention.id()));
        until(() -> !rings.isEmpty());
        var before = paid(account);

        parts.source().fetch(account, Optional.empty());

        assertThat(paid(account) - before).as("for the author alone").isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "end", "middle", "farewell"})
    void a_stream_that_has_held_is_opened_again_at_once(String how) {
        open();
        advance(Duration.ofMinutes(2));
        switch (how) {
            case "cut" -> stream.latest().cut();
            case "end" -> stream.latest().end();
            case "middle" -> {
                stream.latest().pour("{\"data\":{\"id\":\"1");
                stream.latest().cut();
            }
            default ->
                    stream.latest()
                            .pour(
                                    "{\"errors\":[{\"title\":\"operational-disconnect\","
                                            + "\"disconnect_type\":\"UpstreamOperationalDisconnect\","
                                            + "\"detail\":\"This stream has been disconnected upstream for"
                                            + " operational reasons.\"}]}\r\n");
        }
        reopened(2);

        assertThat(rings).containsExactly(account.id());
        assertThat(trouble()).isEmpty();
    }

    /** The server notices that the old one is closed only when it writes to it. */
    private void reopened(int times) {
        until(
                () -> {
                    stream.connections.forEach(one -> one.pour("\r\n"));
                    clock.advance(Duration.ofMillis(stream.connections.size() < times ? 500 : 0));
                    return stream.connections.size() == times && !rings.isEmpty();
                });
    }

    @Test
    void silence_is_a_cut_that_nobody_heard() {
        open();
        clock.advance(Duration.ofSeconds(24));
        parts.streams().tick();
        assertThat(opened()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(2));
        stream.latest().cut();
        until(() -> stream.connections.size() == 2 && !rings.isEmpty());

        assertThat(stream.connections).hasSize(2);
    }

    @Test
    void what_is_cut_again_and_again_is_opened_later_and_later() {
        open();

        for (var wait : List.of(0, 5, 10, 20)) {
            var cutAt = clock.instant();
            int before = stream.connections.size();
            rings.clear();
            stream.latest().cut();
            until(
                    () -> {
                        clock.advance(Duration.ofMillis(wait == 0 ? 0 : 250));
                        return stream.connections.size() > before && !rings.isEmpty();
                    });
            assertThat(Duration.between(cutAt, clock.instant()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(wait));
        }
    }

    @ParameterizedTest
    @CsvSource({"503, 5, 10, 20", "403, 5, 10, 20", "429, 60, 120, 240"})
    void refusals_are_waited_for_twice_as_long_each_time(int status, int one, int two, int three) {
        stream.refuse(
                status == 429
                        ? LocalStream.tooMany()
                        : LocalX.problem(status, "As it is", "about:blank"));
        listen(account);
        until(() -> opened() == 1);
        for (var wait : List.of(one, two, three)) {
            long before = opened();
            tried(wait, before);
        }
    }

    private void tried(int wait, long before) {
        awaitJudged();
        clock.advance(Duration.ofSeconds(wait).minusMillis(1));
        parts.streams().tick();
        parts.streams().tick();
        assertThat(opened()).isEqualTo(before);
        clock.advance(Duration.ofMillis(1));
        until(() -> opened() == before + 1);
    }

    /** The refusal has arrived, and its wait has begun. */
    private void awaitJudged() {
        var rules = asked(LocalStream.PATH + "/rules").size();
        until(() -> asked(LocalStream.PATH + "/rules").size() > rules);
    }

    @Test
    void too_many_calls_are_waited_for_until_x_says() {
        var reset = clock.instant().plus(Duration.ofMinutes(7)).getEpochSecond();
        stream.refuse(
                new Said.Status(
                        429,
                        Map.of("x-rate-limit-reset", String.valueOf(reset)),
                        "{\"title\":\"Too Many Requests\"}"));
        listen(account);
        until(() -> opened() == 1);
        awaitJudged();
        stream.welcome();

        clock.advance(Duration.ofMinutes(7).minusSeconds(1));
        parts.streams().tick();
        parts.streams().tick();
        assertThat(opened()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        until(() -> !rings.isEmpty());
    }

    @Test
    void what_lasts_is_told_and_what_is_mended_no_longer() {
        stream.refuse(LocalX.problem(503, "Service Unavailable", "about:blank"));
        listen(account);
        until(() -> opened() == 1);
        awaitJudged();
        assertThat(trouble()).isEmpty();

        clock.advance(Duration.ofMinutes(4));
        parts.streams().tick();
        assertThat(trouble())
                .hasValueSatisfying(
                        it -> {
                            assertThat(it.kind()).isEqualTo(Trouble.Kind.UNHEARD);
                            assertThat(it.detail()).contains("503");
                        });
        stream.welcome();
        until(
                () -> {
                    clock.advance(Duration.ofSeconds(1));
                    return !rings.isEmpty();
                });
        assertThat(trouble()).isEmpty();
    }

    @Test
    void two_accounts_of_one_app_share_a_connection_and_each_hears_its_own() {
        listen(account);
        listen(second());
        until(() -> rings.size() == 2);
        settle();
        stream.latest().pour(stream.found("77", stream.ruleOf("haris:acme-x-it")));
        until(() -> !rings.isEmpty());

        assertThat(rings).containsExactly(new AccountId("acme-x-it"));
        assertThat(stream.values()).containsExactlyInAnyOrder(RULE, SECOND_RULE);
        assertThat(opened()).isEqualTo(1);
        assertThat(paid(second())).isEqualTo(10_000 + 5_000);
        assertThat(paid(account)).isEqualTo(10_000);
    }

    @Test
    void rules_of_ours_are_kept_or_deleted_and_those_of_others_left_alone() {
        var kept = stream.rule(RULE, "haris:acme-x");
        stream.rule("(@acme_old OR to:acme_old)", "haris:acme-old");
        stream.rule("(cats OR dogs)", "somebody's");
        stream.rule("(birds)", "");

        open();

        assertThat(stream.values()).containsExactlyInAnyOrder(RULE, "(cats OR dogs)", "(birds)");
        assertThat(stream.rules).containsKey(kept);
        stream.latest().pour(found("5"));
        until(() -> !rings.isEmpty());
    }

    @Test
    void an_account_that_leaves_takes_its_rule_along() {
        listen(account);
        var other = listen(second());
        until(() -> rings.size() == 2);

        other.close();
        until(() -> stream.values().equals(List.of(RULE)));

        assertThat(other.holds()).isFalse();
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void a_rule_that_x_refuses_is_told_and_the_others_stand() {
        stream.mostRules(1);
        stream.rule("(cats)", "somebody's");

        listen(account);
        until(() -> trouble().isPresent());

        assertThat(trouble().get().kind()).isEqualTo(Trouble.Kind.UNHEARD);
        assertThat(trouble().get().detail()).contains("RulesCapExceeded");
        assertThat(opened()).isZero();
        stream.mostRules(2);
        clock.advance(Duration.ofMinutes(15));
        until(() -> !rings.isEmpty());
        assertThat(trouble()).isEmpty();
    }

    @Test
    void at_the_cap_the_stream_is_closed_until_the_next_day() {
        var capped = account(Map.of("daily-hard-cap", "0.02"));
        listen(capped);
        until(() -> !rings.isEmpty());
        settle();
        stream.latest().pour(found("1"));
        stream.latest().pour(found("2"));

        until(
                () -> {
                    stream.latest().pour("\r\n");
                    return stream.latest().isOver();
                });

        clock.advance(Duration.ofHours(10));
        parts.streams().tick();
        parts.streams().tick();
        assertThat(opened()).isEqualTo(1);
        clock.advance(Duration.ofHours(5));
        until(() -> opened() == 2);
    }

    @Test
    void the_cap_of_one_brand_closes_nothing_for_the_other() {
        listen(account(Map.of("daily-soft-cap", "0.012")));
        listen(second());
        until(() -> rings.size() == 2);
        stream.latest().pour(found("1"));

        until(() -> stream.values().equals(List.of(SECOND_RULE)));

        assertThat(stream.latest().isOver()).isFalse();
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void what_another_instance_holds_is_left_to_it_and_its_trouble_is_known() {
        lines.giveToAnother(true);
        lines.remark(
                App.of(account).orElseThrow().line(), "{\"acme-x\":\"403 no plan for streams\"}");
        listen(account);
        parts.streams().tick();
        parts.streams().tick();

        assertThat(opened()).isZero();
        assertThat(trouble()).map(Trouble::detail).contains("403 no plan for streams");
        lines.giveToAnother(false);
        clock.advance(Duration.ofSeconds(5));
        until(() -> !rings.isEmpty());
        assertThat(trouble()).isEmpty();
    }

    @Test
    void whoever_does_not_want_it_has_none() {
        var plain = XParts.account(network.address(), Map.of());

        assertThat(parts.source().listen(plain, () -> {})).isEmpty();
        assertThat(XParts.doctor(clock).examine(plain))
                .noneMatch(finding -> finding.what().contains("stream"));
        assertThat(asked(LocalStream.PATH + "/rules")).isEmpty();
    }

    @Test
    void doctor_says_which_rules_stand_and_changes_none() {
        var doctor = XParts.doctor(clock);
        stream.rule("(cats)", "somebody's");
        assertThat(doctor.examine(account))
                .extracting(Finding::what)
                .anyMatch(what -> what.contains("'" + RULE + "' does not stand yet"))
                .anyMatch(what -> what.startsWith("1 rules that are not of Haris"));
        assertThat(stream.values()).containsExactly("(cats)");

        stream.rule(RULE, "haris:acme-x");
        assertThat(doctor.examine(account))
                .filteredOn(finding -> finding instanceof Finding.Well)
                .extracting(Finding::what)
                .anyMatch(what -> what.contains("the rule '" + RULE + "' stands"));
        assertThat(opened()).isZero();
    }

    @Test
    void doctor_says_what_a_plan_does_not_have() {
        var doctor = XParts.doctor(clock);
        stream.mostRules(0);
        assertThat(wrong(doctor)).contains("RulesCapExceeded", "how many rules");

        stream.refuseRules(LocalX.problem(403, "Client Forbidden", "client-forbidden"));
        assertThat(wrong(doctor)).contains("Client Forbidden", "leave out 'stream'");
    }

    private String wrong(XDoctor doctor) {
        return doctor.examine(account).stream()
                .filter(finding -> finding instanceof Finding.Wrong)
                .map(Finding::what)
                .filter(what -> what.contains("rule") || what.contains("stream"))
                .findFirst()
                .orElse("");
    }

    @Test
    void what_is_asked_of_x_is_as_described() {
        assumeTrue(Files.isReadable(XSpec.FILE), "no description of the interface");
        stream.rule("(@acme_old)", "haris:acme-old");
        XParts.doctor(clock).examine(account);
        open();

        var spec = new XSpec();
        var calls =
                network.asked().stream()
                        .filter(one -> one.path().startsWith(LocalStream.PATH))
                        .toList();
        assertThat(calls).hasSizeGreaterThan(4);
        calls.forEach(spec::check);
    }
}
