package app.haris.bench;

import app.haris.drill.HarisProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How much memory Haris holds after 100,000 interactions, and how much it held at most. */
final class Memory implements Measurement {
    private static final int INTERACTIONS = 100_000;
    private static final int LINES = 100;
    private static final int CONNECTIONS = 16;

    @Override
    public List<Figure> take(Place place) throws Exception {
        try (var haris = place.haris()) {
            haris.start();
            fill(haris, "memory", INTERACTIONS, LINES);
            var now = status(haris, "VmRSS");
            LockSupport.parkNanos(Duration.ofSeconds(15).toNanos());
            return List.of(
                    Figure.atMost(
                            300,
                            Math.max(now, status(haris, "VmRSS")),
                            "MB",
                            "resident after 100,000 interactions"),
                    Figure.plain(status(haris, "VmHWM"), "MB", "resident at most meanwhile"));
        }
    }

    /** Has a crowd say so much by the real intake, as fast as it goes. */
    static void fill(HarisProcess haris, String name, int count, int lines) throws Exception {
        var crowd = new Crowd(name);
        var rest = new AtomicInteger(count / lines);
        Crew.work(
                CONNECTIONS,
                member -> {
                    var random = new SplittableRandom(member);
                    try (var connection = new Connection(haris.port(), Connection.token())) {
                        while (rest.getAndDecrement() > 0) {
                            Intake.post(connection, crowd.lines(random, lines), lines);
                        }
                    }
                });
    }

    /** A line of Linux's account of the process, in MB. */
    private static double status(HarisProcess haris, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + haris.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
