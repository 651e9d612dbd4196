package app.haris.bench;

import app.haris.HarisApplication;
import app.haris.bench.Intake.Poured;
import app.haris.drill.HarisProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How much of the intake understanding takes away: the same crowd writes to a Haris that reads
 * moods, intents, topics and abuse, and to one that does not; both tell languages, as Haris always
 * did. Both are up all the time and are written to by turns, in pairs whose order alternates, so
 * that a machine which others use, too, slows down both alike. Both run without the AOT cache,
 * which fits one class path only, and without prepared beans.
 */
final class Comparison implements Measurement {
    private static final double LEAST_SHARE = 90;
    private static final int PAIRS = 8;
    private static final Duration TURN = Duration.ofSeconds(10);

    @Override
    public List<Figure> take(Place place) throws Exception {
        try (var with = new Side(place.haris(launch(place, false), "with"), "with");
                var without = new Side(place.haris(launch(place, true), "without"), "without")) {
            with.warmUp();
            without.warmUp();
            for (var pair = 0; pair < PAIRS; pair++) {
                (pair % 2 == 0 ? with : without).takeTurn();
                (pair % 2 == 0 ? without : with).takeTurn();
            }
            return figures(with.turns, without.turns);
        }
    }

    private static List<Figure> figures(List<Poured> with, List<Poured> without) {
        var shares = shares(with, without, Poured::rate);
        var thrift = shares(without, with, Poured::cost);
        return List.of(
                Figure.plain(
                        median(with.stream().mapToDouble(Poured::rate)),
                        "/s",
                        "interactions accepted, with understanding, median of %d turns"
                                .formatted(PAIRS)),
                Figure.plain(
                        median(without.stream().mapToDouble(Poured::rate)),
                        "/s",
                        "the same, without understanding"),
                Figure.plain(
                        median(with.stream().mapToDouble(Poured::cost)),
                        "ms",
                        "processor time for each of them, with"),
                Figure.plain(
                        median(without.stream().mapToDouble(Poured::cost)),
                        "ms",
                        "processor time for each of them, without"),
                Figure.atLeast(
                        LEAST_SHARE,
                        median(Arrays.stream(shares)),
                        "%",
                        "accepted with understanding, of those accepted without, median of pairs"),
                Figure.plain(
                        Arrays.stream(shares).min().orElseThrow(), "%", "the same, lowest pair"),
                Figure.plain(
                        Arrays.stream(shares).max().orElseThrow(), "%", "the same, highest pair"),
                Figure.plain(
                        median(Arrays.stream(thrift)),
                        "%",
                        "the same by the processor time that each takes, median of pairs"));
    }

    /** In percent, pair by pair. */
    private static double[] shares(
            List<Poured> these, List<Poured> ofThose, ToDoubleFunction<Poured> what) {
        return IntStream.range(0, PAIRS)
                .mapToDouble(
                        pair ->
                                100
                                        * what.applyAsDouble(these.get(pair))
                                        / what.applyAsDouble(ofThose.get(pair)))
                .toArray();
    }

    /** With an even count, the mean of the two in the middle. */
    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** One of the two that are compared. */
    private static final class Side implements AutoCloseable {
        private final HarisProcess haris;
        private final Crowd crowd;
        private final List<Poured> turns = new ArrayList<>();

        Side(HarisProcess haris, String name) {
            this.haris = haris;
            this.crowd = new Crowd(name);
            haris.start();
        }

        void warmUp() throws Exception {
            Intake.pour(haris, crowd, 1, Intake.WARM_UP);
        }

        void takeTurn() throws Exception {
            turns.add(Intake.pour(haris, crowd, 1, TURN));
        }

        @Override
        public void close() {
            haris.close();
        }
    }

    private static List<String> launch(Place place, boolean isMute) throws IOException {
        var options = new ArrayList<>(place.jvmOptions());
        options.removeIf(it -> it.contains("AOTCache"));
        var path = muteAlone(place.folder()) + File.pathSeparator + place.jar();
        options.addAll(List.of("-cp", path, "-Dharis.bench.mute=" + isMute));
        options.add("app.haris.HarisApplication");
        return options;
    }

    /**
     * A folder with that one class, since Haris looks for components on the whole class path. A
     * class of another name stands where prepared beans would be, so that none are found: they
     * would know nothing of this one.
     */
    private static Path muteAlone(Path folder) throws IOException {
        var target = folder.resolve("mute");
        copy(Mute.class, target.resolve(fileOf(Mute.class.getName())));
        copy(
                Figure.class,
                target.resolve(
                        fileOf(
                                HarisApplication.class.getName()
                                        + "__ApplicationContextInitializer")));
        return target;
    }

    private static String fileOf(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static void copy(Class<?> from, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (var bytes = from.getResourceAsStream("/" + fileOf(from.getName()))) {
            Files.write(to, Objects.requireNonNull(bytes).readAllBytes());
        }
    }
}
