package app.haris.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.chat.discord.guild.DiscordMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code -Dwithout= -Dharis.drill.discord.mentions=1000}: as many people write within a minute,
 * while members work and Discord keeps to its limits.
 */
@Tag("long")
final class DiscordFloodTests {
    private static final int SECONDS = 60;
    private static final Pattern GROUP = Pattern.compile("latest of (\\d+) cases alike");

    @TempDir private Path folder;

    @Test
    void the_urgent_are_shown_at_once_and_the_others_can_be_found() throws Exception {
        var mentions = Integer.getInteger("haris.drill.discord.mentions", 1000);
        try (var drill = new DiscordDrill(folder);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            drill.start();
            drill.hear(1, "warm up");
            warmUp(drill);
            drill.guild.acknowledgedWithin().clear();
            var urgent = new ArrayList<Future<Duration>>();
            var work = people.submit(() -> ask(drill));
            for (var second = 0; second < SECONDS; second++) {
                var begun = System.nanoTime();
                say(drill, mentions / SECONDS + (second < mentions % SECONDS ? 1 : 0), second);
                if (second % 6 == 0) {
                    var text = "URGENT number " + second;
                    drill.say(1, text);
                    urgent.add(people.submit(() -> shown(drill, text)));
                }
                var left = Duration.ofSeconds(1).toNanos() - (System.nanoTime() - begun);
                LockSupport.parkNanos(left);
            }
            work.cancel(true);
            var waited = new ArrayList<Duration>();
            for (var one : urgent) {
                waited.add(one.get());
            }
            judge(drill, mentions + urgent.size() + 1, waited);
        }
    }

    private static void judge(DiscordDrill drill, int all, List<Duration> waited) {
        DiscordDrill.await(Duration.ofMinutes(4), () -> findable(drill) == all);
        var acknowledged = drill.guild.acknowledgedWithin();
        System.out.printf(
                """
                mentions %d, findable %d
                messages in the channel %d, of them groups %d
                urgent ones shown within %d ms
                acknowledged %d times, p99 %d ms, %d ms at most
                calls refused for their number or lost %d%n\
                """,
                all,
                findable(drill),
                cards(drill).size(),
                cards(drill).stream().filter(DiscordFloodTests::isGroup).count(),
                percentile(waited, 1).toMillis(),
                acknowledged.size(),
                percentile(acknowledged, 0.99).toMillis(),
                percentile(acknowledged, 1).toMillis(),
                drill.guild.wastedCalls());
        assertThat(findable(drill)).isEqualTo(all);
        assertThat(percentile(waited, 1)).isLessThan(Duration.ofSeconds(5));
        assertThat(percentile(acknowledged, 0.99)).isLessThan(Duration.ofMillis(300));
    }

    private static void say(DiscordDrill drill, int count, int second) {
        drill.say(count, "Where is my parcel? It is late again, second " + second);
    }

    private static Duration shown(DiscordDrill drill, String text) {
        var begun = System.nanoTime();
        DiscordDrill.until(
                Duration.ofMinutes(2),
                () ->
                        drill.guild.messages().stream()
                                .anyMatch(one -> one.visible().contains(text)));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void warmUp(DiscordDrill drill) {
        for (var times = 0; times < 20; times++) {
            drill.lina.command(DiscordGuild.INBOX, "haris list", Map.of()).join();
        }
    }

    /** Members ask for something five times a second. */
    private static void ask(DiscordDrill drill) {
        while (!Thread.currentThread().isInterrupted()) {
            drill.lina.command(DiscordGuild.INBOX, "haris list", Map.of("view", "open"));
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static long findable(DiscordDrill drill) {
        return cards(drill).stream().mapToLong(DiscordFloodTests::cases).sum();
    }

    /** What stands in the channel itself. */
    private static List<DiscordMessage> cards(DiscordDrill drill) {
        return drill.guild.messages().stream()
                .filter(one -> one.isOurs() && one.caseNumber() > 0)
                .filter(one -> one.channel.equals(DiscordGuild.INBOX))
                .toList();
    }

    private static boolean isGroup(DiscordMessage message) {
        return GROUP.matcher(message.visible()).find();
    }

    private static long cases(DiscordMessage message) {
        var group = GROUP.matcher(message.visible());
        return group.find() ? Long.parseLong(group.group(1)) : 1;
    }

    private static Duration percentile(List<Duration> all, double share) {
        var sorted = all.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
