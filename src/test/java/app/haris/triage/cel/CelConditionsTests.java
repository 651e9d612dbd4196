package app.haris.triage.cel;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.triage.Variable;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionsTests {
    private final CelConditions conditions = new CelConditions();

    @ParameterizedTest
    @EnumSource
    void the_example_of_each_variable_is_a_condition_that_mentions_it(Variable variable) {
        var compiled = conditions.compile(variable.example());

        assertThat(compiled).isInstanceOf(Compilation.Usable.class);
        assertThat(((Compilation.Usable) compiled).condition().mentions()).contains(variable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "text.lowerAscii().contains('pacco') || text.upperAscii().contains('PACCO')",
                "text.trim().startsWith('Hi') && text.endsWith('?')",
                "text.split(' ').exists(word, word == 'help')",
                "text.split(' ').filter(word, word.size() > 3).size() > 2",
                "tags.all(tag, tag != 'spam')",
                "text.indexOf('a') >= 0 && text.substring(0, 1) == text.charAt(0)",
                "matches(text, 'a|b')",
                "double(rating) / 2.0 > 1.5",
                "string(time.hour) + ':' + string(time.minute) == '9:30'",
                "author.verified ? rating > 3 : rating > 4",
                "text == 'a' // the word alone"
            })
    void a_condition_may_use(String when) {
        assertThat(conditions.compile(when)).isInstanceOf(Compilation.Usable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    sentimant == 'x'                 | column 1: unknown variable 'sentimant'; did you mean 'sentiment'? (known: text, plain,
                    author.folowers > 1              | column 1: unknown variable 'author.folowers'; did you mean 'author.followers'?
                    rating > 1 && authr.name.size() > 3 | column 15: unknown variable 'authr.name'; did you mean 'author.name'?
                    author == 1                      | column 1: unknown variable 'author' (known: text
                    text.matchez('x')                | column 13: unknown function 'matchez'; did you mean 'matches'? (known: matches,
                    timestamp(text) == 1             | column 10: unknown function 'timestamp' (known:
                    text.replace('a', text) == 'a'   | column 13: unknown function 'replace' (known:
                    author.followers > 'a'           | column 18: found no matching overload for '_>_' applied to '(int, string)'
                    text                             | column 1: expected type 'bool' but found 'string'
                    text ==                          | column 8: mismatched input '<EOF>'
                    rating.stars == 1                | column 7: type 'int' does not support field selection
                    text.matches('(')                | column 14: bad pattern: error parsing regexp: missing closing ): `(`
                    text.matches('(?=a)')            | column 14: bad pattern: error parsing regexp
                    text.matches(author.name)        | column 20: a pattern must be written down as one text
                    matches(text, 'a' + text)        | column 19: a pattern must be written down as one text
                    # nothing                        | column 1: token recognition error at: '#'
                    """)
    void a_bad_condition_is_told_with_its_place(String when, String complaint) {
        var compiled = conditions.compile(when);

        assertThat(compiled).isInstanceOf(Compilation.Faulty.class);
        assertThat(((Compilation.Faulty) compiled).problems().getFirst().toString())
                .startsWith(complaint);
    }

    @Test
    void every_problem_is_told_with_its_line() {
        var compiled = conditions.compile("sentimant == 'x'\n  && ratin > 1");

        assertThat(((Compilation.Faulty) compiled).problems())
                .extracting(Compilation.Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("column 1: "),
                        second ->
                                assertThat(second)
                                        .startsWith("line 2, column 6 of the condition: "));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 5_000})
    void a_condition_nested_too_deeply_is_refused(int depth) {
        var compiled = conditions.compile("(".repeat(depth) + "true" + ")".repeat(depth));

        assertThat(compiled).isInstanceOf(Compilation.Faulty.class);
    }

    @Test
    void a_condition_longer_than_a_page_is_refused() {
        var compiled = conditions.compile("text == '" + "x".repeat(20_000) + "'");

        assertThat(compiled).isInstanceOf(Compilation.Faulty.class);
    }

    @Test
    void a_condition_mentions_what_it_may_come_to_read() {
        var compiled = conditions.compile("rating > 3 || tags.exists(t, t == 'x' && office.open)");

        assertThat(((Compilation.Usable) compiled).condition().mentions())
                .isEqualTo(Set.of(Variable.RATING, Variable.TAGS, Variable.OFFICE_OPEN));
    }
}
