package app.haris.triage.cel;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.triage.Condition;
import app.haris.triage.RuleTrace.Failed;
import app.haris.triage.RuleTrace.Matched;
import app.haris.triage.RuleTrace.NotMatched;
import app.haris.triage.RuleTrace.TooSlow;
import app.haris.triage.Saying;
import app.haris.triage.TriageFixtures;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionTests {
    private static final Duration LONG = Duration.ofMillis(90);

    private final CelConditions conditions = new CelConditions();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    int(text) > 3                              | bad format at column 4
                    1 / rating > 3                             | divide by zero at column 3
                    tags[0] == 'x'                             | index out of bounds at column 5
                    text.charAt(70000) == 'x'                  | a function failed at column 12
                    rating - 9223372036854775807 - 2 < 1       | numeric overflow at column 30
                    text.split('').all(a, text.split('').all(b, b == b)) | iteration budget exceeded at column 19
                    """)
    void a_condition_that_fails_says_why_without_the_text(String when, String reason) {
        var outcome = condition(when).ask(TriageFixtures.reading(Saying.of("ciao ".repeat(100))));

        assertThat(outcome).isEqualTo(new Failed(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    text.matches('pacco|soldi indietro|شحن')   ; voglio i soldi indietro ; true
                    text.matches('pacco|soldi indietro|شحن')   ; أين شحنتي               ; true
                    text.matches('pacco|soldi indietro|شحن')   ; Il PACCO                ; false
                    text.matches('pacco|soldi indietro|شحن')   ; soldi                   ; false
                    text.matches('(?i)pacco|soldi')            ; Il PACCO                ; true
                    text.matches('p.cco|soldi')                ; il pocco                ; true
                    text.matches('p.cco|soldi')                ; il p.c                  ; false
                    text.matches('pacco|')                     ; nulla                   ; true
                    """)
    void a_list_of_words_matches_like_any_pattern(String when, String text, boolean matches) {
        var outcome = condition(when).ask(TriageFixtures.reading(Saying.of(text)));

        assertThat(outcome).isEqualTo(matches ? new Matched() : new NotMatched());
    }

    @Test
    void a_condition_that_takes_long_is_stopped_when_it_next_reads() {
        var condition = condition("text == 'ciao' && rating == 0 && office.open");
        var reading = TriageFixtures.reading(Saying.of("ciao"), LONG, LONG);

        var outcome = condition.ask(reading);

        assertThat(outcome).isEqualTo(new TooSlow());
    }

    @Test
    void a_busy_machine_is_not_the_conditions_fault() {
        var condition = condition("text == 'ciao' && rating == 0 && office.open");
        var reading = TriageFixtures.reading(Saying.of("ciao"), LONG, Duration.ZERO);

        var outcome = condition.ask(reading);

        assertThat(outcome).isEqualTo(new Matched());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text.matches('(a+)+$b')",
                "text.matches('(a|a)*b')",
                "text.matches('(.*)(.*)(.*)(.*)b')",
                "text.matches('(a?){50}a{50}b')",
                "plain.matches('^(a|aa)+$b')"
            })
    void no_pattern_hangs(String when) {
        var text = "a".repeat(1 << 20);

        var outcome = condition(when).ask(TriageFixtures.reading(Saying.of(text)));

        assertThat(outcome).isIn(new NotMatched(), new TooSlow());
    }

    @Property(tries = 300)
    void any_text_comes_to_an_end(@ForAll String text) {
        var condition =
                condition(
                        "text.split(' ').exists(w, w.trim().lowerAscii().matches('(?i)(x+)+$'))"
                                + " || plain.contains('ش') || text.size() > 999");

        var outcome = condition.ask(TriageFixtures.reading(Saying.of(text)));

        assertThat(outcome.isTrouble()).isFalse();
    }

    private Condition condition(String when) {
        return switch (conditions.compile(when)) {
            case Compilation.Usable(var condition) -> condition;
            case Compilation.Faulty(var problems) -> throw new AssertionError(problems);
        };
    }
}
