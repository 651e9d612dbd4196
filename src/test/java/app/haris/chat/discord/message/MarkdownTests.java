package app.haris.chat.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text from outside stays text. */
class MarkdownTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "*bold* _thin_ ~~gone~~ | \\*bold\\* \\_thin\\_ \\~\\~gone\\~\\~",
                "<@123> <#4> <t:1:R> @everyone | \\<\\@123\\> \\<\\#4\\> \\<t:1:R\\> \\@everyone",
                "# Sale | \\# Sale",
                "- one | \\- one",
                "1. one | \\1. one",
                "[here](https://evil.example) | \\[here\\]\\(https://evil.example\\)",
                "https://x.example/a_b_c | https://x.example/a_b_c",
                "مرحبا *يا* عالم | مرحبا \\*يا\\* عالم"
            })
    void markup_is_shown(String text, String escaped) {
        assertThat(Markdown.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void a_quote_of_hard_words_is_behind_a_spoiler_line_by_line() {
        assertThat(Markdown.quote("you ||fool||\n\nand more", true))
                .isEqualTo("> ||you \\|\\|fool\\|\\|||\n> \n> ||and more||");
    }

    @Property(tries = 300)
    void what_is_made_to_fit_fits_once_it_is_escaped(@ForAll @StringLength(max = 300) String text) {
        assertThat(Markdown.escaped(Markdown.fitting(text, 100))).hasSizeLessThanOrEqualTo(101);
    }
}
