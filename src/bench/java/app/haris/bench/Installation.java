package app.haris.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Lays Haris out as the Dockerfile does, by the same scripts. */
final class Installation {
    private static final Path SCRIPTS = Path.of("docker").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    private Installation() {}

    /**
     * Extracts the jar and makes its AOT cache, unless that was done with this very jar before.
     *
     * @param home gets haris.jar, lib/, jvm-options and haris.aot
     */
    static void make(Path jar, Path home) throws IOException, InterruptedException {
        var origin = home.resolve("origin");
        var fingerprint = Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        if (Files.exists(origin) && Files.readString(origin).equals(fingerprint)) {
            return;
        }
        delete(home);
        run("java", "-Djarmode=tools", "-jar", "" + jar, "extract", "--destination", "" + home);
        Files.copy(
                SCRIPTS.resolve("jvm-options"),
                home.resolve("jvm-options"),
                StandardCopyOption.REPLACE_EXISTING);
        run(SCRIPTS.resolve("train-aot-cache").toString(), home.toString());
        Files.writeString(origin, fingerprint);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        var path = JAVA + File.pathSeparator + System.getenv("PATH");
        builder.environment().put("PATH", path);
        builder.environment().put("HARIS_PORT", "18089");
        if (command[0].equals("java")) {
            builder.command().set(0, JAVA.resolve("java").toString());
        }
        if (builder.start().waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
