package app.haris.triage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Boicottate Acme!!!                | acme, BOICOTTATE
                    perché non rispondete?            | Perche non rispondeteeee 😡😡
                    @acme_it vergogna                 | vergogna @acme https://t.co/abc #Vergogna
                    RT @sara: ordine 4711 mai arrivato | ordine 12 mai arrivato www.acme.example/x
                    أين طلبي؟                         | اين طلبيييي
                    مُقاطعة                           | مقاطعـــه
                    طلبى                              | طلبي
                    😡 😡                             | 😡
                    cool                              | cooooool
                    """)
    void texts_that_read_alike_have_one_fingerprint(String one, String other) {
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dove è il mio pacco | dove è il mio rimborso
                    boicottate acme     | non boicottate acme
                    😡                  | 😍
                    """)
    void texts_that_say_different_things_do_not(String one, String other) {
        assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
    }

    @Property
    void any_text_has_the_fingerprint_of_its_louder_self(@ForAll String text) {
        assertThat(Fingerprint.of("@acme " + text + " \n https://acme.example"))
                .isEqualTo(Fingerprint.of(text + " @acme_it"));
    }

    @Test
    void a_huge_text_has_the_fingerprint_of_its_beginning() {
        var beginning = "word ".repeat(2_000);

        assertThat(Fingerprint.of(beginning + "x".repeat(1 << 20))).isEqualTo("word");
    }
}
