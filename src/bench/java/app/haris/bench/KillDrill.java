package app.haris.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills Haris again and again while interactions pour in and members answer, on a network that
 * misbehaves; then counts what was lost and what was doubled.
 *
 * <p>Arguments: the jar, an empty folder, the number of kills, a seed. Exits 1 if anything was lost,
 * doubled or published without approval.
 */
public final class KillDrill {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACCOUNT = "acme-demo";

    private final HarisProcess haris;
    private final int kills;
    private final SplittableRandom random;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> approved = ConcurrentHashMap.newKeySet();
    private final AtomicInteger counter = new AtomicInteger();
    private volatile boolean isOver;

    private KillDrill(HarisProcess haris, int kills, long seed) {
        this.haris = haris;
        this.kills = kills;
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[1]);
        var haris = new HarisProcess(Path.of(arguments[0]), folder, List.of());
        configure(haris.configuration());
        var drill =
                new KillDrill(
                        haris, Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        System.exit(drill.run() ? 0 : 1);
    }

    private static void configure(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("accounts.yml"),
                """
                brands: [{id: acme, name: Acme, languages: [ar, it, en], zone: Europe/Rome}]
                accounts: [{id: acme-demo, brand: acme, platform: sandbox}]
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
                """);
    }

    private boolean run() {
        haris.start();
        var workers = new ArrayList<Thread>();
        for (var i = 0; i < 4; i++) {
            var seed = random.nextLong();
            workers.add(Thread.ofPlatform().start(() -> speak(new SplittableRandom(seed))));
        }
        for (var i = 0; i < 2; i++) {
            var seed = random.nextLong();
            workers.add(Thread.ofPlatform().start(() -> answer(new SplittableRandom(seed))));
        }
        for (var kill = 1; kill <= kills; kill++) {
            misbehave();
            pause(Duration.ofMillis(random.nextLong(200, 2500)));
            haris.kill();
            var ready = haris.start();
            System.err.printf(
                    "kill %d of %d: ready again after %d ms, %d acknowledged, %d approved%n",
                    kill, kills, ready.toMillis(), acknowledged.size(), approved.size());
        }
        isOver = true;
        workers.forEach(KillDrill::join);
        haris.put("/sandbox/" + ACCOUNT + "/faults", "{\"mode\":\"ok\"}");
        awaitRest();
        var holds = judge();
        haris.close();
        var verified = haris.run("audit", "verify");
        System.out.printf("audit verify: exit %d%n", verified);
        return holds && verified == 0;
    }

    private void misbehave() {
        var modes = List.of("ok", "posted-but-500", "500", "reset", "429", "slow");
        var mode = modes.get(random.nextInt(modes.size()));
        haris.put(
                "/sandbox/" + ACCOUNT + "/faults",
                "{\"mode\":\"%s\",\"rate\":0.3,\"delay\":\"300ms\"}".formatted(mode));
    }

    /** Posts interactions; what was not acknowledged is posted again. */
    private void speak(SplittableRandom dice) {
        while (!isOver) {
            var lines = new HashMap<String, String>();
            for (var i = dice.nextInt(1, 20); i > 0; i--) {
                var number = counter.incrementAndGet();
                lines.put("k-" + number, interaction(number, dice.nextInt(200)));
            }
            var body = String.join("\n", lines.values());
            while (!isAccepted(body)) {
                pause(Duration.ofMillis(50));
            }
            acknowledged.addAll(lines.keySet());
        }
    }

    private static String interaction(int number, int author) {
        return """
        {"platform":"x","account":"acme-demo","kind":"mention","id":"k-%d","createdAt":"%s",\
        "author":{"id":"a%d","handle":"author%d"},"conversation":"c%d","text":"Il pacco %d è in ritardo"}"""
                .formatted(number, Instant.now(), author, author, number / 3, number);
    }

    private boolean isAccepted(String body) {
        try {
            return haris.post("/api/interactions", "application/x-ndjson", body).statusCode() == 202;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Sara drafts, Marco approves; both try again what a kill interrupted. */
    private void answer(SplittableRandom dice) {
        while (!isOver) {
            try {
                var page = JSON.readTree(haris.get("/api/cases?state=open").body()).path("cases");
                if (page.isEmpty()) {
                    pause(Duration.ofMillis(100));
                    continue;
                }
                var number = page.get(dice.nextInt(page.size())).path("number").asLong();
                var text = "Ci dispiace, controlliamo subito. " + Long.toHexString(dice.nextLong());
                if (command(number, "sara", "reply " + text)
                        && command(number, "marco", "approve")) {
                    approved.add(text);
                }
            } catch (UncheckedIOException e) {
                pause(Duration.ofMillis(100));
            }
        }
    }

    private boolean command(long number, String member, String text) {
        var body = JSON.writeValueAsString(Map.of("as", member, "text", text));
        return haris.post("/api/cases/" + number + "/commands", "application/json", body)
                        .statusCode()
                == 200;
    }

    /** Waits until no reply is on its way any more. */
    private void awaitRest() {
        var deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (System.nanoTime() < deadline) {
            var moving =
                    cases().stream()
                            .flatMap(one -> one.path("drafts").valueStream())
                            .map(draft -> draft.path("state").asString())
                            .filter(state -> Set.of("approved", "sending").contains(state))
                            .count();
            if (moving == 0) {
                return;
            }
            pause(Duration.ofSeconds(1));
        }
        System.out.println("replies were still on their way after five minutes");
    }

    private List<JsonNode> cases() {
        var cases = new ArrayList<JsonNode>();
        var after = "";
        while (true) {
            var page = JSON.readTree(haris.get("/api/cases" + after).body());
            for (var one : page.path("cases")) {
                cases.add(JSON.readTree(haris.get("/api/cases/" + one.path("number")).body()));
            }
            if (!page.hasNonNull("next")) {
                return cases;
            }
            after = "?after=" + page.path("next").asString();
        }
    }

    private boolean judge() {
        var seen = new HashMap<String, Integer>();
        var publishedStates = new HashMap<String, Integer>();
        var unapproved = 0;
        var unsettled = 0;
        for (var one : cases()) {
            one.path("interactions")
                    .forEach(entry -> seen.merge(entry.path("id").asString(), 1, Integer::sum));
            for (var draft : one.path("drafts")) {
                var state = draft.path("state").asString();
                if (state.equals("published")) {
                    publishedStates.merge(draft.path("text").asString(), 1, Integer::sum);
                    unapproved += draft.path("eyes").path("given").isEmpty() ? 1 : 0;
                }
                unsettled += state.equals("unknown") ? 1 : 0;
            }
        }
        var published = new HashMap<String, Integer>();
        haris.get("/sandbox/" + ACCOUNT + "/published")
                .body()
                .lines()
                .forEach(
                        line ->
                                published.merge(
                                        JSON.readTree(line).path("text").asString(),
                                        1,
                                        Integer::sum));
        var lost = acknowledged.stream().filter(id -> !seen.containsKey(id)).count();
        var doubled = seen.values().stream().filter(count -> count > 1).count();
        var doubledReplies = published.values().stream().filter(count -> count > 1).count();
        var untold = published.keySet().stream().filter(t -> !publishedStates.containsKey(t)).count();
        var unsent =
                approved.stream().filter(text -> !published.containsKey(text)).count();
        System.out.printf(
                """
                interactions acknowledged %d, lost %d, doubled %d
                replies approved %d, published %d, doubled %d, without approval %d
                published but not shown so %d, unsettled %d, approved but not out %d
                """,
                acknowledged.size(),
                lost,
                doubled,
                approved.size(),
                published.size(),
                doubledReplies,
                unapproved,
                untold,
                unsettled,
                unsent);
        return lost + doubled + doubledReplies + unapproved + untold == 0;
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
