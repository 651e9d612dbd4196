package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.slack.workspace.SlackMessage;
import app.haris.drill.HarisProcess;
import app.haris.drill.ProcessMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code -Dwithout= -Dharis.drill.slack.mentions=100000}: so many people write, as many in a second
 * as {@code -Dharis.drill.slack.rate=100} says, while members work in Slack; what Haris then holds
 * must not grow with what it has seen.
 */
@Tag("long")
final class SlackMemoryTests {
    private static final int MENTIONS = Integer.getInteger("haris.drill.slack.mentions", 100_000);
    private static final int RATE = Integer.getInteger("haris.drill.slack.rate", 100);
    private static final int SAMPLES = 10;

    /** Caches, the database's page cache above all, are full by the second sample. */
    private static final int SETTLED = 2;

    /** One sample differs from the next by what is under way then; so many are taken together. */
    private static final int TOGETHER = 3;

    /** In MB. */
    private static final double BREATH = 8;

    /** One in so many gets a message of its own, in the middle of the flood too. */
    private static final int PRESSING = 99;

    private static final List<String> TEXTS =
            List.of(
                    "Where is my parcel? It is late again, number %d",
                    "Il pacco non è arrivato, nessuno risponde 😡 numero %d",
                    "رحلتي متأخرة ولا أحد يجيب رقم %d",
                    "Thank you, that was quick! Number %d",
                    "Do you deliver to the islands? Number %d");

    @TempDir private Path folder;

    @Test
    void what_is_held_does_not_grow_with_what_was_heard() throws Exception {
        var options = Stream.of("@docker/jvm-options", "-Xmx144m", "-Xmn40m").toList();
        var haris = HarisProcess.ofClasses(folder, Map.of("MALLOC_ARENA_MAX", "2"), options);
        try (var drill = new SlackDrill(folder, haris)) {
            drill.start();
            drill.hear(1, "warm up");
            var work = Thread.ofVirtual().start(() -> work(drill));
            var samples = samples(drill);
            work.interrupt();
            assertThat(heap(samples, SAMPLES + 1 - TOGETHER))
                    .isLessThan(heap(samples, SETTLED) + BREATH);
            assertThat(drill.workspace.complaints).isEmpty();
        }
    }

    /** What was alive on average, from this sample on. */
    private static double heap(List<ProcessMemory> samples, int first) {
        return samples.subList(first, first + TOGETHER).stream()
                .mapToLong(ProcessMemory::heap)
                .average()
                .orElseThrow();
    }

    private static List<ProcessMemory> samples(SlackDrill drill) {
        System.out.println("| heard | heap MB | resident MB | messages |");
        System.out.println("|---|---|---|---|");
        var samples = new ArrayList<ProcessMemory>();
        samples.add(sample(drill, 0));
        for (var part = 1; part <= SAMPLES; part++) {
            say(drill, MENTIONS / SAMPLES, part);
            samples.add(sample(drill, part * (MENTIONS / SAMPLES)));
        }
        return samples;
    }

    private static ProcessMemory sample(SlackDrill drill, int heard) {
        var memory = ProcessMemory.of(drill.haris);
        System.out.printf(
                "| %d | %d | %d | %d |%n",
                heard, memory.heap(), memory.resident(), drill.workspace.messages().size());
        return memory;
    }

    /** So many write, evenly. */
    private static void say(SlackDrill drill, int count, int part) {
        var lines = Math.clamp(RATE, 1, 100);
        var pause = Duration.ofSeconds(1).toNanos() * lines / RATE;
        for (var begin = 0; begin < count; begin += lines) {
            var at = System.nanoTime();
            var first = (part - 1) * count + begin;
            var body =
                    IntStream.range(first, first + Math.min(lines, count - begin))
                            .mapToObj(SlackMemoryTests::mention)
                            .collect(Collectors.joining("\n"));
            var answer = drill.haris.post("/api/interactions", "application/x-ndjson", body);
            assertThat(answer.statusCode()).isEqualTo(202);
            LockSupport.parkNanos(pause - (System.nanoTime() - at));
        }
    }

    private static String mention(int index) {
        var text = TEXTS.get(index % TEXTS.size()).formatted(index);
        var isPressing = index % PRESSING == 0;
        return SlackDrill.interaction("m" + index, isPressing ? "HIGH " + text : text);
    }

    /** Two members claim, look, draft and approve what was shown last, several times a second. */
    private static void work(SlackDrill drill) {
        for (var turn = 0; !Thread.currentThread().isInterrupted(); turn++) {
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            var cards = cards(drill);
            if (cards.isEmpty()) {
                continue;
            }
            var card = cards.get(Math.max(0, cards.size() - 1 - turn % 7));
            switch (turn % 6) {
                case 0 -> drill.lina.react(card, "eyes");
                case 1 -> drill.sara.click(card, "haris:reply");
                case 2 -> drill.sara.command("reply " + card.caseNumber() + " We look into it.");
                case 3 -> drill.lina.openHome();
                case 4 -> approve(drill);
                default -> closeForms(drill);
            }
        }
    }

    private static List<SlackMessage> cards(SlackDrill drill) {
        return drill.workspace.messages().stream()
                .filter(one -> !one.isReply() && one.caseNumber() > 0)
                .toList();
    }

    private static void approve(SlackDrill drill) {
        drill.workspace.messages().reversed().stream()
                .filter(one -> one.isReply() && one.draft() > 0)
                .findFirst()
                .ifPresent(draft -> drill.lina.react(draft, "white_check_mark"));
    }

    private static void closeForms(SlackDrill drill) {
        drill.workspace.views.values().forEach(drill.sara::closes);
        drill.workspace.views.clear();
    }
}
