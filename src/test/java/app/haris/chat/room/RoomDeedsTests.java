package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.inbox.CaseState;
import app.haris.reply.ReplyState;
import app.haris.social.Author;
import app.haris.team.MemberId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What members do, by plain forms, as a browser without script sends them. */
class RoomDeedsTests extends RoomTest {
    @Test
    void a_button_does_what_it_says_and_leads_back_to_the_case() {
        var number = caseOf("Il pacco è rotto").summary().number();
        var marco = signedIn("marco");
        var page = "/cases/" + number;

        var done =
                marco.submit(page, "/line", Map.of("line", "claim " + number, "here", "" + number));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location")).hasValue(page);
        assertThat(read(number).summary().claimedBy()).hasValue(new MemberId("marco"));
        assertThat(marco.get(page).body()).contains("class=\"answer\"");
    }

    @Test
    void drafts_wait_for_eyes_and_a_member_without_the_role_is_told_who_has_it() {
        var number = caseOf("Quanto costa?").summary().number();
        var page = "/cases/" + number;
        signedIn("marco").submit(page, page + "/reply", Map.of("text", "Costa 20 euro."));

        var denied =
                signedIn("omar").submit(page, "/line", Map.of("line", "approve " + number + ":1"));

        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("Marco");
        assertThat(read(number).revisions().getFirst().state())
                .isInstanceOf(ReplyState.Drafted.class);
    }

    @Test
    void drafts_wait_for_other_eyes_than_those_of_their_author() {
        var number = caseOf("Quanto pesa?").summary().number();
        var page = "/cases/" + number;
        signedIn("marco").submit(page, page + "/reply", Map.of("text", "Due chili."));

        var denied =
                signedIn("marco").submit(page, "/line", Map.of("line", "approve " + number + ":1"));

        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(read(number).revisions().getFirst().state())
                .isInstanceOf(ReplyState.Drafted.class);
    }

    @Test
    void each_draft_can_be_traced_by_machine() {
        var number = caseOf("Avete taglie grandi?").summary().number();
        var page = "/cases/" + number;
        var marco = signedIn("marco");
        marco.submit(page, page + "/reply", Map.of("text", "Sì, fino alla 54."));

        assertThat(marco.get(page).body())
                .contains("data-case=\"" + number + "\"")
                .contains("data-draft=\"1\"")
                .contains("data-revision=\"1\"");
    }

    @Test
    void of_two_editors_the_slower_one_sees_the_others_text_and_keeps_their_own() {
        var number = caseOf("Dov’è il mio ordine?").summary().number();
        var page = "/cases/" + number;
        var marco = signedIn("marco");
        var lina = signedIn("lina");
        marco.submit(page, page + "/reply", Map.of("text", "Primo testo."));
        marco.submit(page, page + "/edit", Map.of("revision", "1", "text", "Testo di Marco."));

        var late =
                lina.submit(page, page + "/edit", Map.of("revision", "1", "text", "Lina’s text."));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Testo di Marco.").contains("Lina’s text.");
        assertThat(late.body()).contains("name=\"revision\" value=\"2\"");
        assertThat(read(number).revisions()).hasSize(2);

        lina.submit(page, page + "/edit", Map.of("revision", "2", "text", "Both texts."));
        assertThat(read(number).revisions().getLast().text()).isEqualTo("Both texts.");
    }

    @Test
    void a_case_whose_author_wrote_again_is_not_closed_unseen() {
        var giulia = new Author("giulia-again", "giu_r", "Giulia", 1L, false);
        var file = caseOf(giulia, "Grazie!");
        var number = file.summary().number();
        var page = "/cases/" + number;
        var marco = signedIn("marco");
        var seen = "" + file.summary().version();
        write(giulia, "Anzi, no: è rotto!");

        var close = Map.of("line", "close " + number, "words", "fatto", "version", seen);
        var held = marco.submit(page, "/line", close);

        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(read(number).summary().state()).isInstanceOf(CaseState.Open.class);
    }

    @Test
    void line_ends_of_a_form_are_those_of_a_text() {
        var number = caseOf("Come si lava?").summary().number();
        var page = "/cases/" + number;

        signedIn("marco").submit(page, page + "/reply", Map.of("text", "Uno.\r\nDue."));

        assertThat(read(number).revisions().getFirst().text()).isEqualTo("Uno.\nDue.");
    }

    @Test
    void hostile_words_stay_words() {
        var evil = new Author("evil", "\u202Eeh", "<b>Evil</b>\u202E " + "x".repeat(500), 1L, true);
        var text =
                "<script>alert(1)</script> \u202Egnp.exe \u0000 {{7*7}} ${7*7} "
                        + "א".repeat(20_000);
        var number = caseOf(evil, text).summary().number();
        var lina = signedIn("lina");

        for (var page : new String[] {"/", "/cases/" + number, "/?q=%3Cscript%3E&view=all"}) {
            var shown = lina.get(page);

            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body())
                    .doesNotContain("<script>alert")
                    .doesNotContain("<b>Evil")
                    .doesNotContain("\u202E")
                    .contains("</html>");
        }
        assertThat(lina.get("/cases/" + number).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "{{7*7}} ${7*7}");
    }

    @Test
    void views_and_filters_narrow_the_list() {
        var number = caseOf("Parola-rarissima nel testo").summary().number();
        var marco = signedIn("marco");
        marco.submit("/", "/line", Map.of("line", "claim " + number));
        marco.submit("/", "/line", Map.of("line", "tag " + number + " spedizione"));
        var card = "id=\"card-" + number + "\"";

        assertThat(marco.get("/?view=mine").body()).contains(card);
        assertThat(marco.get("/?view=unclaimed").body()).doesNotContain(card);
        assertThat(marco.get("/?view=all&tag=spedizione").body()).contains(card);
        await("the text is indexed")
                .untilAsserted(
                        () ->
                                assertThat(marco.get("/?view=all&q=rarissima").body())
                                        .contains(card));
        assertThat(marco.get("/?view=closed").body()).doesNotContain(card);
        assertThat(marco.get("/?view=all&account=acme-demo&brand=acme").body()).contains(card);
    }

    @Test
    void a_draft_awaits_the_one_who_can_approve_it() {
        var number = caseOf("C’è lo sconto?").summary().number();
        var page = "/cases/" + number;
        var marco = signedIn("marco");
        marco.submit(page, page + "/reply", Map.of("text", "Sì, fino a domenica."));
        var card = "id=\"card-" + number + "\"";

        assertThat(signedIn("lina").get("/?view=awaiting").body()).contains(card);
        assertThat(marco.get("/?view=awaiting").body()).doesNotContain(card);
    }

    @Test
    void a_surface_that_is_not_set_up_is_said_to_be_off() {
        assertThat(signedIn("marco").get("/settings").body())
                .contains("Sala del team: attivo")
                .contains("Slack: spento")
                .contains("Discord: spento");
    }
}
