package app.haris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ClassifyVerbTests {
    @TempDir private Path folder;
    private Terminal terminal;

    @BeforeEach
    void sits_down() {
        terminal = new Terminal(folder);
    }

    @Test
    void each_line_is_answered_by_one_line_of_json() {
        var said =
                terminal.typing("Il pacco è arrivato rotto, vergogna!\n\n😡😡\n")
                        .haris("classify", "-");

        assertThat(said.exit()).isZero();
        var lines = said.lines().stream().map(new JsonMapper()::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().path("language").stringValue()).isEqualTo("it");
        assertThat(lines.getFirst().path("sentiment").stringValue()).isEqualTo("negative");
        assertThat(lines.getFirst().path("scores").path("negative").doubleValue())
                .isBetween(0.5, 1.0);
        assertThat(lines.getFirst().path("intent").stringValue()).isEqualTo("complaint");
        assertThat(lines.getFirst().has("topic")).isTrue();
        assertThat(lines.getFirst().path("abuse").stringValue()).isEqualTo("none");
        assertThat(lines.get(1).path("sentiment").stringValue()).isEqualTo("neutral");
        assertThat(lines.getLast().path("language").stringValue()).isEqualTo("und");
    }

    @Test
    void a_model_is_trained_from_a_table_and_measured_on_another() throws IOException {
        var data = folder.resolve("data.csv");
        var table = new StringBuilder("text,label,language\n");
        for (var thing : new String[] {"tea", "bus", "hat", "pen", "cup", "map", "bed", "car"}) {
            table.append("I love this ").append(thing).append(",nice,en\n");
            table.append("I hate this ").append(thing).append(",nasty,en\n");
        }
        Files.writeString(data, table);
        var model = folder.resolve("my.model").toString();

        var trained = terminal.haris("train", "--task", "abuse", data.toString(), "-o", model);
        var measured =
                terminal.haris("evaluate", "--task", "abuse", "--model", model, data.toString());

        assertThat(trained.exit()).isZero();
        assertThat(trained.out()).startsWith("cross-validated en: 16 texts, macro-F1 ");
        assertThat(measured.out()).startsWith("abuse en: 16 texts, macro-F1 100.0");
    }

    @Test
    void what_cannot_be_learned_from_is_named() throws IOException {
        var data = folder.resolve("data.csv");
        Files.writeString(data, "id,words\n1,hello\n");

        var wrong = terminal.haris("train", "--task", "mood", data.toString(), "-o", "x");
        var bare = terminal.haris("train", "--task", "abuse", data.toString(), "-o", "x");

        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("--task is sentiment, intent, topic or abuse, not mood");
        assertThat(bare.exit()).isEqualTo(2);
        assertThat(bare.err()).contains("has no columns text and label, but id, words");
    }
}
