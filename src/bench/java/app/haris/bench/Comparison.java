package app.haris.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How much of the intake understanding takes away: the same crowd writes to a Haris that reads
 * moods, intents, topics and abuse, and to one that does not. Both run without the AOT cache, which
 * fits one class path only.
 */
final class Comparison implements Measurement {
    private static final double LEAST_SHARE = 90;

    @Override
    public List<Figure> take(Place place) throws Exception {
        var with = Intake.single(place.haris(launch(place, false), "with"), "with");
        var without = Intake.single(place.haris(launch(place, true), "without"), "without");
        return List.of(
                Figure.plain(with.rate(), "/s", "interactions accepted, with understanding"),
                Figure.plain(without.rate(), "/s", "the same, without understanding"),
                Figure.plain(with.cost(), "ms", "processor time for each of them, with"),
                Figure.plain(without.cost(), "ms", "processor time for each of them, without"),
                Figure.atLeast(
                        LEAST_SHARE,
                        100 * with.rate() / without.rate(),
                        "%",
                        "accepted with understanding, of those accepted without"));
    }

    private static List<String> launch(Place place, boolean isMute) throws IOException {
        var options = new ArrayList<>(place.jvmOptions());
        options.removeIf(it -> it.contains("AOTCache"));
        var path = muteAlone(place.folder()) + File.pathSeparator + place.jar();
        options.addAll(List.of("-cp", path, "-Dharis.bench.mute=" + isMute));
        options.add("app.haris.HarisApplication");
        return options;
    }

    /** A folder with that one class, since Haris looks for components on the whole class path. */
    private static Path muteAlone(Path folder) throws IOException {
        var name = Mute.class.getName().replace('.', '/') + ".class";
        var target = folder.resolve("mute").resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (var bytes = Mute.class.getResourceAsStream("/" + name)) {
            Files.write(target, Objects.requireNonNull(bytes).readAllBytes());
        }
        return folder.resolve("mute");
    }
}
