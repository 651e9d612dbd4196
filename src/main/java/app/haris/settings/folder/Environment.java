package app.haris.settings.folder;

import app.haris.settings.binding.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The environment of one reading, which remembers the files of secrets that were asked for. */
final class Environment implements Surroundings {
    private static final long LARGEST = 64 << 10;

    private final Path root;
    private final Function<String, @Nullable String> variables;
    private final Map<Path, String> secrets = new TreeMap<>();

    Environment(Path root, Function<String, @Nullable String> variables) {
        this.root = root;
        this.variables = variables;
    }

    @Override
    public @Nullable String variable(String name) {
        return variables.apply(name);
    }

    @Override
    public String secret(Path file) throws IOException {
        var path = root.resolve(file);
        secrets.put(path, seen(path));
        if (Files.size(path) > LARGEST) {
            throw new IOException("too large");
        }
        return Folder.text(Files.readAllBytes(path)).stripTrailing();
    }

    /** What was read from files of secrets, or is wrong with them; for comparison only. */
    Map<Path, String> secrets() {
        return secrets;
    }

    static String seen(Path path) {
        try {
            return Files.size(path) > LARGEST ? "large" : "text " + Files.readString(path);
        } catch (IOException wrong) {
            return wrong.getClass().getSimpleName();
        }
    }
}
