package app.haris.triage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.Preview;
import app.haris.settings.folder.SettingsFixtures;
import app.haris.triage.Rule;
import app.haris.triage.RuleBook;
import app.haris.triage.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesSettingsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    author.folowers > 9        | {}              | rules.yml:3: 'when': column 1: unknown variable 'author.folowers'; did you mean 'author.followers'?
                    "text.matches('(')"        | {}              | rules.yml:3: 'when': column 14: bad pattern
                    rating                     | {}              | rules.yml:3: 'when': column 1: expected type 'bool' but found 'int'
                    "true"                     | {assign: sarra} | rules.yml:4: unknown member 'sarra'
                    "true"                     | {prioritty: low} | rules.yml:4: unknown key 'prioritty'
                    "true"                     | {priority: lo}  | rules.yml:4: 'priority' must be one of low, normal, high, urgent
                    "true"                     | {eyes: 0}       | rules.yml:4: 'eyes' must be a whole number from 1 to 9
                    "true"                     | {tags: [Two Words]} | rules.yml:4: a tag is one word in lower case
                    "true"                     | {sla: 0s}       | rules.yml:4: 'sla' must be longer than nothing
                    "true"                     | {sla: soon}     | rules.yml:4: 'sla' must be a duration
                    """)
    void a_fault_is_told_at_its_line(String when, String then, String fault) {
        var faults =
                faults(
                        """
                        rules:
                          - name: it
                            when: "%s"
                            then: %s
                        """
                                .formatted(when, then));

        assertThat(faults).hasSize(1).first().asString().startsWith(fault);
    }

    @Test
    void every_bad_condition_is_told() {
        var faults =
                faults(
                        """
                        rules:
                          - {name: one, when: nope, then: {}}
                          - {name: two, when: nein && no, then: {}}
                        """);

        assertThat(faults)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("rules.yml:2: "),
                        two -> assertThat(two).startsWith("rules.yml:3: 'when': column 1: "),
                        three -> assertThat(three).startsWith("rules.yml:3: 'when': column 9: "));
    }

    @Test
    void two_rules_of_one_name_are_refused() {
        var faults =
                faults(
                        """
                        rules:
                          - {name: one, when: "true", then: {}}
                          - {name: one, when: "true", then: {}}
                        """);

        assertThat(faults)
                .containsExactly("rules.yml:3: another rule is called 'one' already, on line 2");
    }

    @Test
    void a_book_knows_what_its_rules_ask_for() {
        var book =
                RulesFixtures.rules(
                                """
                                rules:
                                  - {name: a, when: rating > 1, cool-down: 1h, then: {}}
                                  - {name: b, when: counts.alike_1h > 1, cool-down: 2d, then: {}}
                                  - {name: c, when: "true", only: out-of-hours, then: {stop: true}}
                                """)
                        .current();

        assertThat(book.longestCoolDown()).contains(Duration.ofDays(2));
        assertThat(book.mentions())
                .containsExactlyInAnyOrder(Variable.RATING, Variable.COUNTS_ALIKE_HOUR);
        assertThat(book.rules()).extracting(Rule::only).endsWith(Rule.Hours.OUT_OF_HOURS);
    }

    @Test
    void an_edited_file_is_read_without_coming_into_use() {
        var rules = RulesFixtures.rules("rules: []");

        var preview = rules.preview("rules: [{name: new, when: 'rating > 1', then: {eyes: 2}}]");

        assertThat(preview).isInstanceOf(Preview.Sound.class);
        assertThat(((Preview.Sound<RuleBook>) preview).value().rules())
                .extracting(Rule::name)
                .containsExactly("new");
        assertThat(rules.current().rules()).isEmpty();
    }

    @Test
    void an_edited_file_with_faults_is_told() {
        var preview =
                RulesFixtures.rules("rules: []")
                        .preview("rules: [{name: new, when: ratin > 1, then: {}}]");

        assertThat(preview).isInstanceOf(Preview.Faulty.class);
    }

    private static List<String> faults(String yaml) {
        return SettingsFixtures.faults(Map.of("rules.yml", yaml));
    }
}
