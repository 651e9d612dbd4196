package app.haris.triage.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTests {
    @ParameterizedTest
    @CsvSource({
        "terrible, -3",
        "delighted, +3",
        "vergognosissimo, -3",
        "والممتازه, +3",
        "waste_of_time, -3",
        "😡, -3",
    })
    void a_word_is_known_by_its_beginning_and_without_its_affixes(String form, String sense) {
        assertThat(Lexicon.shipped().senses(form)).contains(sense);
    }

    @ParameterizedTest
    @CsvSource({"table", "tavolo", "x", "''"})
    void what_is_not_listed_says_nothing(String form) {
        assertThat(Lexicon.shipped().senses(form)).isEmpty();
    }
}
