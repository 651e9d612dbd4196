package app.haris.settings.folder;

import app.haris.settings.Fault;
import app.haris.settings.FaultySettings;
import app.haris.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Settings for tests, read from files that the test writes down. */
public final class SettingsFixtures {
    private static final Path FOLDERS = folders();

    private SettingsFixtures() {}

    private static Path folders() {
        try {
            var folders = Files.createTempDirectory("haris-settings");
            var deletion = new Thread(() -> FileSystemUtils.deleteRecursively(folders.toFile()));
            Runtime.getRuntime().addShutdownHook(deletion);
            return folders;
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** The configuration in the jar: one brand, one sandbox account, a team of four. */
    public static Settings builtIn() {
        return open(Path.of("no-such-folder"), Map.of());
    }

    /** The built-in team and accounts, and these files instead of or beside theirs. */
    public static Settings with(Map<String, String> files) {
        return open(write(files), Map.of());
    }

    /** What is wrong with these files, each as {@code name:line: message}. */
    public static List<String> faults(Map<String, String> files) {
        return faults(files, Map.of());
    }

    public static List<String> faults(Map<String, String> files, Map<String, String> variables) {
        var root = write(files);
        try {
            open(root, variables);
            return List.of();
        } catch (FaultySettings faulty) {
            return faulty.faults().stream()
                    .map(Fault::toString)
                    .map(fault -> fault.replace(root + "/", ""))
                    .toList();
        }
    }

    /** What an operator should know of these files besides. */
    public static List<String> notes(Map<String, String> files) {
        var root = write(files);
        return open(root, Map.of()).notes().stream()
                .map(note -> note.replace(root + "/", ""))
                .toList();
    }

    static BotConfig open(Path root, Map<String, String> variables) {
        return BotConfig.open(root, BotConfig.modules(), variables::get, event -> {});
    }

    static Path write(Map<String, String> files) {
        try {
            var root = Files.createTempDirectory(FOLDERS, "bot-config");
            for (var file : files.entrySet()) {
                write(root, file.getKey(), file.getValue());
            }
            return root;
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    static void write(Path root, String name, String text) {
        try {
            var file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
