package app.haris.chat.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.team.MemberId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTests {
    private final SlackText text =
            new SlackText(
                    id ->
                            id.equals("UMARCO")
                                    ? Optional.of(new MemberId("marco"))
                                    : Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    assign <@UMARCO>                             ~ assign @marco
                    assign <@UMARCO|marco.rossi> 12              ~ assign @marco 12
                    ask <@U999|Ospite> or <@U998>                ~ ask @Ospite or @U998
                    see <https://acme.example/a?b=1&amp;c=2>     ~ see https://acme.example/a?b=1&c=2
                    see <http://acme.example|acme.example>.      ~ see acme.example.
                    see <https://evil.example|our shop>          ~ see our shop (https://evil.example)
                    write to <mailto:a@acme.example|a@acme.example> ~ write to a@acme.example
                    call <tel:+39061234|+39061234>               ~ call +39061234
                    in <#C1|social-inbox> and <#C2>, <#C3|>      ~ in #social-inbox and #C2, #C3
                    <!here> <!channel> <!subteam^S1|@support>    ~ @here @channel @support
                    by <!date^1392734382^{date}|18 Feb>          ~ by 18 Feb
                    1 &lt; 2 &amp;&amp; &lt;b&gt; &amp;lt;       ~ 1 < 2 && <b> &lt;
                    مرحبا <@UMARCO> 🙂 $1                         ~ مرحبا @marco 🙂 $1
                    """)
    void what_was_typed_is_read(String sent, String typed) {
        assertThat(text.plain(sent)).isEqualTo(typed);
    }
}
