package app.haris.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures Haris against its goals on this machine, and prints a table.
 *
 * <p>Arguments: the jar, a folder to work in, and which measurements to take, with commas between.
 */
public final class Bench {
    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new Start());
        ALL.put("intake", new Intake());
        ALL.put("cards", new Cards());
        ALL.put("memory", new Memory());
        ALL.put("understanding", new Understood());
        ALL.put("comparison", new Comparison());
        ALL.put("million", new Million());
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[1]).toAbsolutePath();
        var home = work.resolve("home");
        Installation.make(Path.of(arguments[0]).toAbsolutePath(), home);
        var options =
                List.of(
                        "@" + home.resolve("jvm-options"),
                        "-XX:AOTCache=" + home.resolve("haris.aot"));
        var figures = new ArrayList<Figure>();
        for (var name : arguments[2].split(",")) {
            var folder = work.resolve(name);
            if (!name.equals("million")) {
                Installation.delete(folder);
            }
            Files.createDirectories(folder);
            System.err.println("measuring: " + name);
            figures.addAll(ALL.get(name).take(new Measurement.Place(home, folder, options)));
        }
        System.out.println("| What | Measured | Goal | Reached |\n|---|---|---|---|");
        figures.forEach(figure -> System.out.println(figure.row()));
    }
}
