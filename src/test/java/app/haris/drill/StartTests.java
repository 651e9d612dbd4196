package app.haris.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start that cannot succeed says, and with which exit code, while another Haris runs. */
final class StartTests {
    @TempDir private static Path folder;
    private static HarisProcess running;

    @BeforeAll
    static void start() throws Exception {
        KillDrill.configure(folder.resolve("bot-config"));
        running = HarisProcess.ofClasses(folder, Map.of());
        running.start();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void data_folder_in_use_is_said_so() throws Exception {
        var ended = startWith("HARIS_DATA", folder.resolve("data").toString());

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.err()).contains("is in use by another Haris", "HARIS_DATA");
    }

    @Test
    void port_in_use_is_said_so() throws Exception {
        var port = Integer.toString(URI.create(running.address()).getPort());

        var ended = startWith("HARIS_PORT", port);

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.err()).contains("Port " + port + " is in use", "HARIS_PORT");
    }

    @Test
    void database_that_is_not_there_is_said_so() throws Exception {
        var ended = startWith("HARIS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/haris");

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.err()).contains("PostgreSQL cannot be reached", "HARIS_DATABASE_URL");
    }

    @Test
    void database_of_another_make_is_bad_usage() throws Exception {
        var ended = startWith("HARIS_DATABASE_URL", "jdbc:mysql://127.0.0.1/haris");

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(2);
        assertThat(ended.err()).contains("must begin with jdbc:postgresql:");
    }

    private static HarisProcess.Ended startWith(String setting, String value) throws Exception {
        var place = Files.createTempDirectory(folder, "another");
        var settings =
                new HashMap<>(Map.of("HARIS_CONFIG", folder.resolve("bot-config").toString()));
        settings.put(setting, value);
        return HarisProcess.ofClasses(place, settings).run("run");
    }
}
