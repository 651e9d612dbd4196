package app.haris.opinion.openai;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.Author;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymousTests {
    private static final Author GIULIA = new Author("42", "giu_r", "Giulia Rossi", 10L, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    @acme il pacco 8837-2211 non arriva | [name] il pacco [number] non arriva
                    Sono Giulia, chiamate +39 347 123 4567 | Sono [name], chiamate [number]
                    la signora ROSSI aspetta | la signora [name] aspetta
                    un vestito rossiccio | un vestito rossiccio
                    scrivete a giulia.rossi@example.org | scrivete a [mail]
                    guardate https://example.org/u/giu_r?x=1 ! | guardate [link] !
                    اتصلوا بي ٠٥٠ ١٢٣ ٤٥٦٧ من فضلكم | اتصلوا بي [number] من فضلكم
                    only 3 stars | only 3 stars
                    """)
    void by_what_people_could_be_known_is_taken_out(String said, String sent) {
        assertThat(Anonymous.of(said, GIULIA)).isEqualTo(sent);
    }
}
