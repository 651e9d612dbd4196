package app.haris.bench;

import app.haris.drill.HarisProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * How fast lists and searches are with a million interactions stored. They are sent through the
 * real intake, once: the next run finds them in its folder.
 */
final class Million implements Measurement {
    /** Fewer for a first look, by {@code -Dbench.interactions}. */
    private static final int INTERACTIONS = Integer.getInteger("bench.interactions", 1_000_000);

    private static final int LINES = 250;
    private static final int WARM_UP = 100;
    private static final int TIMES = 300;

    @Override
    public List<Figure> take(Place place) throws Exception {
        var isFull = place.folder().resolve("full");
        try (var haris = place.haris()) {
            haris.start();
            if (!Files.exists(isFull)) {
                Memory.fill(haris, "million", INTERACTIONS, LINES);
                Files.createFile(isFull);
            }
            return figures(haris, Browser.signedIn(haris, place.folder().resolve("haris.log")));
        }
    }

    private static List<Figure> figures(HarisProcess haris, Browser browser) throws IOException {
        var figures = new ArrayList<Figure>();
        try (var api = new Connection(haris.port(), Connection.token())) {
            for (var question : questions().entrySet()) {
                figures.add(figure(api, "/api/cases", question));
            }
        }
        // Opened only now, for Haris closes what has been silent for a minute.
        try (var room = browser.connection()) {
            for (var question : questions().entrySet()) {
                figures.add(figure(room, "/", question));
            }
        }
        return figures;
    }

    private static Map<String, IntFunction<String>> questions() {
        var random = new SplittableRandom(1);
        var questions = new LinkedHashMap<String, IntFunction<String>>();
        questions.put("newest open", i -> "?state=open");
        questions.put("a page deep inside", i -> "?after=" + random.nextInt(1000, 600_000));
        questions.put("one frequent word", i -> "?q=" + Crowd.word(random.nextInt(1, 20)));
        questions.put("one rare word", i -> "?q=" + Crowd.word(random.nextInt(5_000, 30_000)));
        questions.put(
                "two words",
                i ->
                        "?q="
                                + Crowd.word(random.nextInt(1, 50))
                                + "+"
                                + Crowd.word(random.nextInt(50, 3_000)));
        questions.put("two frequent words", i -> "?q=parcel+" + Crowd.word(random.nextInt(1, 9)));
        questions.put("a name", i -> "?q=author" + random.nextInt(1, 600_000));
        questions.put(
                "a beginning", i -> "?q=" + Crowd.word(random.nextInt(200, 2000)).substring(0, 4));
        questions.put("no such word", i -> "?q=zzzxq" + i);
        return questions;
    }

    private static Figure figure(
            Connection connection, String path, Map.Entry<String, IntFunction<String>> question)
            throws IOException {
        var times = new Times();
        for (var i = 0; i < WARM_UP + TIMES; i++) {
            var begun = System.nanoTime();
            var answer = connection.get(path + question.getValue().apply(i));
            if (answer.status() != 200) {
                throw new IOException(answer.status() + " " + answer.text());
            }
            if (i >= WARM_UP) {
                times.add(System.nanoTime() - begun);
            }
        }
        System.err.printf(
                "%s %s: p50 %.1f ms, p99 %.1f ms%n",
                path, question.getKey(), times.millis(0.5), times.millis(0.99));
        return Figure.atMost(
                100,
                times.millis(0.99),
                "ms",
                "`%s` %s, of %,d, p99".formatted(path, question.getKey(), INTERACTIONS));
    }
}
