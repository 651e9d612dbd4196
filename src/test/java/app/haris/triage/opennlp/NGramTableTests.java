package app.haris.triage.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.haris.social.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NGramTableTests {
    private static final LanguageDetectorME WHOLE = whole();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "il pacco è arrivato rotto e nessuno risponde",
                "my parcel arrived broken and nobody answers",
                "grazie wendy",
                "وصل الطرد مكسورا ولا أحد يجيب"
            })
    void the_part_of_the_model_says_what_the_whole_says(String text) {
        var table =
                NGramTableReader.read(List.of(Language.ARABIC, Language.ITALIAN, Language.ENGLISH));

        var scores = table.scores(text);

        var whole = probabilities(text);
        var expected = Math.log(whole.get("ita")) - Math.log(whole.get("eng"));
        var lead = scores.get(Language.ITALIAN) - scores.get(Language.ENGLISH);
        assertThat(lead).isCloseTo(expected, within(0.001));
    }

    private static Map<String, Double> probabilities(String text) {
        return Arrays.stream(WHOLE.predictLanguages(text))
                .collect(Collectors.toMap(it -> it.getLang(), it -> it.getConfidence()));
    }

    private static LanguageDetectorME whole() {
        try (var model = NGramTableTests.class.getResourceAsStream("/langdetect-183.bin")) {
            return new LanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_table_without_ngrams_prefers_no_language() {
        var table = new NGramTable(List.of(Language.ITALIAN), Map.of());

        assertThat(table.scores("ciao")).containsEntry(Language.ITALIAN, 0d);
    }
}
