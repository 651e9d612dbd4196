package app.haris.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {
    @ParameterizedTest
    @CsvSource({
        "'You idiots lost my bag, idiots!', 'You i••• lost my bag, i•••!'",
        "'انتو حمير وما تفهمون', 'انتو ح••• وما تفهمون'",
    })
    void insulting_words_keep_their_first_letter(String text, String masked) {
        assertThat(Masking.masked(text)).contains(masked);
    }

    @Test
    void other_words_stay() {
        assertThat(Masking.masked("My parcel is late")).isEmpty();
        assertThat(Masking.masked("\ud83d\u0000 $1 \\")).isEmpty();
    }
}
