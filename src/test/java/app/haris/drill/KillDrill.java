package app.haris.drill;

import app.haris.storage.jdbc.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills Haris again and again while {@code haris send} pours interactions in and members answer, on
 * a network that misbehaves.
 */
final class KillDrill {
    static final String ACCOUNT = "acme-demo";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FILE = 600;
    private static final List<String> MODES =
            List.of("ok", "posted-but-500", "500", "reset", "429", "slow");

    private final HarisProcess haris;
    private final Path folder;
    private final SplittableRandom random;
    private final Promises promises = new Promises();
    private volatile boolean isOver;

    /** What Haris has said yes to. */
    static final class Promises {
        final Set<String> interactions = ConcurrentHashMap.newKeySet();
        final Map<Long, String> claims = new ConcurrentHashMap<>();
        final Set<String> drafts = ConcurrentHashMap.newKeySet();
        final Set<String> approvals = ConcurrentHashMap.newKeySet();

        /** Also those to which no answer came back. */
        final Set<String> wantedApprovals = ConcurrentHashMap.newKeySet();
    }

    KillDrill(HarisProcess haris, Path folder, long seed) {
        this.haris = haris;
        this.folder = folder;
        random = new SplittableRandom(seed);
    }

    /** The database that {@code -Dharis.drill.database} names, as settings; H2 needs none. */
    static Map<String, String> database() {
        return System.getProperty("haris.drill.database", "h2").equals("postgresql")
                ? Map.of("HARIS_DATABASE_URL", TestDatabase.emptyPostgres())
                : Map.of();
    }

    static void configure(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("accounts.yml"),
                """
                brands: [{id: acme, name: Acme, languages: [ar, it, en], zone: Europe/Rome}]
                accounts:
                  - {id: acme-demo, brand: acme, platform: sandbox}
                """);
        Files.writeString(
                folder.resolve("team.yml"),
                """
                zone: Europe/Rome
                self-approval: false
                undo: 1s
                members:
                  - {id: sara, name: Sara, roles: [approver], language: it}
                  - {id: marco, name: Marco, roles: [lead], language: en}
                  - {id: lina, name: Lina, roles: [lead], language: ar}
                """);
    }

    /** Kills it so many times, and leaves it running when no reply is on its way any more. */
    Promises run(int kills) throws Exception {
        haris.start();
        try (var people = Executors.newCachedThreadPool()) {
            var work = begin(people);
            while (promises.drafts.isEmpty() && work.stream().noneMatch(Future::isDone)) {
                pause(Duration.ofMillis(100));
            }
            for (var kill = 1; kill <= kills && work.stream().noneMatch(Future::isDone); kill++) {
                misbehave();
                pause(Duration.ofMillis(random.nextLong(300, 3000)));
                haris.kill();
                System.out.printf(
                        "kill %d of %d: ready again after %d ms; by now %d drafts, %d approvals%n",
                        kill,
                        kills,
                        haris.start().toMillis(),
                        promises.drafts.size(),
                        promises.approvals.size());
            }
            isOver = true;
            for (var part : work) {
                part.get();
            }
        }
        haris.put(faults(), "{\"mode\":\"ok\"}");
        return promises;
    }

    private List<Future<?>> begin(ExecutorService people) {
        var work = new ArrayList<Future<?>>();
        for (var sender = 0; sender < 2; sender++) {
            var name = "s" + sender;
            work.add(people.submit(() -> sendFiles(name)));
        }
        for (var pair = 0; pair < 2; pair++) {
            var dice = random.split();
            work.add(people.submit(() -> answer(dice)));
        }
        return work;
    }

    private void misbehave() {
        var mode = MODES.get(random.nextInt(MODES.size()));
        haris.put(faults(), "{\"mode\":\"%s\",\"rate\":0.3,\"delay\":\"300ms\"}".formatted(mode));
    }

    private static String faults() {
        return "/sandbox/" + ACCOUNT + "/faults";
    }

    /** Whatever {@code haris send} says that it sent, is promised. */
    private Void sendFiles(String sender) throws Exception {
        for (var number = 0; !isOver; number++) {
            var name = sender + "-" + number;
            var file = folder.resolve(name + ".jsonl");
            var start = Instant.now();
            Files.writeString(
                    file,
                    IntStream.range(0, FILE)
                            .mapToObj(index -> interaction(name, index, start))
                            .collect(Collectors.joining("\n")));
            send(name, file);
            IntStream.range(0, FILE)
                    .forEach(index -> promises.interactions.add(name + "-" + index));
        }
        return null;
    }

    /**
     * Begins again when {@code haris send} has lost patience, as its operator would: on a busy
     * machine Haris is killed more often than it is there. Once it is left alone, a few times must
     * do.
     */
    private void send(String name, Path file) throws InterruptedException {
        for (var attempts = 5; attempts > 0; attempts -= isOver ? 1 : 0) {
            var ended =
                    haris.run("send", file.toString(), "--speed", "1", "--url", haris.address());
            System.out.println("haris send " + name + ": " + ended.out().strip());
            if (ended.exit() == 0) {
                return;
            }
            System.out.println(ended.err().strip());
        }
        throw new IllegalStateException("haris send does not get through");
    }

    /** Each author writes three times in one conversation; 120 of them come in a second. */
    private static String interaction(String file, int index, Instant start) {
        var author = file + "-" + index / 3;
        return """
        {"platform":"x","account":"%s","kind":"mention","id":"%s-%d","createdAt":"%s",\
        "author":{"id":"%s","handle":"%s"},"conversation":"c-%s","text":"Il pacco %d è in ritardo"}\
        """
                .formatted(
                        ACCOUNT,
                        file,
                        index,
                        start.plusMillis(index * 1000L / 120),
                        author,
                        author,
                        author,
                        index);
    }

    /** Sara claims and drafts, Marco approves; sometimes he does not. */
    private Void answer(SplittableRandom dice) {
        while (!isOver) {
            try {
                answerOne(dice);
            } catch (UncheckedIOException killed) {
                pause(Duration.ofMillis(100));
            }
        }
        return null;
    }

    private void answerOne(SplittableRandom dice) {
        var page = JSON.readTree(haris.get("/api/cases?state=open").body()).path("cases");
        var free = page.valueStream().filter(one -> !one.hasNonNull("claimedBy")).toList();
        if (free.isEmpty()) {
            pause(Duration.ofMillis(100));
            return;
        }
        var number = free.get(dice.nextInt(free.size())).path("number").asLong();
        if (!isDone(number, "sara", "claim")) {
            return;
        }
        promises.claims.put(number, "sara");
        var text = "Ci dispiace, controlliamo subito. " + Long.toHexString(dice.nextLong());
        if (!isDone(number, "sara", "reply " + text)) {
            return;
        }
        promises.drafts.add(text);
        if (dice.nextInt(4) > 0) {
            promises.wantedApprovals.add(text);
            if (isDone(number, "marco", "approve")) {
                promises.approvals.add(text);
            }
        }
    }

    private boolean isDone(long number, String member, String line) {
        return haris.say(number, member, line).statusCode() == 200;
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
