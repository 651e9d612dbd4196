package app.haris.social.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class WordingTests {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'text':'ciao'} | ciao",
                "{'text':'è acme.it/abc..."
                        + " ok','facets':[{'index':{'byteStart':3,'byteEnd':17},'features':[{'uri':'https://acme.it/abcdef'}]}]}"
                        + " | è https://acme.it/abcdef ok",
                "{'text':'è qui"
                        + " ok','facets':[{'index':{'byteStart':3,'byteEnd':6},'features':[{'uri':'https://evil.example'}]}]}"
                        + " | è qui (https://evil.example) ok",
                "{'text':'su acme.it','facets':[{'index':{'byteStart':3,'byteEnd':10},"
                        + "'features':[{'uri':'https://acme.it/'}]}]} | su acme.it",
                "{'text':'è','facets':[{'index':{'byteStart':1,'byteEnd':2},"
                        + "'features':[{'uri':'https://acme.it/'}]}]} | è",
                "{'text':'','embed':{'external':{'uri':'https://acme.it/a'}}} | https://acme.it/a",
                "{'text':'x','labels':{'values':[{'val':'graphic-media'}]}} | ⚠️ graphic-media~~x"
            })
    void a_text_reads_as_it_is_meant(String record, String text) {
        var post = JSON.readValue(record.replace('\'', '"'), Answers.PostRecord.class);

        assertThat(Wording.of(post)).isEqualTo(text.replace('~', '\n'));
    }
}
