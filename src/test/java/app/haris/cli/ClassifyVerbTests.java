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
                terminal.typing("\ufeffIl pacco è arrivato rotto, vergogna!\n\n😡😡\n")
                        .haris("classify", "-");

        assertThat(said.exit()).isZero();
        var lines = said.lines().stream().map(new JsonMapper()::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().path("text").stringValue()).startsWith("Il pacco");
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
    void intents_lean_on_the_moods_that_are_given_beside_them() throws IOException {
        var wanted = folder.resolve("wanted.csv");
        var moods = folder.resolve("moods.csv");
        var labels = new StringBuilder("text,label,language\n");
        var felt = new StringBuilder("text,label,language\n");
        for (var thing : new String[] {"tea", "bus", "hat", "pen", "cup", "map", "bed", "car"}) {
            labels.append("I hate this ").append(thing).append(",complaint,en\n");
            labels.append("Where is my ").append(thing).append(",question,en\n");
            felt.append("I hate this ").append(thing).append(",negative,en\n");
            felt.append("Where is my ").append(thing).append(",neutral,en\n");
            felt.append("I love this ").append(thing).append(",positive,en\n");
        }
        Files.writeString(wanted, labels);
        Files.writeString(moods, felt);
        var model = folder.resolve("my.model").toString();
        var data = wanted.toString();

        var trained =
                terminal.haris(
                        "train", "--task", "intent", data, "-o", model, "--moods", moods + "");
        var measured = terminal.haris("evaluate", "--task", "intent", "--model", model, data);
        var refused =
                terminal.haris(
                        "train", "--task", "topic", data, "-o", model, "--moods", moods + "");
        var lacking =
                terminal.haris("train", "--task", "intent", data, "-o", model, "--moods", data);

        assertThat(trained.exit()).isZero();
        assertThat(measured.out()).startsWith("intent en: 16 texts, macro-F1 100.0");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--moods goes with --task intent alone.");
        assertThat(lacking.exit()).isEqualTo(2);
        assertThat(lacking.err()).contains("--moods needs texts that are negative, neutral");
    }

    @Test
    void how_well_languages_are_told_is_measured_on_texts_of_three_words() throws IOException {
        var data = folder.resolve("data.csv");
        Files.writeString(
                data,
                """
                label,text
                0,"Il pacco è arrivato rotto, che peccato"
                0,Dov'è il mio ordine di ieri?
                0,What time do you open tomorrow?
                0,Ciao @acme #bello
                """);

        var told = terminal.haris("evaluate", "--task", "language", "--language", "it", data + "");
        var unsaid = terminal.haris("evaluate", "--task", "language", data + "");

        assertThat(told.out())
                .startsWith("data.csv it: 3 texts of 3 words or more, right 66.67 % (20.77–93.85)");
        assertThat(unsaid.exit()).isEqualTo(2);
        assertThat(unsaid.err()).contains("--task language wants --language");
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
