package app.haris.chat.slack;

import app.haris.chat.slack.workspace.SlackMessage;
import app.haris.chat.slack.workspace.SlackPerson;
import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.drill.HarisProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Haris that runs as a process of its own in a workspace of this one, and people who work. */
final class SlackDrill implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    final SlackWorkspace workspace = new SlackWorkspace();
    final HarisProcess haris;
    final SlackPerson sara = new SlackPerson(workspace, "USARA");
    final SlackPerson lina = new SlackPerson(workspace, "ULINA");

    SlackDrill(Path folder) throws IOException {
        this(folder, HarisProcess.ofClasses(folder, Map.of()));
    }

    /** The same with a Haris that keeps what it has in that folder. */
    SlackDrill(Path folder, HarisProcess haris) throws IOException {
        workspace.isLimited = true;
        configure(Files.createDirectories(folder.resolve("bot-config")));
        this.haris = haris;
    }

    private void configure(Path config) throws IOException {
        Files.writeString(
                config.resolve("accounts.yml"),
                """
                brands: [{id: acme, name: Acme, languages: [ar, it, en], zone: Europe/Rome}]
                accounts: [{id: acme-demo, brand: acme, platform: sandbox}]
                """);
        Files.writeString(
                config.resolve("team.yml"),
                """
                zone: Europe/Rome
                undo: 1s
                members:
                  - {id: sara, name: Sara, roles: [approver], language: it, slack: USARA}
                  - {id: lina, name: Lina, roles: [lead], language: en, slack: ULINA}
                """);
        Files.writeString(
                config.resolve("rules.yml"),
                """
                rules:
                  - {name: danger, when: "text.contains('URGENT')", then: {priority: urgent}}
                  - {name: night, when: "text.contains('HIGH')", then: {priority: high}}
                """);
        Files.writeString(
                config.resolve("chat.yml"),
                """
                slack:
                  bot-token: %s
                  app-token: %s
                  api-url: %s
                  routes: [{channel: arabic, language: ar}]
                """
                        .formatted(
                                SlackWorkspace.BOT_TOKEN,
                                SlackWorkspace.APP_TOKEN,
                                workspace.apiUrl()));
    }

    void start() {
        haris.start();
        until(PATIENCE, () -> workspace.socket.connectionCount() > 0);
    }

    /** So many people write; the numbers of their cases. */
    Set<Long> hear(int count, String text) {
        var round = UUID.randomUUID().toString();
        var lines =
                IntStream.range(0, count)
                        .mapToObj(index -> interaction(round + "-" + index, text))
                        .collect(Collectors.joining("\n"));
        var before = numbers();
        insist(
                () -> {
                    var answer = haris.post("/api/interactions", "application/x-ndjson", lines);
                    return answer.statusCode() == 202 ? Optional.of(true) : Optional.empty();
                });
        var now = numbers();
        now.removeAll(before);
        return now;
    }

    static String interaction(String id, String text) {
        return """
        {"platform":"x","account":"acme-demo","kind":"mention","id":"%s","createdAt":"%s",\
        "author":{"id":"a-%s","handle":"giu_r"},"text":"%s"}\
        """
                .formatted(id, Instant.now(), id, text);
    }

    private Set<Long> numbers() {
        return insist(
                () -> {
                    var numbers = new TreeSet<Long>();
                    var after = "";
                    while (true) {
                        var page = JSON.readTree(haris.get("/api/cases" + after).body());
                        page.path("cases").forEach(one -> numbers.add(one.path("number").asLong()));
                        if (!page.hasNonNull("next")) {
                            return Optional.of(numbers);
                        }
                        after = "?after=" + page.path("next").asString();
                    }
                });
    }

    JsonNode read(long number) {
        return insist(
                () -> {
                    var answer = haris.get("/api/cases/" + number);
                    return answer.statusCode() == 200
                            ? Optional.of(JSON.readTree(answer.body()))
                            : Optional.empty();
                });
    }

    /** Sara drafts, and says so again where nobody heard; Lina approves by one reaction. */
    void answer(long number) {
        insist(() -> workspace.cards(number).stream().findFirst());
        while (read(number).path("drafts").isEmpty()) {
            sara.command("reply " + number + " We are on it, number " + number + ".");
            await(Duration.ofSeconds(10), () -> !read(number).path("drafts").isEmpty());
        }
        lina.react(draft(number), "white_check_mark");
    }

    private SlackMessage draft(long number) {
        return insist(
                () ->
                        workspace.messages().stream()
                                .filter(one -> one.isReply() && one.caseNumber() == number)
                                .filter(one -> one.draft() == 1)
                                .findFirst());
    }

    /** Whether the one approval that was given has become a reply in public. */
    boolean isPublished(long number) {
        return read(number).path("drafts").path(0).path("state").asString("").equals("published");
    }

    static <T> T insist(Supplier<Optional<T>> wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                var found = wanted.get();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (UncheckedIOException away) {
                // It was killed, and will be back.
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("in vain");
    }

    /** Waits that long at most; tells whether it became so. */
    static boolean await(Duration most, Callable<Boolean> isSo) {
        var end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (isSo.call()) {
                    return true;
                }
            } catch (UncheckedIOException away) {
                // It was killed, and will be back.
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return false;
    }

    static void until(Duration most, Callable<Boolean> isSo) {
        if (!await(most, isSo)) {
            throw new AssertionError("in vain");
        }
    }

    @Override
    public void close() {
        haris.close();
        workspace.close();
    }
}
