package app.haris.settings.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTests {
    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of("a: 1\nb: 2\na: 3", "3 key 'a' stands here twice, first on line 1"),
                Arguments.of("a:\n\tb: 1", "2 a tab stands where YAML wants spaces"),
                Arguments.of("a: &x 1\nb: 2", "1 anchors (&x) are not allowed"),
                Arguments.of("a: 1\nb: *x", "2 aliases (*x) are not allowed: write it out"),
                Arguments.of("a: 1\n---\nb: 2", "2 only one YAML document is allowed in a file"),
                Arguments.of(
                        "a: !!java.net.URL [x]",
                        "1 tags (tag:yaml.org,2002:java.net.URL) are not allowed"),
                Arguments.of("a: 1\n[b]: 2", "2 a key must be a text, not a list or a mapping"),
                Arguments.of("a: 1\nb: \u0000", "2 the character U+0000 is not allowed"),
                Arguments.of("a: ${X}\nb: \ud800", "2 the character U+D800 is not allowed"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void what_is_no_plain_yaml_is_refused_with_its_line(String text, String problem) {
        assertThat(problems(text)).contains(problem);
    }

    @Test
    void a_missing_bracket_names_a_line() {
        assertThat(problems("a: 1\nb: [1, 2\nc: 3"))
                .singleElement()
                .asString()
                .matches("3 not YAML: while parsing a flow sequence: expected ',' or ']'.*");
    }

    @Test
    void expansion_bombs_are_refused_before_they_expand() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }

        assertThat(problems(bomb.toString())).isNotEmpty();
    }

    @Test
    void nesting_beyond_reason_is_refused() {
        assertThat(problems("a: " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("nested more than 32 deep");
    }

    @Test
    void a_variable_stands_in_a_flow_mapping_as_people_write_it() {
        var tree = tree("{token: ${TOKEN}, poll: ${POLL:1m, or so}, name: \"x ${Y} z\"}");

        assertThat(((Tree.Entries) tree).entries().values())
                .extracting(entry -> ((Tree.Scalar) entry.value()).text())
                .containsExactly("${TOKEN}", "${POLL:1m, or so}", "x ${Y} z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "~"})
    void an_empty_file_is_an_empty_mapping(String text) {
        assertThat(tree(text)).isEqualTo(Tree.Entries.none(1));
    }

    @Test
    void paths_lead_to_lines() {
        var tree = tree("accounts:\n  - id: a\n    brand: x\n  - id: b\n    brand: y\n");

        assertThat(tree.line("accounts", 1, "brand")).isEqualTo(5);
        assertThat(tree.line("accounts", 1)).isEqualTo(4);
        assertThat(tree.line("accounts", 1, "missing", "deeper")).isEqualTo(4);
        assertThat(tree.line("elsewhere")).isEqualTo(1);
    }

    private static Tree tree(String text) {
        return TreeReader.read(text, new ArrayList<>()).orElseThrow();
    }

    private static List<String> problems(String text) {
        var problems = new ArrayList<Problem>();
        TreeReader.read(text, problems);
        return problems.stream().map(problem -> problem.line() + " " + problem.message()).toList();
    }
}
