package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.slack.workspace.SlackFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Slack, the network and a killed process do to cards and approvals. {@code
 * -Dharis.drill.slack.cases=10} does each fault to as many cases, {@code
 * -Dharis.drill.slack.kills=50} kills as often, {@code -Dharis.drill.slack.outage=600} is away as
 * many seconds, {@code -Dharis.drill.slack.only=outage.*} tries the faults of this name; by default
 * a few faults and a single kill, quickly.
 */
final class SlackDrillTests {
    private static final int CASES = Integer.getInteger("haris.drill.slack.cases", 0);
    private static final int KILLS = Integer.getInteger("haris.drill.slack.kills", 1);
    private static final int OUTAGE = Integer.getInteger("haris.drill.slack.outage", 3);
    private static final String ONLY = System.getProperty("haris.drill.slack.only", ".*");
    private static final long SEED = Long.getLong("haris.drill.seed", System.nanoTime());

    @TempDir private Path folder;

    private final List<Row> table = new ArrayList<>();

    /** What came of one fault. */
    private record Row(
            String fault, int cases, long lost, long doubled, long approvalsLost, long wasted) {
        @Override
        public String toString() {
            return "| %s | %d | %d | %d | %d | %d |"
                    .formatted(fault, cases, lost, doubled, approvalsLost, wasted);
        }
    }

    @Test
    void no_card_is_lost_or_doubled_and_no_approval_lost() throws Exception {
        System.out.println("seed " + SEED);
        try (var drill = new SlackDrill(folder)) {
            drill.start();
            for (var fault : CASES > 0 ? all().entrySet() : some().entrySet()) {
                if (fault.getKey().matches(ONLY)) {
                    measure(drill, fault.getKey(), Math.max(1, CASES), fault.getValue());
                }
            }
            kills(drill);
            System.out.println(
                    "| fault | cases | cards lost | doubled | approvals lost | wasted |");
            System.out.println("|---|---|---|---|---|---|");
            table.forEach(System.out::println);
            assertThat(drill.workspace.complaints).isEmpty();
        }
        assertThat(table).allMatch(row -> row.lost + row.doubled + row.approvalsLost == 0);
    }

    private static Map<String, Consumer<SlackDrill>> some() {
        return Map.of(
                "posted but 500",
                failing(new SlackFault.DoneBut500()),
                "sockets dropped each second",
                SlackDrillTests::drop);
    }

    private static Map<String, Consumer<SlackDrill>> all() {
        var faults = new LinkedHashMap<String, Consumer<SlackDrill>>();
        faults.put("none", drill -> {});
        faults.put("500", failing(new SlackFault.Status(500)));
        faults.put("posted but 500", failing(new SlackFault.DoneBut500()));
        faults.put("429", failing(new SlackFault.RateLimited(Duration.ofSeconds(3))));
        faults.put("reset", failing(new SlackFault.Cut(false)));
        faults.put("posted but reset", failing(new SlackFault.Cut(true)));
        faults.put("hang", failing(new SlackFault.Hang(Duration.ofSeconds(15), false)));
        faults.put("posted but hang", failing(new SlackFault.Hang(Duration.ofSeconds(15), true)));
        faults.put("outage of " + OUTAGE + " s", SlackDrillTests::outage);
        faults.put("sockets dropped each second", SlackDrillTests::drop);
        return faults;
    }

    /** Each second call of those that write fails, as often as there are cases. */
    private static Consumer<SlackDrill> failing(SlackFault fault) {
        return drill -> {
            var times = Collections.nCopies(Math.max(1, CASES), fault);
            drill.workspace.fail("chat.postMessage", times.toArray(SlackFault[]::new));
            drill.workspace.fail("chat.update", times.toArray(SlackFault[]::new));
        };
    }

    private static void outage(SlackDrill drill) {
        drill.workspace.isAway = true;
        drill.workspace.socket.drop();
        LockSupport.parkNanos(Duration.ofSeconds(OUTAGE).toNanos());
        drill.workspace.isAway = false;
    }

    private static void drop(SlackDrill drill) {
        for (var second = 0; second < Math.max(3, CASES); second++) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            drill.workspace.socket.drop();
        }
    }

    private void measure(SlackDrill drill, String name, int count, Consumer<SlackDrill> fault)
            throws Exception {
        var before = drill.workspace.wastedCalls();
        var cases = new ArrayList<>(drill.hear(count, "Where is my parcel?"));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            work.add(people.submit(() -> fault.accept(drill)));
            cases.forEach(number -> work.add(people.submit(() -> drill.answer(number))));
            for (var part : work) {
                part.get();
            }
        }
        judge(drill, name, cases, before);
    }

    /** Haris is killed at any moment while people work. */
    private void kills(SlackDrill drill) throws Exception {
        var dice = new SplittableRandom(SEED);
        var before = drill.workspace.wastedCalls();
        var cases = new ArrayList<Long>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (var kill = 0; kill < KILLS; kill++) {
                for (var number : drill.hear(1, "Il pacco è in ritardo")) {
                    cases.add(number);
                    work.add(people.submit(() -> drill.answer(number)));
                }
                LockSupport.parkNanos(Duration.ofMillis(dice.nextLong(4000)).toNanos());
                drill.haris.kill();
                drill.start();
            }
            for (var part : work) {
                part.get();
            }
        }
        judge(drill, "kill -9, " + KILLS + " times", cases, before);
    }

    private void judge(SlackDrill drill, String name, List<Long> cases, long before) {
        SlackDrill.await(Duration.ofMinutes(2), () -> cases.stream().allMatch(drill::isPublished));
        table.add(
                new Row(
                        name,
                        cases.size(),
                        cases.stream().filter(n -> drill.workspace.cards(n).isEmpty()).count(),
                        cases.stream().filter(n -> drill.workspace.cards(n).size() > 1).count(),
                        cases.stream().filter(n -> !drill.isPublished(n)).count(),
                        drill.workspace.wastedCalls() - before));
        System.out.println(table.getLast());
    }
}
