package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.inbox.CaseQuery;
import app.haris.reply.ReplyState;
import app.haris.social.Language;
import app.haris.team.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines that name people and addresses, which Slack sends between angle brackets. */
class SlackLinesTests extends SlackTest {
    private static final CaseQuery SLIPPERS = CaseQuery.ALL.withText("zanzibarian");
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
    void a_draft_is_approved_by_the_shortcut_on_its_message_and_nothing_else_is() {
        var file = hear("Can it go into the dryer?", Language.ENGLISH);
        var card = card(file);
        sara.command("reply " + file.summary().number() + " Better not.");
        var r1 = draft(file, 1, "Better not.");

        lina.shortcut(card, "haris_approve");
        until("told", () -> said("Use the shortcut on the message of a draft"));
        lina.shortcut(r1, "haris_approve");

        until(
                "approved",
                () ->
                        !(read(file).revision(1).orElseThrow().state()
                                instanceof ReplyState.Drafted));
    }

    private static boolean said(String words) {
        return WORKSPACE.responses.stream().anyMatch(one -> one.toString().contains(words));
    }

    @Test
    void a_case_is_found_by_the_global_shortcut_and_shown_on_top_of_what_was_found()
            throws Exception {
        var file = hear("My zanzibarian slippers squeak", Language.ENGLISH);
        var number = file.summary().number().toString();
        card(file);
        until("it can be found", () -> !cases.list(SLIPPERS).cases().isEmpty());
        lina.shortcut("haris_find");
        var form = one("the form", () -> views("\"haris:search\""));

        var answer = lina.submit(form, Map.of("text", "zanzibarian")).get();
        var found = payload(answer).orElseThrow().path("view");
        assertThat(found.toString()).contains("#" + number);
        lina.click(((ObjectNode) found).put("id", "VFOUND"), "haris:show", number);

        one("the case", () -> views("slippers squeak"));
        var nothing = lina.submit(form, Map.of("text", "antarctican")).get();
        assertThat(nothing.toString()).contains("Nothing found");
        assertThat(WORKSPACE.complaints).isEmpty();
    }

    private static List<JsonNode> views(String words) {
        return WORKSPACE.views.values().stream()
                .filter(one -> one.toString().contains(words))
                .toList();
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
