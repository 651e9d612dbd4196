package app.haris.social.graph;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Trouble;
import app.haris.social.wire.LocalServer.Said;
import app.haris.social.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutlookTests {
    private final SettableClock clock = SettableClock.standing();
    private final LocalGraph network = new LocalGraph(LocalGraph.Dialect.FACEBOOK, clock);
    private final Outlook outlook =
            new Outlook(
                    new Graph(new Wire(Duration.ofSeconds(20), Duration.ofSeconds(5)), clock),
                    clock);

    @BeforeEach
    void know() {
        network.fixed("app", Said.json("{\"id\":\"4711\"}"));
        ends(Duration.ofDays(30), Duration.ofDays(60));
    }

    @AfterEach
    void close() {
        network.close();
    }

    private void ends(Duration token, Duration data) {
        network.fixed(
                "debug_token",
                Said.json(
                        "{\"data\":{\"is_valid\":true,\"expires_at\":%d,\"data_access_expires_at\":%d}}"
                                .formatted(after(token), after(data))));
    }

    private long after(Duration time) {
        return clock.instant().plus(time).getEpochSecond();
    }

    private long questions() {
        return network.asked().stream().filter(one -> one.path().contains("debug_token")).count();
    }

    @Test
    void the_end_of_a_token_is_foreseen_ten_days_before() {
        assertThat(outlook.of(network.account())).isEmpty();
        clock.advance(Duration.ofDays(19));
        assertThat(outlook.of(network.account())).isEmpty();
        clock.advance(Duration.ofDays(1).plusMinutes(1));

        assertThat(outlook.of(network.account()))
                .hasValueSatisfying(
                        trouble -> {
                            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.ENDING);
                            assertThat(trouble.detail()).startsWith("the token, 2026-12-");
                        });
    }

    @Test
    void Meta_is_asked_once_a_day_and_again_an_hour_after_it_did_not_say() {
        for (int look = 0; look < 50; look++) {
            outlook.of(network.account());
            clock.advance(Duration.ofMinutes(2));
        }
        assertThat(questions()).isEqualTo(1);

        network.fixed("debug_token", LocalGraph.error(500, 2, 0, "oops"));
        clock.advance(Duration.ofDays(1));
        assertThat(outlook.of(network.account())).isEmpty();
        ends(Duration.ofDays(3), Duration.ofDays(60));
        clock.advance(Duration.ofHours(1).plusSeconds(1));

        assertThat(outlook.of(network.account())).isPresent();
        assertThat(questions()).isEqualTo(3);
    }

    @Test
    void the_end_of_the_version_in_the_address_is_foreseen_too() {
        clock.set(Instant.parse("2028-07-20T00:00:00Z"));
        ends(Duration.ofDays(300), Duration.ofDays(300));

        assertThat(outlook.of(network.account()))
                .map(Trouble::detail)
                .contains("the API's v26.0, 2028-07-29");
    }
}
