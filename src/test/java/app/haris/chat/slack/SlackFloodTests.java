package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.slack.workspace.SlackMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code -Dwithout= -Dharis.drill.slack.mentions=1000}: as many people write within a minute, while
 * members work and Slack takes one message a second.
 */
@Tag("long")
final class SlackFloodTests {
    private static final int SECONDS = 60;
    private static final Pattern GROUP = Pattern.compile("latest of (\\d+) cases alike");

    @TempDir private Path folder;

    @Test
    void the_urgent_are_shown_at_once_and_the_others_can_be_found() throws Exception {
        var mentions = Integer.getInteger("haris.drill.slack.mentions", 1000);
        try (var drill = new SlackDrill(folder);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            drill.start();
            drill.hear(1, "warm up");
            var urgent = new ArrayList<Future<Duration>>();
            var work = people.submit(() -> click(drill));
            for (var second = 0; second < SECONDS; second++) {
                var isUrgent = second % 6 == 0;
                var begun = System.nanoTime();
                say(drill, mentions / SECONDS + (second < mentions % SECONDS ? 1 : 0), second);
                if (isUrgent) {
                    var text = "URGENT number " + second;
                    say(drill, 1, text);
                    urgent.add(people.submit(() -> shown(drill, text)));
                }
                var left = Duration.ofSeconds(1).toNanos() - (System.nanoTime() - begun);
                LockSupport.parkNanos(left);
            }
            work.cancel(true);
            var longest = Duration.ZERO;
            for (var one : urgent) {
                longest = longest.compareTo(one.get()) > 0 ? longest : one.get();
            }
            var acknowledged = percentile(drill.workspace.socket.acknowledgedWithin, 0.99);
            var all = mentions + urgent.size() + 1;
            SlackDrill.await(Duration.ofMinutes(4), () -> findable(drill) == all);
            tell(drill, all, longest, acknowledged);
            assertThat(findable(drill)).isEqualTo(all);
            assertThat(longest).isLessThan(Duration.ofSeconds(5));
            assertThat(acknowledged).isLessThan(Duration.ofMillis(300));
        }
    }

    private static void tell(SlackDrill drill, int all, Duration longest, Duration acknowledged) {
        System.out.printf(
                """
                mentions %d, findable %d
                messages in the channel %d, of them groups %d
                urgent ones shown within %d ms
                acknowledged %d times, p99 %d ms
                calls refused for their number or lost %d%n\
                """,
                all,
                findable(drill),
                drill.workspace.messages().stream().filter(one -> !one.isReply()).count(),
                drill.workspace.messages().stream().filter(SlackFloodTests::isGroup).count(),
                longest.toMillis(),
                drill.workspace.socket.acknowledgedWithin.size(),
                acknowledged.toMillis(),
                drill.workspace.wastedCalls());
    }

    private static void say(SlackDrill drill, int count, int second) {
        say(drill, count, "Where is my parcel? It is late again, second " + second);
    }

    private static void say(SlackDrill drill, int count, String text) {
        var lines = new ArrayList<String>();
        for (var index = 0; index < count; index++) {
            lines.add(SlackDrill.interaction("f" + System.nanoTime() + "-" + index, text));
        }
        drill.haris.post("/api/interactions", "application/x-ndjson", String.join("\n", lines));
    }

    private static Duration shown(SlackDrill drill, String text) {
        var begun = System.nanoTime();
        SlackDrill.until(
                Duration.ofMinutes(2),
                () ->
                        drill.workspace.messages().stream()
                                .anyMatch(one -> one.visible().contains(text)));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Members ask for something five times a second. */
    private static void click(SlackDrill drill) {
        while (!Thread.currentThread().isInterrupted()) {
            drill.lina.command("list open");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static long findable(SlackDrill drill) {
        return drill.workspace.messages().stream()
                .filter(one -> !one.isReply() && one.isBot)
                .mapToLong(SlackFloodTests::cases)
                .sum();
    }

    private static boolean isGroup(SlackMessage message) {
        return GROUP.matcher(message.text).find();
    }

    private static long cases(SlackMessage message) {
        var group = GROUP.matcher(message.text);
        return group.find() ? Long.parseLong(group.group(1)) : 1;
    }

    private static Duration percentile(List<Duration> all, double share) {
        var sorted = all.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
