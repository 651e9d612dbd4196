package app.haris.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesPageTests {
    private static final Path PAGE = Path.of("docs", "rules.md");

    @Test
    void the_page_explains_every_word_of_conditions_in_the_order_of_the_code() throws IOException {
        var expected = Stream.of(Variable.values()).map(RulesPageTests::row).toList();

        var rows = Files.readAllLines(PAGE).stream().filter(RulesPageTests::isOfVariable).toList();

        assertThat(rows).isEqualTo(expected);
    }

    private static String row(Variable variable) {
        return "| `%s` | %s | %s | `%s` |"
                .formatted(
                        variable.word(),
                        variable.type().word(),
                        variable.meaning(),
                        variable.example().replace("|", "\\|"));
    }

    private static boolean isOfVariable(String line) {
        return Stream.of(Variable.Type.values())
                .anyMatch(
                        type -> line.matches("\\| `[\\w.]+` \\| \\Q" + type.word() + "\\E \\|.*"));
    }
}
