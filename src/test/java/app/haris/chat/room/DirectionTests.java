package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTests {
    @ParameterizedTest
    @CsvSource({
        "@acme عندكم شحن للرياض؟, rtl",
        "#Acme https://acme.example/a شكرا, rtl",
        "😡 12 الطرد مكسور, rtl",
        "@acme il pacco مكسور, ltr",
        "Il pacco, ltr",
        "@acme 😡 12, auto",
        "'', auto"
    })
    void is_that_of_the_first_word_of_a_language(String text, String direction) {
        assertThat(Direction.of(text)).isEqualTo(direction);
    }
}
