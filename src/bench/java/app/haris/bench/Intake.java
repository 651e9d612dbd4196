package app.haris.bench;

import app.haris.drill.HarisProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many interactions are taken in a second: one in each request, at 16 connections, each
 * answered when it is on disk; and what they cost.
 */
final class Intake implements Measurement {
    private static final int CONNECTIONS = 16;

    /** Until then the compiler takes a quarter of the processors. */
    static final Duration WARM_UP = Duration.ofSeconds(90);

    private static final Duration LENGTH = Duration.ofSeconds(15);
    private static final int LINES = 100;
    private static final String ONE = "application/json";
    private static final String MANY = "application/x-ndjson";

    @Override
    public List<Figure> take(Place place) throws Exception {
        try (var haris = place.haris()) {
            haris.start();
            var crowd = new Crowd("intake");
            pour(haris, crowd, 1, WARM_UP);
            var single = pour(haris, crowd, 1, LENGTH);
            var lines = pour(haris, crowd, LINES, LENGTH);
            return List.of(
                    Figure.atLeast(
                            1_500,
                            single.rate(),
                            "/s",
                            "interactions accepted at 16 connections, one a request"),
                    Figure.atMost(
                            2, single.cost(), "ms", "processor time of Haris for each of them"),
                    Figure.plain(lines.rate(), "/s", "the same, 100 lines a request"),
                    Figure.plain(lines.cost(), "ms", "processor time of Haris for each of them"));
        }
    }

    /** What came of pouring. */
    record Poured(long accepted, Duration time, Duration processorTime) {
        double rate() {
            return accepted * 1e9 / time.toNanos();
        }

        /** In ms. */
        double cost() {
            return processorTime.toNanos() / 1e6 / accepted;
        }
    }

    /** Writes to a Haris that is up, and counts what it accepts. */
    static Poured pour(HarisProcess haris, Crowd crowd, int lines, Duration length)
            throws Exception {
        var accepted = new AtomicLong();
        var processor = processorTime(haris);
        var begun = System.nanoTime();
        var end = begun + length.toNanos();
        Crew.work(
                CONNECTIONS,
                member -> {
                    var random = new SplittableRandom(member);
                    try (var connection = new Connection(haris.port(), Connection.token())) {
                        while (System.nanoTime() < end) {
                            post(connection, crowd.lines(random, lines), lines);
                            accepted.addAndGet(lines);
                        }
                    }
                });
        return new Poured(
                accepted.get(),
                Duration.ofNanos(System.nanoTime() - begun),
                processorTime(haris).minus(processor));
    }

    /** Posts lines, all of which must be accepted. */
    static void post(Connection connection, String body, int lines) throws IOException {
        var answer = connection.post("/api/interactions", lines == 1 ? ONE : MANY, body);
        if (answer.status() != 202 || !answer.text().contains("\"accepted\":" + lines + ",")) {
            throw new IOException(answer.status() + " " + answer.text());
        }
    }

    private static Duration processorTime(HarisProcess haris) {
        return ProcessHandle.of(haris.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }
}
