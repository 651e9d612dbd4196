package app.haris.triage;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.triage.Facts.Counts;
import app.haris.triage.Facts.History;
import app.haris.triage.settings.RulesFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedRulesTests {
    private final Triage triage = TriageFixtures.triage(RulesFixtures.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Il pacco è arrivato rotto            | normal | [delivery]
                    طلبيتي لم تصل بعد                    | normal | [delivery]
                    Where is my parcel?                  | normal | [delivery]
                    Voglio il rimborso                   | normal | [refund]
                    أريد استرداد أموالي                  | normal | [refund]
                    Refund please, the courier lost it   | normal | [delivery, refund]
                    Vi denuncio: domani chiamo l'avvocato | urgent | [legal]
                    سأذهب إلى المحكمة                    | urgent | [legal]
                    Grazie mille, bravissimi!            | normal | [praise]
                    شكراً لكم                            | normal | [praise]
                    Siete aperti domani?                 | normal | []
                    """)
    void the_shipped_rules_know_what_people_say(String text, String priority, String tags) {
        var assessment = assess(Saying.of(text), TriageFixtures.facts());

        assertThat(assessment.tags().toString()).isEqualTo(tags);
        assertThat(assessment.priority().word()).isEqualTo(priority);
        assertThat(assessment.troubled()).isFalse();
    }

    @Test
    void many_followers_ask_for_a_second_pair_of_eyes() {
        var assessment = assess(Saying.of("Ciao").followedBy(48_000), TriageFixtures.facts());

        assertThat(assessment.eyes().needed()).isEqualTo(2);
        assertThat(assessment.eyes().why()).containsExactly("reach");
        assertThat(assessment.priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void a_legal_threat_stays_urgent_whoever_makes_it() {
        var said = Saying.of("My lawyer will call you").followedBy(48_000).withStars(1);

        var assessment = assess(said, TriageFixtures.facts());

        assertThat(assessment.priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void a_poor_review_an_insistent_author_and_a_flood_are_of_high_priority() {
        var facts = TriageFixtures.facts();

        assertThat(assess(Saying.of("Mah").withStars(1), facts).tags()).containsExactly("review");
        assertThat(assess(Saying.of("Mah"), facts.with(new History(1, 3))).tags())
                .containsExactly("repeated");
        assertThat(assess(Saying.of("Mah"), facts.with(new Counts(1, 1, 1, 10))).tags())
                .containsExactly("spreading");
    }

    private Assessment assess(Saying said, Facts facts) {
        return triage.assess(said.interaction(), facts, Saying.AT);
    }
}
