package app.haris.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many texts one processor reads in a second with everything on (language, mood, intent, topic,
 * abuse), how long the models take to load, and how much memory they hold. The heap is as small as
 * the goal.
 */
final class Understood implements Measurement {
    private static final String HEAP = "-Xmx200m";
    private static final Path PIN = Path.of("/usr/bin/taskset");

    @Override
    public List<Figure> take(Place place) throws Exception {
        var measured = measured(place);
        return List.of(
                Figure.atLeast(
                        1_000, measured[2], "/s", "texts read on one processor, everything on"),
                Figure.atMost(300, measured[0], "ms", "models loaded"),
                Figure.plain(measured[1], "ms", "models and word lists loaded, first text read"),
                Figure.atMost(200, measured[3], "MB", "heap that they hold"));
    }

    /** The compiler's threads share the processor, where Linux lets us choose it. */
    private static double[] measured(Place place) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(PIN)) {
            command.addAll(List.of(PIN.toString(), "-c", "0"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Reading.class.getName());
        var error = place.folder().resolve("reading.err").toFile();
        var process = new ProcessBuilder(command).redirectError(error).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("reading failed: see " + error);
        }
        return Arrays.stream(said.strip().split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
