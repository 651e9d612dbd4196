package app.haris.chat.discord;

import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.chat.discord.guild.DiscordMessage;
import app.haris.chat.discord.guild.DiscordPerson;
import app.haris.drill.HarisProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Haris that runs as a process of its own in a guild of this one, and people who work. */
final class DiscordDrill implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /**
     * Within this, what was acknowledged is done, even if Haris is killed a few times meanwhile.
     */
    private static final Duration PROMISED = Duration.ofSeconds(90);

    final DiscordGuild guild = new DiscordGuild();

    /** How often something was acknowledged and not done. */
    final AtomicInteger broken = new AtomicInteger();

    final HarisProcess haris;
    final DiscordPerson sara = new DiscordPerson(guild, "600000000000000001", "sara", "it");
    final DiscordPerson lina = new DiscordPerson(guild, "600000000000000003", "lina", "en-US");

    DiscordDrill(Path folder) throws IOException {
        guild.isLimited = true;
        DrillInput.configure(Files.createDirectories(folder.resolve("bot-config")), guild);
        haris = HarisProcess.ofClasses(folder, Map.of());
    }

    void start() {
        haris.start();
        until(PATIENCE, () -> guild.gateway.readyCount() > 0);
        until(PATIENCE, () -> !guild.commands().isEmpty());
    }

    /** So many people write; the numbers of their cases. */
    Set<Long> hear(int count, String text) {
        var lines = DrillInput.mentions(count, text);
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

    /** So many people write, and nobody asks which cases that opens. */
    void say(int count, String text) {
        haris.post("/api/interactions", "application/x-ndjson", DrillInput.mentions(count, text));
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

    /**
     * Sara drafts, and says so again where Discord tells her that nobody heard; Lina approves by
     * one reaction.
     */
    void answer(long number) {
        insist(() -> guild.cards(number).stream().findFirst());
        while (read(number).path("drafts").isEmpty()) {
            if (asks(number) && !await(PROMISED, () -> isDrafted(number))) {
                broken.incrementAndGet();
            }
        }
        lina.react(draft(number), "✅");
    }

    private boolean isDrafted(long number) {
        return !read(number).path("drafts").isEmpty();
    }

    /** Whether it was acknowledged. */
    private boolean asks(long number) {
        var text = "We are on it, number " + number + ".";
        var told = Map.of("case", "" + number, "text", text);
        try {
            sara.command(DiscordGuild.INBOX, "haris reply", told).join();
            return true;
        } catch (CompletionException unheard) {
            return false;
        }
    }

    /** The draft's message; what was deleted is not there. */
    private DiscordMessage draft(long number) {
        return insist(
                () ->
                        guild.messages().stream()
                                .filter(one -> one.caseNumber() == number && one.revision() == 1)
                                .findFirst());
    }

    /** Whether the one approval that was given has become a reply in public. */
    boolean isPublished(long number) {
        return read(number).path("drafts").path(0).path("state").asString("").equals("published");
    }

    private static <T> T insist(Supplier<Optional<T>> wanted) {
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
        guild.close();
    }
}
