package app.haris.chat.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DiscordBucketsTests {
    private static final String POST = DiscordBuckets.route("POST", "channels/333333333333333331");
    private static final String EDIT = DiscordBuckets.route("PATCH", "channels/333333333333333331");

    private final SettableClock clock = SettableClock.standing();
    private final DiscordBuckets buckets = new DiscordBuckets(clock);

    @Test
    void the_first_calls_go_at_once_and_the_last_are_spread_over_the_time() {
        assertThat(buckets.pace(POST)).isZero();
        tell(4, 5);
        assertThat(buckets.pace(POST)).isZero();
        tell(3, 5);
        assertThat(buckets.pace(POST)).isZero();
        tell(2, 6);
        assertThat(buckets.pace(POST)).isEqualTo(Duration.ofSeconds(2));

        clock.advance(Duration.ofSeconds(7));

        assertThat(buckets.pace(POST)).isZero();
    }

    @Test
    void a_route_with_nothing_left_is_left_alone_until_it_has_and_no_other_waits_for_it() {
        tell(0, 5);

        assertThat(buckets.pause(POST)).isEqualTo(Duration.ofSeconds(5));
        assertThat(buckets.pause(EDIT)).isZero();
        clock.advance(Duration.ofSeconds(5));
        assertThat(buckets.pause(POST)).isZero();
    }

    private void tell(int left, int seconds) {
        var told =
                Map.of(
                        "X-RateLimit-Limit", List.of("5"),
                        "X-RateLimit-Remaining", List.of("" + left),
                        "X-RateLimit-Reset-After", List.of(seconds + ".000"));
        buckets.heed(POST, 200, HttpHeaders.of(told, (name, value) -> true));
    }
}
