package app.haris.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.storage.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** That a process which is killed has kept what it promised. */
final class SyncTests {
    private static final int KILLS = 2;

    @ParameterizedTest
    @ValueSource(strings = {"durably", "plainly"})
    void every_acknowledged_commit_survives_a_killed_process(String how, @TempDir Path data)
            throws Exception {
        List<Long> promised = new ArrayList<>();

        for (var kill = 1; kill <= KILLS; kill++) {
            promised.addAll(commitUntilKilled(data, how, 100 * kill));
        }

        assertThat(kept(data)).containsAll(promised);
        assertThat(promised).hasSizeGreaterThan(100 * KILLS);
    }

    private static List<Long> commitUntilKilled(Path data, String how, int enough)
            throws IOException, InterruptedException {
        List<Long> promised = new ArrayList<>();
        var process =
                new ProcessBuilder(Committer.command(data, how))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var lines = process.inputReader()) {
            while (promised.size() < enough) {
                promised.add(Long.valueOf(lines.readLine()));
            }
            process.toHandle().destroyForcibly();
            promised.addAll(rest(lines));
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return promised;
    }

    /** What it said before it died; the last line may be cut. */
    private static List<Long> rest(BufferedReader lines) throws IOException {
        var text = new StringBuilder();
        for (var letter = lines.read(); letter >= 0; letter = lines.read()) {
            text.append((char) letter);
        }
        var end = text.lastIndexOf("\n");
        return end < 0 ? List.of() : text.substring(0, end).lines().map(Long::valueOf).toList();
    }

    private static List<Long> kept(Path data) {
        var folder = DataFolder.at(data);
        try (var dataSource = H2Database.open(H2Database.url(folder), folder)) {
            return new JdbcTemplate(dataSource)
                    .queryForList("select number from promise", Long.class);
        }
    }
}
