package app.haris.triage;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.triage.settings.RulesFixtures;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTests {
    private static final Triage TRIAGE = TriageFixtures.triage(RulesFixtures.shipped());

    @Property(tries = 300)
    void one_text_has_one_assessment(@ForAll("texts") String text) {
        var first = assess(TRIAGE, text);
        var second = assess(TRIAGE, text);

        assertThat(first).isEqualTo(second);
        assertThat(first.troubled()).isFalse();
        assertThat(first.tags()).hasSameSizeAs(new HashSet<>(first.tags()));
    }

    @Provide
    Arbitrary<String> texts() {
        var odd =
                Arbitraries.of(
                        "\u0000",
                        "\ud83d",
                        "\udc00",
                        "\u202e",
                        "\ufeff",
                        "😡",
                        "شكرا",
                        "pacco",
                        " lawyer ",
                        "<!channel>",
                        "@everyone",
                        "ﷺ",
                        "e\u0301\u0301\u0301",
                        "\r\n");
        return Arbitraries.oneOf(Arbitraries.strings(), odd)
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "\u0000", "\ud83d", "😡", "ﷺ", "ش", "e\u0301", "@", "\n"})
    void a_text_of_a_million_chars_is_judged_by_many_rules(String part) {
        var text = part.repeat((1 << 20) / part.length());
        var rules =
                IntStream.range(0, 100)
                        .mapToObj(
                                i ->
                                        "- {name: r%d, when: \"%s\", then: {tags: t%d}}"
                                                .formatted(i, when(i), i))
                        .collect(Collectors.joining("\n", "rules:\n", "\n"));

        var assessment = assess(TriageFixtures.triage(rules), text);

        assertThat(assessment.trace()).hasSize(100);
        assertThat(assessment.trace())
                .extracting(RuleTrace::outcome)
                .doesNotHaveAnyElementsOfTypes(RuleTrace.Failed.class);
    }

    private static String when(int i) {
        return switch (i % 4) {
            case 0 -> "text.matches('(?i)(a+)+b|pacco" + i + "')";
            case 1 -> "plain.contains('" + i + "')";
            case 2 -> "text.lowerAscii().endsWith('" + i + "')";
            default -> "text.size() > " + i;
        };
    }

    @Test
    void a_condition_sees_the_first_ten_thousand_characters() {
        var triage =
                TriageFixtures.triage(
                        """
                        rules:
                          - {name: size, when: text.size() == 10000, then: {}}
                          - {name: beyond, when: text.contains('pacco'), then: {}}
                        """);

        var assessment = assess(triage, "x".repeat(10_000) + "pacco");

        assertThat(assessment.rules()).containsExactly("size");
    }

    private static Assessment assess(Triage triage, String text) {
        return triage.assess(Saying.of(text).interaction(), TriageFixtures.facts(), Saying.AT);
    }
}
