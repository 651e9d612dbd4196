package app.haris.bench;

import app.haris.drill.HarisProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long it takes until an open page of the room hears of an interaction (server-sent event), and
 * until it has its card: from the moment at which the interaction was due to be sent, whether or
 * not those before it were answered yet.
 *
 * <p>Every interaction is somebody new's, and so a case of its own. The page behaves as the room's
 * own script: it asks for the cards that changed, up to 50 at once, one question at a time.
 */
final class Cards implements Measurement {
    private static final int RATE = 100;
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP = 30 * RATE;
    private static final int MEASURED = 30 * RATE;
    private static final int AT_ONCE = 50;
    private static final Pattern CASE = Pattern.compile("id=\"card-(\\d+)\"");
    private static final Pattern SEEN = Pattern.compile("data-seen=\"(\\d+)\"");
    private static final Pattern SAID = Pattern.compile("\"id\":\"cards-(\\d+)\"");

    private final Map<Long, Long> heardAt = new ConcurrentHashMap<>();
    private final Map<Long, Long> drawnAt = new ConcurrentHashMap<>();
    private final Set<Long> changed = new LinkedHashSet<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @Override
    public List<Figure> take(Place place) throws Exception {
        try (var haris = place.haris()) {
            haris.start();
            var browser = Browser.signedIn(haris, place.folder().resolve("haris.log"));
            var listening = Thread.ofPlatform().daemon().start(() -> listen(browser));
            var drawing = Thread.ofPlatform().daemon().start(() -> draw(browser));
            var dueAt = speak(haris);
            awaitLast();
            isOver.set(true);
            drawing.join();
            listening.interrupt();
            return figures(haris, dueAt);
        }
    }

    /** Says so many a second, whatever becomes of them, and returns when each was due. */
    private static long[] speak(HarisProcess haris) throws Exception {
        var crowd = new Crowd("cards");
        var random = new SplittableRandom(1);
        var count = WARM_UP + MEASURED;
        var bodies = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            bodies.add(crowd.says(random, true));
        }
        var dueAt = new long[count];
        var begun = System.nanoTime();
        for (var i = 0; i < count; i++) {
            dueAt[i] = begun + i * Duration.ofSeconds(1).toNanos() / RATE;
        }
        var next = new AtomicInteger();
        Crew.work(CONNECTIONS, member -> speak(haris, bodies, dueAt, next));
        return dueAt;
    }

    private static void speak(
            HarisProcess haris, List<String> bodies, long[] dueAt, AtomicInteger next)
            throws IOException {
        try (var connection = new Connection(haris.port(), Connection.token())) {
            for (var i = next.getAndIncrement(); i < dueAt.length; i = next.getAndIncrement()) {
                for (var rest = dueAt[i] - System.nanoTime(); rest > 0; ) {
                    LockSupport.parkNanos(rest);
                    rest = dueAt[i] - System.nanoTime();
                }
                Intake.post(connection, bodies.get(i), 1);
            }
        }
    }

    private void listen(Browser browser) {
        try (var connection = browser.connection()) {
            var seen = SEEN.matcher(connection.get("/").text());
            var after = seen.find() ? seen.group(1) : "0";
            try (var stream = browser.connection()) {
                stream.get("/live?after=" + after);
                var isCases = false;
                while (!isOver.get()) {
                    var line = stream.line();
                    if (line.startsWith("event:")) {
                        isCases = line.equals("event:cases");
                    } else if (isCases && line.startsWith("data:")) {
                        hear(line.substring("data:".length()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hear(String numbers) {
        var now = System.nanoTime();
        synchronized (changed) {
            for (var number : numbers.split(" ")) {
                heardAt.putIfAbsent(Long.valueOf(number), now);
                changed.add(Long.valueOf(number));
            }
            changed.notifyAll();
        }
    }

    private void draw(Browser browser) {
        try (var connection = browser.connection()) {
            while (!isOver.get()) {
                var numbers = some();
                if (!numbers.isEmpty()) {
                    var page = connection.get("/cards?numbers=" + numbers).text();
                    var now = System.nanoTime();
                    CASE.matcher(page)
                            .results()
                            .map(card -> Long.valueOf(card.group(1)))
                            .forEach(number -> drawnAt.putIfAbsent(number, now));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String some() throws InterruptedException {
        synchronized (changed) {
            if (changed.isEmpty()) {
                changed.wait(Duration.ofMillis(500).toMillis());
            }
            var some = changed.stream().limit(AT_ONCE).toList();
            changed.removeAll(Set.copyOf(some));
            return some.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    private void awaitLast() {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (drawnAt.size() < WARM_UP + MEASURED && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Which case is whose is asked afterwards. */
    private List<Figure> figures(HarisProcess haris, long[] dueAt) throws IOException {
        var heard = new Times();
        var drawn = new Times();
        try (var api = new Connection(haris.port(), Connection.token())) {
            for (var number : heardAt.keySet()) {
                var said = SAID.matcher(api.get("/api/cases/" + number).text());
                var index = said.find() ? Integer.parseInt(said.group(1)) - 1 : 0;
                if (index >= WARM_UP) {
                    heard.add(heardAt.get(number) - dueAt[index]);
                    if (drawnAt.containsKey(number)) {
                        drawn.add(drawnAt.get(number) - dueAt[index]);
                    }
                }
            }
        }
        if (heard.size() < MEASURED || drawn.size() < MEASURED) {
            throw new IOException(
                    "of %d only %d were heard and %d drawn"
                            .formatted(MEASURED, heard.size(), drawn.size()));
        }
        return List.of(
                Figure.atMost(25, heard.millis(0.5), "ms", "sent to told in the room, p50, 100/s"),
                Figure.atMost(150, heard.millis(0.99), "ms", "sent to told in the room, p99"),
                Figure.plain(drawn.millis(0.5), "ms", "sent to card fetched by the page, p50"),
                Figure.plain(drawn.millis(0.99), "ms", "sent to card fetched by the page, p99"));
    }
}
