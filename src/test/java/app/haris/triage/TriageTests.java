package app.haris.triage;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.AccountFixtures;
import app.haris.social.Brand;
import app.haris.social.Interaction.Kind;
import app.haris.social.Language;
import app.haris.team.MemberId;
import app.haris.triage.Facts.Counts;
import app.haris.triage.Facts.History;
import app.haris.triage.RuleTrace.Matched;
import app.haris.triage.RuleTrace.NotMatched;
import app.haris.triage.RuleTrace.SkipReason;
import app.haris.triage.RuleTrace.Skipped;
import app.haris.triage.Understanding.Understood;
import app.haris.triage.settings.RulesFixtures;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTests {
    private final Facts facts = TriageFixtures.facts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text.contains('pacco') && plain.contains('perche')",
                "kind == 'review' && rating == 2",
                "platform == 'sandbox' && account == 'acme-demo' && brand == 'acme'",
                "language == 'it'",
                "sentiment == 'unknown' && intent == 'unknown' && topic == 'unknown'",
                "abuse == 'unknown'",
                "author.id == '42' && author.handle == 'giu_r' && author.name == 'Giulia R.'",
                "author.followers == 48000 && !author.verified",
                "conversation.id == 'thread-1' && !conversation.isReply",
                "conversation.size == 4 && conversation.contacts == 3",
                "media.count == 0",
                "reach.reposts == 0 && reach.likes == 0 && reach.views == 0",
                "tags == ['old']",
                "time.day == 'sun' && time.hour == 10 && time.minute == 5",
                "office.open",
                "counts.author_24h == 5 && counts.account_1h == 6",
                "counts.account_24h == 7 && counts.alike_1h == 8"
            })
    void a_condition_reads_what_was_said_and_what_is_known(String when) {
        var known =
                facts.with(new History(4, 3)).with(new Counts(5, 6, 7, 8)).tagged(Set.of("old"));
        var said = Saying.of("Il pacco? PERCHÉ").withStars(2).followedBy(48_000);

        var assessment = assess("[{name: it, when: \"" + when + "\", then: {}}]", said, known);

        assertThat(assessment.rules()).containsExactly("it");
    }

    @Test
    void what_is_understood_of_a_text_can_be_asked_and_is_passed_on() {
        Understanding understanding =
                (text, language, brand) ->
                        new Understood(
                                Optional.of("negative"),
                                Optional.of("complaint"),
                                Optional.of("delivery"),
                                Optional.of("insult"),
                                Map.of(),
                                Optional.of(0.625));
        var rules =
                RulesFixtures.rules(
                        """
                        rules:
                          - name: angry
                            when: sentiment == 'negative' && abuse == 'insult' && topic == 'delivery' && scores.intent == 63
                            then: {priority: high}
                        """);
        var triage =
                new Triage(rules, (text, among, hint) -> among.get(0), Optional.of(understanding));

        var assessment = triage.assess(Saying.of("!").interaction(), facts, Saying.AT);

        assertThat(assessment.rules()).containsExactly("angry");
        assertThat(assessment.sentiment()).contains("negative");
        assertThat(assessment.intent()).contains("complaint");
        assertThat(assessment.language()).isEqualTo(Language.ARABIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            textBlock =
                    """
                    {priority: high}      | {priority: low}        | low    | 0 | []       | -   | -
                    {priority: high}      | {eyes: 2}              | high   | 2 | []       | -   | -
                    {eyes: 3}             | {eyes: 2}              | normal | 3 | []       | -   | -
                    {tags: [b, a]}        | {tags: [c, a]}         | normal | 0 | [b, a, c] | -  | -
                    {sla: 1h}             | {sla: 2h}              | normal | 0 | []       | 2h  | -
                    {assign: sara}        | {assign: marco}        | normal | 0 | []       | -   | marco
                    {assign: sara}        | {sla: 2h}              | normal | 0 | []       | 2h  | sara
                    {sla: 1h, stop: true} | {sla: 2h, eyes: 2}     | normal | 0 | []       | 1h  | -
                    """)
    void actions_of_rules_that_match_come_together(
            String first,
            String second,
            String priority,
            int eyes,
            String tags,
            String sla,
            String assignee) {
        var assessment =
                assess(
                        "[{name: one, when: 'true', then: %s}, {name: two, when: 'true', then: %s}]"
                                .formatted(first, second),
                        Saying.of("ciao"),
                        facts);

        assertThat(assessment.priority().word()).isEqualTo(priority);
        assertThat(assessment.eyes().needed()).isEqualTo(eyes);
        assertThat(assessment.tags().toString()).isEqualTo(tags);
        assertThat(assessment.sla())
                .isEqualTo(Optional.ofNullable(sla).map(it -> Duration.parse("PT" + it)));
        assertThat(assessment.assignTo())
                .isEqualTo(Optional.ofNullable(assignee).map(MemberId::new));
    }

    @Test
    void every_action_reaches_the_assessment() {
        var assessment =
                assess(
                        """
                        - name: all
                          when: "true"
                          then: {priority: urgent, eyes: 2, tags: vip, assign: sara, suggest: thanks,
                                 sla: 15m, snooze: 2h, close: spam, escalate: leads}
                        """,
                        Saying.of("ciao"),
                        facts);

        assertThat(assessment.priority()).isEqualTo(Priority.URGENT);
        assertThat(assessment.eyes()).isEqualTo(new EyesNeeded(2, List.of("all")));
        assertThat(assessment.tags()).containsExactly("vip");
        assertThat(assessment.assignTo()).contains(new MemberId("sara"));
        assertThat(assessment.suggestedTemplate()).contains("thanks");
        assertThat(assessment.sla()).contains(Duration.ofMinutes(15));
        assertThat(assessment.snooze()).contains(Duration.ofHours(2));
        assertThat(assessment.close()).contains("spam");
        assertThat(assessment.escalate()).contains("leads");
        assertThat(assessment.troubled()).isFalse();
    }

    @Test
    void eyes_name_the_rules_that_asked_for_most() {
        var assessment =
                assess(
                        """
                        - {name: one, when: "true", then: {eyes: 2}}
                        - {name: two, when: "true", then: {eyes: 3}}
                        - {name: three, when: "true", then: {eyes: 3}}
                        - {name: four, when: "false", then: {eyes: 9}}
                        """,
                        Saying.of("ciao"),
                        facts);

        assertThat(assessment.eyes()).isEqualTo(new EyesNeeded(3, List.of("two", "three")));
    }

    @Test
    void a_later_rule_sees_the_tags_of_an_earlier_one() {
        var assessment =
                assess(
                        """
                        - {name: unseen, when: "'vip' in tags", then: {}}
                        - {name: vip, when: "!('vip' in tags)", then: {tags: [vip]}}
                        - {name: seen, when: "'vip' in tags && 'old' in tags", then: {}}
                        """,
                        Saying.of("ciao"),
                        facts.tagged(Set.of("old")));

        assertThat(assessment.rules()).containsExactly("vip", "seen");
        assertThat(assessment.tags()).containsExactly("vip");
    }

    @ParameterizedTest
    @CsvSource({
        "office-hours, true, matched",
        "office-hours, false, hours",
        "out-of-hours, true, hours",
        "out-of-hours, false, matched"
    })
    void a_rule_may_count_in_some_hours_only(String only, boolean isOpen, String outcome) {
        var assessment =
                assess(
                        "[{name: it, only: %s, when: 'true', then: {}}]".formatted(only),
                        Saying.of("ciao"),
                        isOpen ? facts : facts.outOfHours());

        assertThat(assessment.trace().getFirst().outcome().code()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0, cool-down", "59, cool-down", "60, matched", "600, matched"})
    void a_rule_keeps_silent_while_it_cools_down(int minutes, String outcome) {
        var known = facts.fired(Map.of("it", Saying.AT.minus(Duration.ofMinutes(minutes))));

        var assessment =
                assess(
                        "[{name: it, cool-down: 1h, when: 'true', then: {}}]",
                        Saying.of("ciao"),
                        known);

        assertThat(assessment.trace().getFirst().outcome().code()).isEqualTo(outcome);
    }

    @Test
    void the_trace_tells_every_rule_and_what_it_read() {
        var assessment =
                assess(
                        """
                        - {name: far, when: "rating == 5 && author.followers > 9", then: {}}
                        - {name: words, when: "text == 'ciao' && author.followers > 9", then: {stop: true}}
                        - {name: rest, when: "true", then: {}}
                        """,
                        Saying.of("ciao"),
                        facts);

        assertThat(assessment.trace())
                .containsExactly(
                        new RuleTrace("far", new NotMatched(), Map.of("rating", "0")),
                        new RuleTrace(
                                "words",
                                new Matched(),
                                Map.of("text", "…", "author.followers", "120")),
                        new RuleTrace("rest", new Skipped(SkipReason.STOPPED), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"MENTION, NORMAL", "MESSAGE, NORMAL", "FOLLOW, LOW", "TAG, LOW"})
    void without_rules_what_calls_nobody_is_of_low_priority(Kind kind, Priority priority) {
        var assessment = assess("[]", Saying.of("ciao").as(kind), facts);

        assertThat(assessment.priority()).isEqualTo(priority);
        assertThat(assessment.trace()).isEmpty();
    }

    @Test
    void the_hour_is_that_of_the_brand() {
        var brand = AccountFixtures.acme();
        var cairo =
                new Brand(brand.id(), brand.name(), brand.languages(), ZoneId.of("Africa/Cairo"));

        var assessment =
                assess(
                        "[{name: it, when: time.hour == 11, then: {}}]",
                        Saying.of("ciao"),
                        Facts.of(cairo));

        assertThat(assessment.rules()).containsExactly("it");
    }

    private static Assessment assess(String rules, Saying said, Facts facts) {
        return TriageFixtures.triage("rules:\n" + rules.indent(2))
                .assess(said.interaction(), facts, Saying.AT);
    }
}
