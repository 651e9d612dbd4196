package app.haris.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.discord.guild.DiscordFault;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Discord, the network and a killed process do to cards and approvals. Every test run kills
 * Haris once; the long drill does each fault to {@code -Dharis.drill.discord.cases=6}, is away for
 * {@code -Dharis.drill.discord.outage=600} seconds, drops the gateway {@code
 * -Dharis.drill.discord.drops=50} times and kills {@code -Dharis.drill.discord.kills=50} times;
 * {@code -Dharis.drill.discord.only=outage.*} tries the faults of this name.
 */
final class DiscordDrillTests {
    private static final int CASES = Integer.getInteger("haris.drill.discord.cases", 6);
    private static final int KILLS = Integer.getInteger("haris.drill.discord.kills", 50);
    private static final int OUTAGE = Integer.getInteger("haris.drill.discord.outage", 600);
    private static final int DROPS = Integer.getInteger("haris.drill.discord.drops", 50);
    private static final String ONLY = System.getProperty("haris.drill.discord.only", ".*");
    private static final long SEED = Long.getLong("haris.drill.seed", System.nanoTime());
    private static final String POST = "POST /channels/{channel_id}/messages";
    private static final String EDIT = "PATCH /channels/{channel_id}/messages/{message_id}";
    private static final String THREAD =
            "POST /channels/{channel_id}/messages/{message_id}/threads";

    @TempDir private Path folder;

    private final List<Row> table = new ArrayList<>();
    private final SplittableRandom dice = new SplittableRandom(SEED);

    /** What came of one fault. */
    private record Row(String fault, int cases, Lost lost, long wasted) {
        @Override
        public String toString() {
            return "| %s | %d | %d | %d | %d | %d | %d |"
                    .formatted(
                            fault,
                            cases,
                            lost.cards,
                            lost.doubled,
                            lost.broken,
                            lost.approvals,
                            wasted);
        }
    }

    /**
     * What it should not have cost.
     *
     * @param broken what was acknowledged and not done
     */
    private record Lost(long cards, long doubled, long broken, long approvals) {
        private static final Lost NOTHING = new Lost(0, 0, 0, 0);
    }

    @Test
    void a_kill_loses_and_doubles_nothing() throws Exception {
        drill(drill -> kills(drill, 1));
    }

    @Test
    @Tag("long")
    void no_card_is_lost_or_doubled_and_no_approval_lost() throws Exception {
        drill(
                drill -> {
                    for (var fault : all().entrySet()) {
                        if (fault.getKey().matches(ONLY)) {
                            measure(drill, fault.getKey(), fault.getValue());
                        }
                    }
                    if ("kill".matches(ONLY)) {
                        kills(drill, KILLS);
                    }
                });
    }

    @FunctionalInterface
    private interface Deed {
        void with(DiscordDrill drill) throws Exception;
    }

    private void drill(Deed deed) throws Exception {
        System.out.println("seed " + SEED);
        try (var drill = new DiscordDrill(folder)) {
            drill.start();
            deed.with(drill);
            System.out.println(
                    "| fault | cases | cards lost | doubled | acknowledged in vain"
                            + " | approvals lost | wasted |");
            System.out.println("|---|---|---|---|---|---|---|");
            table.forEach(System.out::println);
            acknowledgements(drill);
            assertThat(drill.guild.complaints).isEmpty();
        }
        assertThat(table).isNotEmpty();
        assertThat(table).allMatch(row -> row.lost.equals(Lost.NOTHING));
    }

    private static void acknowledgements(DiscordDrill drill) {
        var within = drill.guild.acknowledgedWithin().stream().sorted().toList();
        if (!within.isEmpty()) {
            System.out.println(
                    "acknowledged %d within %s at the 99th percentile, %s at most"
                            .formatted(
                                    within.size(),
                                    within.get((within.size() * 99 - 1) / 100),
                                    within.getLast()));
        }
    }

    private Map<String, Consumer<DiscordDrill>> all() {
        var faults = new LinkedHashMap<String, Consumer<DiscordDrill>>();
        var late = Duration.ofSeconds(15);
        var limit = Duration.ofSeconds(3);
        faults.put("none", drill -> {});
        faults.put("500", failing(new DiscordFault.Status(500)));
        faults.put("posted but 500", failing(new DiscordFault.DoneBut500()));
        faults.put("429", failing(limited(limit, DiscordFault.Scope.USER)));
        faults.put("429 for all routes", failing(limited(limit, DiscordFault.Scope.GLOBAL)));
        faults.put("429 of Cloudflare", failing(limited(limit, DiscordFault.Scope.CLOUDFLARE)));
        faults.put("reset", failing(new DiscordFault.Cut(false)));
        faults.put("posted but reset", failing(new DiscordFault.Cut(true)));
        faults.put("no answer", failing(new DiscordFault.Hang(late, false)));
        faults.put("posted but no answer", failing(new DiscordFault.Hang(late, true)));
        faults.put("late answer", failing(new DiscordFault.Slow(Duration.ofSeconds(2))));
        faults.put("nobody answers for " + OUTAGE + " s", DiscordDrillTests::outage);
        faults.put("gateway dropped " + DROPS + " times", this::drop);
        faults.put("sessions forgotten", DiscordDrillTests::forget);
        return faults;
    }

    private static DiscordFault limited(Duration pause, DiscordFault.Scope scope) {
        return new DiscordFault.RateLimited(pause, scope);
    }

    /** The next calls of those that write fail, as many as there are cases. */
    private static Consumer<DiscordDrill> failing(DiscordFault fault) {
        return drill -> {
            var times = Collections.nCopies(CASES, fault);
            for (var route : List.of(POST, EDIT, THREAD)) {
                drill.guild.fail(route, times.toArray(DiscordFault[]::new));
            }
        };
    }

    private static void outage(DiscordDrill drill) {
        drill.guild.isAway = true;
        drill.guild.gateway.drop();
        LockSupport.parkNanos(Duration.ofSeconds(OUTAGE).toNanos());
        drill.guild.isAway = false;
    }

    private void drop(DiscordDrill drill) {
        for (var times = 0; times < DROPS; times++) {
            LockSupport.parkNanos(Duration.ofMillis(dice.nextLong(1500)).toNanos());
            drill.guild.gateway.drop();
        }
    }

    private static void forget(DiscordDrill drill) {
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        drill.guild.gateway.forgetSessions();
        drill.guild.gateway.drop();
    }

    private void measure(DiscordDrill drill, String name, Consumer<DiscordDrill> fault)
            throws Exception {
        var before = drill.guild.wastedCalls();
        var cases = new ArrayList<>(drill.hear(CASES, "Where is my parcel?"));
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
    private void kills(DiscordDrill drill, int kills) throws Exception {
        var before = drill.guild.wastedCalls();
        var cases = new ArrayList<Long>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (var kill = 0; kill < kills; kill++) {
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
        judge(drill, "kill -9, " + kills + " times", cases, before);
    }

    private void judge(DiscordDrill drill, String name, List<Long> cases, long before) {
        DiscordDrill.await(
                Duration.ofMinutes(2), () -> cases.stream().allMatch(drill::isPublished));
        drill.guild.mend();
        var guild = drill.guild;
        var lost =
                new Lost(
                        cases.stream().filter(n -> guild.cards(n).isEmpty()).count(),
                        cases.stream().filter(n -> guild.cards(n).size() > 1).count(),
                        drill.broken.getAndSet(0),
                        cases.stream().filter(n -> !drill.isPublished(n)).count());
        table.add(new Row(name, cases.size(), lost, guild.wastedCalls() - before));
        System.out.println(table.getLast());
    }
}
