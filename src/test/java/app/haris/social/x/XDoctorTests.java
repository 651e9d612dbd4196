package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountDoctor.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XDoctorTests {
    private static final String WEBHOOK =
            "{\"data\":[{\"id\":\"7\",\"url\":\"https://haris.example/webhooks/acme-x\",\"valid\":%s}]}";

    private final SettableClock clock = SettableClock.standing();
    private final LocalX network = new LocalX(clock);
    private final Account account = XParts.account(network.address(), Map.of());
    private final XDoctor doctor = XParts.doctor(clock);

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void an_account_with_a_webhook_that_hears_all_is_well() {
        network.answerNext("/2/webhooks", WEBHOOK.formatted(true));
        network.answerNext("/2/activity/subscriptions", subscriptions(LocalX.US));

        assertThat(doctor.examine(account))
                .filteredOn(finding -> !(finding instanceof Finding.Note))
                .containsExactly(
                        new Finding.Well("x answers, to @acme"),
                        new Finding.Well("direct messages are heard, those not encrypted"),
                        new Finding.Well("X calls https://haris.example/webhooks/acme-x"),
                        new Finding.Well("all events are subscribed to"));
    }

    @Test
    void without_a_webhook_it_says_how_to_have_one() {
        network.answerNext("/2/webhooks", "{\"meta\":{\"result_count\":0}}");

        assertThat(doctor.examine(account))
                .last()
                .isInstanceOfSatisfying(
                        Finding.Note.class,
                        note -> assertThat(note.what()).contains("/webhooks/acme-x"));
    }

    @Test
    void a_webhook_that_x_holds_for_invalid_is_wrong() {
        network.answerNext("/2/webhooks", WEBHOOK.formatted(false));

        assertThat(doctor.examine(account)).last().isInstanceOf(Finding.Wrong.class);
    }

    @Test
    void events_that_nobody_asked_for_are_named() {
        network.answerNext("/2/webhooks", WEBHOOK.formatted(true));
        network.answerNext("/2/activity/subscriptions", subscriptions("another user"));

        assertThat(doctor.examine(account))
                .last()
                .isInstanceOfSatisfying(
                        Finding.Wrong.class,
                        wrong -> assertThat(wrong.what()).contains("dm.received"));
    }

    @Test
    void account_activity_does_as_well() {
        network.answerNext("/2/webhooks", WEBHOOK.formatted(true));
        network.answerNext("/2/activity/subscriptions", subscriptions("another user"));
        network.answerNext(
                "/2/account_activity/webhooks/7/subscriptions/all/list",
                "{\"data\":{\"subscriptions\":[{\"user_id\":\"" + LocalX.US + "\"}]}}");

        assertThat(doctor.examine(account)).last().isInstanceOf(Finding.Well.class);
    }

    @Test
    void a_token_of_another_user_is_told() {
        var wrong = XParts.account(network.address(), Map.of("user", "5"));

        assertThat(doctor.examine(wrong).getFirst().what())
                .contains(LocalX.US, "@acme", "user: \"5\"");
    }

    @ParameterizedTest
    @CsvSource({
        "401, haris connect x",
        "402, buy credits",
        "403, Read and write",
        "404, check 'url'",
        "503, try again later",
    })
    void what_is_wrong_comes_with_what_to_do(int status, String part) {
        network.outage(LocalX.problem(status, "As it is", "about:blank"));

        assertThat(doctor.examine(account))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Wrong.class, wrong -> assertThat(wrong.what()).contains(part));
    }

    private static String subscriptions(String user) {
        var all =
                List.of(
                                "post.mention.create",
                                "post.reply.create",
                                "post.quote.create",
                                "dm.received",
                                "follow.follow")
                        .stream()
                        .map(
                                type ->
                                        "{\"event_type\":\"%s\",\"filter\":{\"user_id\":\"%s\"}}"
                                                .formatted(type, user))
                        .toList();
        return "{\"data\":[" + String.join(",", all) + "]}";
    }
}
