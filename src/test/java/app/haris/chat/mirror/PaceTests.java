package app.haris.chat.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {
    private final SettableClock clock = SettableClock.standing();
    private final Pace pace = new Pace(clock);

    @Test
    void messages_go_once_a_second_after_a_short_burst() {
        assertThat(pace.take()).isZero();
        assertThat(pace.take()).isZero();
        assertThat(pace.take()).isEqualTo(Duration.ofMillis(500));
        clock.advance(Duration.ofMinutes(1));
        assertThat(pace.take()).isZero();
    }

    @Test
    void whoever_asks_again_where_to_wait_waits_no_longer() {
        assertThat(rest("a", 1000)).isEqualTo(Duration.ofMillis(1000));
        clock.advance(Duration.ofMillis(400));
        assertThat(rest("a", 1000)).isEqualTo(Duration.ofMillis(600));
        clock.advance(Duration.ofMillis(600));
        assertThat(rest("a", 1000)).isZero();
        assertThat(rest("a", 1000)).isEqualTo(Duration.ofMillis(1000));
        assertThat(rest("b", 200)).isEqualTo(Duration.ofMillis(200));
    }

    private Duration rest(String where, long millis) {
        return pace.rest(where, () -> Duration.ofMillis(millis));
    }

    @Test
    void a_channel_without_answers_is_left_alone_for_longer_and_longer() {
        var waited = Duration.ZERO;
        var calls = 0;
        while (waited.compareTo(Duration.ofMinutes(10)) < 0) {
            var pause = pace.unanswered();
            calls++;
            assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(30));
            assertThat(pace.hold()).isEqualTo(pause);
            clock.advance(pause);
            waited = waited.plus(pause);
        }
        assertThat(calls).isBetween(15, 30);

        pace.answered();
        assertThat(pace.unanswered()).isEqualTo(Duration.ofSeconds(1));
    }
}
