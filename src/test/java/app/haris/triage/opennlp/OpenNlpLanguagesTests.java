package app.haris.triage.opennlp;

import static app.haris.social.Language.ARABIC;
import static app.haris.social.Language.ENGLISH;
import static app.haris.social.Language.ITALIAN;
import static app.haris.social.Language.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguagesTests {
    private static final List<Language> BRAND = List.of(ARABIC, ITALIAN, ENGLISH);

    /** One for all tests, as in Haris: the model takes a while to read. */
    private static final OpenNlpLanguages LANGUAGES = new OpenNlpLanguages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    it | Il pacco è arrivato rotto e nessuno risponde da 5 giorni 😡
                    it | quando arriva?
                    it | grazie mille
                    it | @acme_it #fail quanto costa https://t.co/abc
                    it | Ho ordinato tre settimane fa e ancora niente, vergogna
                    en | My parcel arrived broken and nobody answers
                    en | where is my order?
                    en | thanks
                    en | @acme #fail what a shame https://t.co/abc
                    en | 𝒘𝒉𝒆𝒓𝒆 𝒊𝒔 𝒎𝒚 𝒐𝒓𝒅𝒆𝒓
                    ar | وصل الطرد مكسورا ولا أحد يجيب
                    ar | شكرا
                    ar | تحديث nexus lte يحصل على
                    ar | داعش http
                    ar | ﺍﻟﻤﺘﻔﺠﺮﺓ
                    """)
    void a_text_is_in_the_language_that_its_author_wrote(String language, String text) {
        var found = LANGUAGES.identify(text, BRAND, Optional.empty());

        assertThat(found).isEqualTo(new Language(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "😡😡😡",
                "12345 67,8",
                "@acme_it @sara",
                "#acme #fail",
                "https://acme.example/it/offerta-speciale www.acme.example info@acme.example",
                "?!… -- \u0000\u202e",
                "\ud83d",
                "這是什麼"
            })
    void nothing_is_said_of_a_text_without_letters_of_the_brand(String text) {
        var found = LANGUAGES.identify(text, BRAND, Optional.of(ITALIAN));

        assertThat(found).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana 3ayez arga3 el montag da",
                "shlonkom, wain talabi? 9ar li yomain",
                "ma3lesh",
                "khalas mesh mestany aktar",
                "بس هم قالولي انه my order is delayed and lost",
                "Scusate ma il mio ordine is still processing since last week",
                "where is my parcel? è una vergogna, non risponde nessuno"
            })
    void nothing_is_said_of_arabic_in_latin_letters_and_of_two_languages_at_once(String text) {
        for (var told : BRAND) {
            assertThat(LANGUAGES.identify(text, BRAND, Optional.of(told))).isEqualTo(UNKNOWN);
        }
        assertThat(LANGUAGES.identify(text, List.of(ENGLISH), Optional.empty())).isEqualTo(UNKNOWN);
    }

    @Test
    void the_network_decides_where_the_text_does_not() {
        assertThat(LANGUAGES.identify("ok no", BRAND, Optional.of(ITALIAN))).isEqualTo(ITALIAN);
        assertThat(LANGUAGES.identify("ok no", BRAND, Optional.of(ENGLISH))).isEqualTo(ENGLISH);
    }

    @Test
    void the_network_is_not_believed_against_a_clear_text() {
        var text = "Ho ordinato tre settimane fa e ancora niente, vergogna";

        var found = LANGUAGES.identify(text, BRAND, Optional.of(ENGLISH));

        assertThat(found).isEqualTo(ITALIAN);
    }

    @Test
    void a_language_that_the_brand_does_not_speak_is_never_said() {
        var found = LANGUAGES.identify("hm", BRAND, Optional.of(new Language("fr")));

        assertThat(found).isIn(BRAND);
    }

    @Test
    void languages_of_one_script_are_told_apart() {
        var brand = List.of(ARABIC, new Language("fa"), new Language("ur"));

        var found =
                LANGUAGES.identify(
                        "بسته من شکسته رسید و کسی پاسخ نمی‌دهد", brand, Optional.empty());

        assertThat(found).isEqualTo(new Language("fa"));
    }

    @Test
    void a_brand_of_one_language_hears_it_in_any_text_of_its_script() {
        var found = LANGUAGES.identify("where is my order", List.of(ITALIAN), Optional.empty());

        assertThat(found).isEqualTo(ITALIAN);
    }

    @Test
    void a_language_that_the_model_does_not_know_wins_by_the_networks_word_alone() {
        var brand = List.of(ITALIAN, new Language("eo"), new Language("qq"));

        var found = LANGUAGES.identify("hm", brand, Optional.of(new Language("qq")));

        assertThat(found).isEqualTo(new Language("qq"));
    }

    @Property(tries = 300)
    void any_text_has_the_same_language_twice(@ForAll String text) {
        var first = LANGUAGES.identify(text, BRAND, Optional.empty());
        var second = LANGUAGES.identify(text, BRAND, Optional.empty());

        assertThat(first).isEqualTo(second);
        assertThat(first).isIn(ARABIC, ITALIAN, ENGLISH, UNKNOWN);
    }

    @Test
    void a_huge_text_is_judged_by_its_beginning() {
        var text = "dove siete? " + "@".repeat(1 << 20);

        var found = LANGUAGES.identify(text, BRAND, Optional.empty());

        assertThat(found).isEqualTo(ITALIAN);
    }

    @Test
    void many_threads_may_ask_while_the_model_is_read() {
        var languages = new OpenNlpLanguages();
        var french = List.of(new Language("fr"), ITALIAN);

        var found =
                IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> i % 2 == 0 ? BRAND : french)
                        .map(
                                it ->
                                        languages.identify(
                                                "quando arriva il pacco", it, Optional.empty()))
                        .toList();

        assertThat(found).containsOnly(ITALIAN);
    }
}
