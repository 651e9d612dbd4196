package app.haris.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.storage.jdbc.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred escalations while Haris is killed, and while its database is away: no step is lost, and
 * none is taken twice. {@code -Dharis.drill.kills=20} and {@code -Dharis.drill.outage=PT1H} prove
 * more, {@code -Dharis.drill.database=postgresql} kills it on PostgreSQL.
 */
@Tag("long")
final class EscalationDrillTests {
    private static final int RUNS = 100;
    private static final int KILLS = Integer.getInteger("haris.drill.kills", 5);
    private static final Duration OUTAGE =
            Duration.parse(System.getProperty("haris.drill.outage", "PT1M"));
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final List<Integer> STEPS = List.of(1, 3, 5, 7);

    @TempDir private Path folder;

    @Test
    void killed_again_and_again_no_step_is_lost_or_doubled() throws IOException {
        try (var pager = new Pager();
                var haris = begin(pager, KillDrill.database())) {
            for (var kill = 1; kill <= KILLS; kill++) {
                var sofar = kill * RUNS * STEPS.size() / (KILLS + 1);
                await().atMost(Duration.ofMinutes(5)).until(() -> pager.arrived() >= sofar);
                haris.kill();
                haris.start();
            }
            judge("kills " + KILLS, pager);
        }
    }

    @Test
    void with_its_database_away_no_step_is_lost_or_doubled() throws IOException {
        var database = URI.create(TestDatabase.emptyPostgres().substring("jdbc:".length()));
        try (var cable = new Cable(database.getPort());
                var pager = new Pager()) {
            var url = database.toString().replace(":" + database.getPort(), ":" + cable.port());
            var settings =
                    Map.of(
                            "HARIS_DATABASE_URL",
                            "jdbc:" + url,
                            "HARIS_DATABASE_USERNAME",
                            "postgres");
            try (var haris = begin(pager, settings)) {
                await().atMost(Duration.ofMinutes(5)).until(() -> pager.arrived() >= RUNS * 3 / 2);
                cable.cut();
                var end = Instant.now().plus(OUTAGE);
                await().atMost(OUTAGE.plusMinutes(1)).until(() -> Instant.now().isAfter(end));
                cable.mend();
                judge("outage " + OUTAGE + " of process " + haris.pid(), pager);
            }
        }
    }

    private HarisProcess begin(Pager pager, Map<String, String> settings) throws IOException {
        configure(pager);
        var haris = HarisProcess.ofClasses(folder, settings);
        haris.start();
        var lines =
                IntStream.rangeClosed(1, RUNS)
                        .mapToObj(EscalationDrillTests::interaction)
                        .collect(Collectors.joining("\n"));
        assertThat(haris.post("/api/interactions", "application/x-ndjson", lines).body())
                .contains("\"accepted\":" + RUNS);
        return haris;
    }

    private void configure(Pager pager) throws IOException {
        var config = folder.resolve("bot-config");
        KillDrill.configure(config);
        Files.writeString(
                config.resolve("rules.yml"),
                "rules: [{name: all, when: \"true\", then: {escalate: drill}}]");
        Files.writeString(
                config.resolve("escalation.yml"),
                """
                chains:
                  drill:
                    - notify: {webhook: pager}
                    - wait: %1$ds
                    - notify: {webhook: pager}
                    - wait: %1$ds
                    - notify: {webhook: pager}
                    - wait: %1$ds
                    - notify: {webhook: pager}
                webhooks: {pager: {url: "%2$s", secret: drilled-secret-0123456789}}
                """
                        .formatted(WAIT.toSeconds(), pager.address()));
    }

    private static String interaction(int number) {
        return """
        {"platform":"sandbox","account":"acme-demo","kind":"comment","id":"d%1$d","createdAt":"%2$s",\
        "author":{"id":"a%1$d","handle":"giu_%1$d"},"text":"Il pacco %1$d è arrivato rotto"}\
        """
                .formatted(number, Instant.now());
    }

    private static void judge(String what, Pager pager) {
        // And a while longer, in which a doubled one would come.
        var isWhole = await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(200));
        isWhole.during(WAIT)
                .until(() -> pager.runs().values().stream().mapToInt(List::size).sum() >= all());
        var runs = pager.runs();
        System.out.printf(
                "%s: runs %d, steps %d, calls repeated with the same id %d, shortest pause %s,"
                        + " longest %s%n",
                what,
                runs.size(),
                runs.values().stream().mapToInt(List::size).sum(),
                pager.repeated(),
                pager.pauses().stream().min(Duration::compareTo).orElseThrow(),
                pager.pauses().stream().max(Duration::compareTo).orElseThrow());
        assertThat(runs).hasSize(RUNS);
        assertThat(runs.values())
                .allSatisfy(
                        calls ->
                                assertThat(calls)
                                        .extracting(Pager.Called::step)
                                        .containsExactlyElementsOf(STEPS));
        assertThat(pager.pauses())
                .allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(WAIT));
    }

    private static int all() {
        return RUNS * STEPS.size();
    }
}
