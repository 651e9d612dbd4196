package app.haris.settings.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody, or a half-broken disk, has scrambled. */
class HostileFilesTests {
    private static final List<String> PIECES =
            List.of(
                    "${",
                    "}",
                    "{",
                    "[",
                    "]",
                    ": ",
                    "\n",
                    "\n  ",
                    "- ",
                    "\"",
                    "'",
                    "|",
                    ">",
                    "#",
                    "*a",
                    "&a ",
                    "!!map",
                    "%",
                    "\u0000",
                    "\ud800",
                    "\u202e",
                    "\t",
                    "~",
                    "---\n",
                    "...\n",
                    "? ",
                    "<<: ",
                    "${X:",
                    "$${",
                    "file:/",
                    "9".repeat(400),
                    "\ufeff");

    @ParameterizedTest
    @ValueSource(
            strings = {"team.yml", "accounts.yml", "rules.yml", "replies/common.yml", "words.yml"})
    void scrambled_files_make_faults_with_lines_and_nothing_worse(String name) throws IOException {
        var text = Files.readString(Path.of("bot-config").resolve(name));
        var random = new Random(42);
        for (var i = 0; i < 60; i++) {
            var scrambled = scramble(text, random);
            var lines = scrambled.lines().count() + 1;

            var faults = read(name, scrambled).faults();

            assertThat(faults).as(scrambled).allMatch(f -> f.line() >= 1 && f.line() <= lines);
        }
    }

    private static Outcome read(String name, String text) {
        var contents = new Contents(Map.of(name, text), Set.of(), List.of(), List.of());
        var root = Path.of("nowhere");
        return Reader.read(
                BotConfig.modules(),
                contents,
                new Environment(root, variable -> null),
                (file, builtIn) -> file);
    }

    private static String scramble(String text, Random random) {
        var scrambled = new StringBuilder(text);
        for (var change = random.nextInt(4); change >= 0; change--) {
            var at = random.nextInt(scrambled.length());
            if (random.nextBoolean()) {
                scrambled.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            } else {
                scrambled.delete(at, Math.min(scrambled.length(), at + random.nextInt(12)));
            }
        }
        return scrambled.toString();
    }
}
