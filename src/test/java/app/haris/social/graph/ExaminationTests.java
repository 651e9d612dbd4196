package app.haris.social.graph;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountDoctor.Finding;
import app.haris.social.wire.LocalServer.Said;
import app.haris.social.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExaminationTests {
    private static final Needs NEEDS =
            new Needs(
                    "facebook",
                    "page",
                    List.of("feed", "messages"),
                    Map.of("pages_messaging", "messages neither come nor go"));

    private final SettableClock clock = SettableClock.standing();
    private final LocalGraph network = new LocalGraph(LocalGraph.Dialect.FACEBOOK, clock);

    @BeforeEach
    void allIsWell() {
        network.fixed("app", Said.json("{\"id\":\"4711\",\"name\":\"Haris of Acme\"}"));
        token(true, 0, 0, "\"pages_messaging\"");
        webhook("\"feed\",\"messages\"", "https://haris.example/webhooks/acme-page");
        network.fixed("123/subscribed_apps", Said.json("{\"data\":[{\"id\":\"4711\"}]}"));
    }

    private void token(boolean isValid, long end, long dataEnd, String scopes) {
        network.fixed(
                "debug_token",
                Said.json(
                        """
                        {"data":{"app_id":"4711","is_valid":%s,"expires_at":%d,\
                        "data_access_expires_at":%d,"scopes":[%s],\
                        "error":{"message":"Session has expired"}}}"""
                                .formatted(isValid, end, dataEnd, scopes)));
    }

    private void webhook(String fields, String address) {
        network.fixed(
                "4711/subscriptions",
                Said.json(
                        """
                        {"data":[{"object":"user","active":true},{"object":"page","active":true,\
                        "callback_url":"%s","fields":[%s]}]}"""
                                .formatted(address, fields)));
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void what_is_well_is_said_to_be_well() {
        assertThat(examined()).hasOnlyElementsOfType(Finding.Well.class);
        assertThat(words())
                .contains("the token has no end")
                .contains("the webhook calls https://haris.example/webhooks/acme-page")
                .contains("the Graph API's v26.0 is there until 2028-07-29 at least");
    }

    @Test
    void a_dead_token_is_all_that_is_said() {
        network.token("another");

        assertThat(words())
                .singleElement()
                .asString()
                .contains("the token has expired")
                .contains("haris connect facebook");
    }

    @ParameterizedTest
    @CsvSource({
        "9, 60, the token ends on 2026-12-01",
        "60, 9, the access to data ends on 2026-12-01",
        "11, 60, the token lasts until 2026-12-03"
    })
    void an_end_is_warned_of_ten_days_before(int days, int dataDays, String words) {
        token(true, after(days), after(dataDays), "\"pages_messaging\"");

        assertThat(words()).anySatisfy(line -> assertThat(line).contains(words));
        assertThat(examined().stream().anyMatch(Finding.Wrong.class::isInstance))
                .isEqualTo(words.contains("ends on"));
    }

    private long after(int days) {
        return clock.instant().plus(Duration.ofDays(days)).getEpochSecond();
    }

    @Test
    void what_is_missing_is_named_with_what_to_click() {
        token(true, 0, 0, "");
        webhook("\"feed\"", "https://haris.example/webhooks/acme-outlet");
        network.fixed("123/subscribed_apps", Said.json("{\"data\":[{\"id\":\"1\"}]}"));

        assertThat(wrong())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .contains(
                                                "pages_messaging",
                                                "messages neither come",
                                                "App Review"),
                        line ->
                                assertThat(line)
                                        .contains("does not tell of messages", "4711, Webhooks"),
                        line -> assertThat(line).contains("does not let the app hear"));
        assertThat(words()).anySatisfy(line -> assertThat(line).contains("acme-outlet"));
    }

    @Test
    void no_webhook_at_all_is_said_with_its_address() {
        network.fixed("4711/subscriptions", Said.json("{\"data\":[]}"));

        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("/webhooks/acme-page", "verify token");
    }

    @Test
    void a_token_that_Meta_calls_invalid_is_dead() {
        token(false, 0, 0, "");

        assertThat(wrong()).singleElement().asString().contains("Session has expired");
    }

    @Test
    void a_version_is_warned_of_before_it_ends() {
        clock.set(Instant.parse("2028-06-01T00:00:00Z"));

        assertThat(wrong()).singleElement().asString().contains("v26.0 ends on 2028-07-29");
    }

    @Test
    void a_version_that_is_no_more_is_told_by_the_answers() {
        network.answersAs("v27.0");

        assertThat(wrong()).singleElement().asString().contains("no longer knows v26.0", "v27.0");
    }

    @Test
    void an_address_without_a_version_is_none() {
        var options = new HashMap<>(network.account().options());
        options.put("url", options.get("url").replace("/v26.0", ""));
        var known = network.account();
        var account =
                new Account(
                        known.id(),
                        known.brand(),
                        known.platform(),
                        known.ownId(),
                        known.activated(),
                        options);

        assertThat(examination().of(account, NEEDS))
                .anySatisfy(one -> assertThat(one.what()).contains("names no version"));
    }

    private Examination examination() {
        var wire = new Wire(Duration.ofSeconds(20), Duration.ofSeconds(20));
        return new Examination(new Graph(wire, clock), clock);
    }

    private List<Finding> examined() {
        return examination().of(network.account(), NEEDS);
    }

    private List<String> words() {
        return examined().stream().map(Finding::what).toList();
    }

    private List<String> wrong() {
        return examined().stream()
                .filter(Finding.Wrong.class::isInstance)
                .map(Finding::what)
                .toList();
    }
}
