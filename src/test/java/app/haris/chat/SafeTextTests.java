package app.haris.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il pacco è arrivato rotto 😡",
                "الطرد وصل مكسورا",
                "قال \u2066@acme\u2069 نعم",
                "\u202Bمرحبا\u202C",
                "نمی‌دانم",
                "👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "two\nlines"
            })
    void leaves_honest_text_alone(String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Test
    void shows_what_would_reorder() {
        assertThat(SafeText.of("invoice\u202Efdp.exe")).isEqualTo("invoice⟨RLO⟩fdp.exe");
    }

    @Test
    void closes_what_was_left_open_on_its_line() {
        assertThat(SafeText.of("a\u2067b\nc\u2069")).isEqualTo("a\u2067b\u2069\nc");
    }

    @Test
    void shows_control_characters() {
        assertThat(SafeText.of("a\0b\u001Bc\u007Fd")).isEqualTo("a␀b␛c\uFFFDd");
    }

    @Test
    void keeps_marks_from_piling_up() {
        assertThat(SafeText.of("a" + "\u0301".repeat(50))).isEqualTo("a" + "\u0301".repeat(6));
    }

    @Test
    void makes_one_line_of_many() {
        assertThat(SafeText.line(" a \r\n\r\n b\u2028c ")).isEqualTo("a b c");
    }

    @Test
    void never_cuts_a_character_in_two() {
        assertThat(SafeText.shortened("ab👩‍👩‍👧cd", 5)).isEqualTo("ab…");
        assertThat(SafeText.shortened("abc", 3)).isEqualTo("abc");
    }

    @Property
    void nothing_after_a_quoted_text_is_reordered_by_it(@ForAll("nasty") String text) {
        var sentence = SafeText.within(false, SafeText.line(text)) + " end";

        var levels = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);

        assertThat(levels.getLevelAt(sentence.length() - 1)).isZero();
    }

    @Property
    void nothing_unpaired_or_invisible_to_machines_stays(@ForAll("nasty") String text) {
        var safe = SafeText.of(text);

        assertThat(safe.codePoints())
                .noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
        assertThat(SafeText.of(safe)).isEqualTo(safe);
    }

    @Provide
    Arbitrary<String> nasty() {
        var bidi =
                Arbitraries.strings()
                        .withChars(
                                "aא1\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\n\u2029 \u0301");
        return Arbitraries.oneOf(bidi.ofMaxLength(30), Arbitraries.strings().ofMaxLength(50));
    }
}
