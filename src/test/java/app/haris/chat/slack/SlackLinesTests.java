package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.social.Language;
import app.haris.team.MemberId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines that name people and addresses, which Slack sends between angle brackets. */
class SlackLinesTests extends SlackTest {
    private static final String US = "<@" + SlackWorkspace.BOT_USER + "> ";

    @Test
    void a_colleague_who_is_mentioned_is_assigned_the_case() {
        var file = hear("Who repairs zips?", Language.ENGLISH);
        var card = card(file);

        marco.type(card, US + "assign <@UOMAR>");
        until("assigned", () -> read(file).summary().claimedBy().isPresent());
        assertThat(read(file).summary().claimedBy()).contains(new MemberId("omar"));

        marco.command("assign <@ULINA|lina.b> " + file.summary().number());
        until(
                "assigned anew",
                () -> read(file).summary().claimedBy().equals(Optional.of(new MemberId("lina"))));
    }

    @Test
    void an_address_is_drafted_and_noted_as_it_was_typed() {
        var file = hear("Where do I find the sizes?", Language.ENGLISH);
        var card = card(file);

        lina.type(card, "They are at <https://acme.example/sizes?a=1&amp;b=2>");
        until("noted", () -> !read(file).notes().isEmpty());
        marco.type(card, US + "reply Here: <http://acme.example/sizes|acme.example/sizes>");

        assertThat(read(file).notes().getFirst().text())
                .isEqualTo("They are at https://acme.example/sizes?a=1&b=2");
        draft(file, 1, "Here: acme.example/sizes");
        assertThat(read(file).revision(1).orElseThrow().text())
                .isEqualTo("Here: acme.example/sizes");
    }
}
