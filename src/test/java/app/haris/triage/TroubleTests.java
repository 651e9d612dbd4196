package app.haris.triage;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.triage.Rule.Action;
import app.haris.triage.Rule.Hours;
import app.haris.triage.Rule.Then;
import app.haris.triage.RuleTrace.Failed;
import app.haris.triage.RuleTrace.Matched;
import app.haris.triage.RuleTrace.Outcome;
import app.haris.triage.RuleTrace.SkipReason;
import app.haris.triage.RuleTrace.Skipped;
import app.haris.triage.RuleTrace.TooSlow;
import app.haris.triage.settings.RulesFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TroubleTests {
    private final AtomicLong clock = new AtomicLong();
    private final Triage triage =
            new Triage(
                    RulesFixtures.rules("rules: []"),
                    (text, among, hint) -> among.getFirst(),
                    Optional.empty(),
                    () -> new Stopwatch(clock::get, clock::get));

    @Test
    void a_rule_that_fails_marks_the_case_and_the_others_count() {
        var assessment =
                assess(rule("bad", new Failed("divide by zero")), rule("good", new Matched()));

        assertThat(assessment.troubled()).isTrue();
        assertThat(assessment.rules()).containsExactly("good");
        assertThat(assessment.tags()).containsExactly("good");
        assertThat(assessment.trace())
                .extracting(RuleTrace::outcome)
                .containsExactly(new Failed("divide by zero"), new Matched());
    }

    @Test
    void a_rule_that_is_too_slow_marks_the_case_and_has_no_effect() {
        var assessment = assess(rule("slow", new TooSlow()));

        assertThat(assessment.troubled()).isTrue();
        assertThat(assessment.rules()).isEmpty();
    }

    @Test
    void rules_that_use_up_the_time_leave_none_for_the_others() {
        var assessment =
                assess(
                        rule("one", new Matched(), Duration.ofMillis(1_100)),
                        rule("two", new Matched()));

        assertThat(assessment.troubled()).isTrue();
        assertThat(assessment.rules()).containsExactly("one");
        assertThat(assessment.trace().getLast().outcome())
                .isEqualTo(new Skipped(SkipReason.OUT_OF_TIME));
    }

    private Assessment assess(Rule... rules) {
        return triage.assess(
                new RuleBook(List.of(rules)),
                Saying.of("ciao").interaction(),
                TriageFixtures.facts(),
                Saying.AT);
    }

    private Rule rule(String name, Outcome outcome) {
        return rule(name, outcome, Duration.ZERO);
    }

    private Rule rule(String name, Outcome outcome, Duration takes) {
        var condition =
                new Condition() {
                    @Override
                    public Outcome ask(Reading reading) {
                        clock.addAndGet(takes.toNanos());
                        return outcome;
                    }

                    @Override
                    public Set<Variable> mentions() {
                        return Set.of();
                    }
                };
        var then = new Then(List.of(new Action.Tag(Set.of(name))), false);
        return new Rule(name, "true", condition, Hours.ALWAYS, Optional.empty(), then);
    }
}
