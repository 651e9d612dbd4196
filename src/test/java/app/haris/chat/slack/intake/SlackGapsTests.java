package app.haris.chat.slack.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SlackGapsTests {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void nobody_waits_for_what_is_made_up_for() {
        var gaps = new SlackGaps(runs::incrementAndGet, waiting::add);

        gaps.over();

        assertThat(runs).hasValue(0);
        waiting.remove().run();
        assertThat(runs).hasValue(1);
    }

    @Test
    void gaps_that_come_meanwhile_are_made_up_for_together() {
        var gaps = new SlackGaps[1];
        gaps[0] =
                new SlackGaps(
                        () -> {
                            if (runs.incrementAndGet() == 1) {
                                gaps[0].over();
                                gaps[0].over();
                            }
                        },
                        waiting::add);

        gaps[0].over();
        waiting.remove().run();

        assertThat(runs).hasValue(2);
        assertThat(waiting).isEmpty();
    }

    @Test
    void one_that_could_not_be_made_up_for_does_not_end_it() {
        var gaps =
                new SlackGaps(
                        () -> {
                            if (runs.incrementAndGet() == 1) {
                                throw new IllegalStateException("no database");
                            }
                        },
                        waiting::add);
        gaps.over();
        waiting.remove().run();

        gaps.over();

        waiting.remove().run();
        assertThat(runs).hasValue(2);
    }
}
