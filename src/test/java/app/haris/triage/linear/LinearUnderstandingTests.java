package app.haris.triage.linear;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.BrandId;
import app.haris.social.Language;
import app.haris.triage.Task;
import app.haris.triage.Understanding;
import app.haris.triage.Understanding.Reason;
import app.haris.triage.Understanding.Understood;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearUnderstandingTests {
    private static final Understanding UNDERSTANDING = Understanding.embedded();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Your delivery is five days late and nobody answers, worst service ever 😡 | negative | complaint
                    Il pacco è arrivato rotto e nessuno risponde da cinque giorni, vergogna!  | negative | complaint
                    الطلب تأخر أسبوع ومحد يرد علي، خدمة سيئة جدا                               | negative | complaint
                    Thank you so much, the staff was wonderful and the food delicious ❤️       | positive | praise
                    Grazie mille, servizio eccellente e personale gentilissimo!               | positive | praise
                    شكرا لكم خدمة ممتازة وموظفين محترمين 🌹                                    | positive | praise
                    What time do you open on Sunday?                                          | neutral  | question
                    A che ora aprite domenica?                                                | neutral  | question
                    """)
    void the_shipped_models_read_what_customers_say(String text, String mood, String intent) {
        var understood = UNDERSTANDING.read(text, Language.ENGLISH);

        assertThat(understood.sentiment()).contains(mood);
        assertThat(understood.intent()).contains(intent);
    }

    @Test
    void scores_are_shares_of_one() {
        var scores = UNDERSTANDING.read("Buono ma caro", Language.ITALIAN).scores();

        assertThat(scores).containsOnlyKeys("negative", "neutral", "positive");
        assertThat(scores.values().stream().mapToDouble(it -> it).sum())
                .isCloseTo(1, Offset.offset(1e-6));
    }

    @Test
    void words_of_no_known_language_are_read_with_half_the_certainty() {
        var text = "el khedma awful 3andkom, 7aram";

        var known = UNDERSTANDING.read(text, Language.ENGLISH);
        var unknown = UNDERSTANDING.read(text, Language.UNKNOWN);

        assertThat(unknown.sentiment()).isEqualTo(known.sentiment());
        known.scores()
                .forEach(
                        (mood, score) ->
                                assertThat(unknown.scores().get(mood))
                                        .isCloseTo((score + 1d / 3) / 2, Offset.offset(1e-9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yslamo ideikon, ktir tayyeb el akel", "el order et2akhar awi"})
    void words_of_no_known_language_are_no_complaint_for_want_of_a_better(String text) {
        assertThat(UNDERSTANDING.read(text, Language.UNKNOWN).intent())
                .isNotEqualTo(Optional.of("complaint"));
    }

    @Test
    void emoji_alone_mean_what_they_mean_in_every_language() {
        var unknown = UNDERSTANDING.read("😍😍", Language.UNKNOWN);

        assertThat(unknown).isEqualTo(UNDERSTANDING.read("😍😍", Language.ITALIAN));
        assertThat(unknown.sentiment()).contains("positive");
    }

    @Test
    void a_topic_is_told_of_complaints_alone() {
        assertThat(UNDERSTANDING.read("What time do you open?", Language.ENGLISH).topic())
                .isEmpty();
        assertThat(
                        UNDERSTANDING
                                .read("I want my refund, this is outrageous", Language.ENGLISH)
                                .topic())
                .contains("refund");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "@acme http://t.co/x", "...", "123", "\u0000\ud800"})
    void of_what_says_nothing_nothing_is_said(String text) {
        assertThat(UNDERSTANDING.read(text, Language.UNKNOWN)).isEqualTo(Understood.NOTHING);
    }

    @Test
    void the_reasons_name_the_words_that_decided() {
        var reasons = UNDERSTANDING.reasons("The soup was disgusting", new BrandId("acme"));

        assertThat(reasons)
                .filteredOn(reason -> reason.task() == Task.SENTIMENT && reason.weight() > 0)
                .extracting(Reason::word)
                .contains("disgusting");
    }
}
