package app.haris.chat.slack.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What was acknowledged is there to be dealt with, on every database. */
abstract class SlackEnvelopesContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @RegisterExtension final TestDatabase database;
    private SlackEnvelopes envelopes;

    SlackEnvelopesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        envelopes = new SlackEnvelopes(database.client(), database.transactions());
    }

    @Test
    void an_envelope_that_comes_again_is_not_news() {
        assertThat(envelopes.keep(envelope("Ev1", "مرحبا"), NOW)).isTrue();
        assertThat(envelopes.keep(envelope("Ev1", "مرحبا"), NOW)).isFalse();
    }

    @Test
    void what_was_not_dealt_with_is_found_after_a_crash_as_it_came() {
        var first = envelope("Ev1", "NUL \\u0000 and emoji 😡");
        envelopes.keep(first, NOW);
        envelopes.keep(envelope("Ev2", "done"), NOW.plusSeconds(1));
        envelopes.done(envelope("Ev2", "done"));

        var undone = envelopes.undone(NOW.plusSeconds(5));

        assertThat(undone).singleElement().extracting(SlackEnvelope::id).isEqualTo("Ev1");
        assertThat(undone.getFirst().payload().path("event").path("text").asString())
                .contains("emoji 😡");
    }

    @Test
    void what_was_dealt_with_is_forgotten_after_a_day() {
        envelopes.keep(envelope("Ev1", "old"), NOW);
        envelopes.done(envelope("Ev1", "old"));

        assertThat(envelopes.tidy(NOW.plus(Duration.ofHours(23)))).isZero();
        assertThat(envelopes.tidy(NOW.plus(Duration.ofHours(25)))).isEqualTo(1);
    }

    @Test
    void what_was_dealt_with_long_ago_goes_as_others_come() {
        envelopes.keep(envelope("Ev0", "old"), NOW);
        envelopes.done(envelope("Ev0", "old"));
        var today = NOW.plus(Duration.ofDays(2));

        for (var number = 1; number <= 100; number++) {
            envelopes.keep(envelope("Ev" + number, "new"), today);
        }

        var kept = database.client().sql("select count(*) from slack_envelope").query(Long.class);
        assertThat(kept.single()).isEqualTo(100);
        assertThat(envelopes.keep(envelope("Ev1", "new"), today)).isFalse();
    }

    private static SlackEnvelope envelope(String id, String text) {
        var json =
                """
                {"type":"event_callback","event_id":"%s","event":{"type":"message","text":"%s"}}\
                """
                        .formatted(id, text);
        return SlackEnvelope.of(JsonMapper.shared().readTree(json)).orElseThrow();
    }
}
