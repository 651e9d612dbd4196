package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.audit.Origin;
import app.haris.inbox.Actor;
import app.haris.social.Author;
import app.haris.social.Fetched;
import app.haris.social.Trouble;
import app.haris.team.MemberId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What only a real browser shows: scripts, keys, and what two members see of each other. */
class RoomBrowserTests extends BrowserTest {
    private static final Author GIULIA = new Author("giulia-live", "giu_r", "Giulia", 9L, false);

    @Test
    void what_one_does_the_other_sees_without_reloading() {
        var number = caseOf("Il pacco è aperto").summary().number();
        var lina = second("lina").desk().open("/cases/" + number);
        var omar = first("omar").open("/cases/" + number);
        lina.run("window.same = true");
        omar.sees(".here", "Lina");

        omar.click("[data-key=c]");

        lina.sees(".case-head", "Omar").sees("#card-" + number, "Omar");
        assertThat(lina.run("return window.same")).isEqualTo(true);
        omar.hasNoErrors();
        lina.hasNoErrors();
    }

    @Test
    void a_new_message_comes_into_the_open_case_and_the_list() {
        var number = caseOf(GIULIA, "Buongiorno").summary().number();
        var lina = first("lina").desk().open("/cases/" + number);

        write(GIULIA, "C’è qualcuno?");

        lina.sees("#case-flow", "C’è qualcuno?").sees("#card-" + number, "C’è qualcuno?");
    }

    @Test
    void a_source_in_trouble_is_shown_until_it_is_well_again() {
        var sara = first("sara").open("/");
        var lina = second("lina").open("/help");
        network.hear(new Fetched.Failed(Trouble.of(Trouble.Kind.TOKEN, "401 <b>no</b>")));

        sara.sees("#alarms", "الشبكة ترفض الرمز").sees("#alarms", "401 <b>no</b>").picture("alarm");
        lina.open("/help").sees("#alarms", "the network refuses the token; set a new one");

        network.hear(new Fetched.News(List.of(), "well", false));
        sara.seesNo("#alarms p");
        sara.hasNoErrors();
    }

    @Test
    void everything_can_be_done_by_keys() {
        var older = caseOf("Prima domanda").summary().number();
        var newer = caseOf("Seconda domanda").summary().number();
        var lina = first("lina").desk().open("/");

        lina.press("j", "j", "k");
        assertThat(lina.focused().getAttribute("id")).isEqualTo("open-" + newer);
        lina.press("j");
        assertThat(lina.focused().getAttribute("id")).isEqualTo("open-" + older);
        lina.press(Keys.ENTER).find("#case[data-case='" + older + "']");

        lina.press("c").sees(".case-head", "Lina");
        lina.press("r").until("r", () -> lina.focused().getAttribute("id").equals("text"));
        lina.press("Ecco la risposta.");
        lina.focused().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        lina.sees(".draft .words", "Ecco la risposta.").escape();
        lina.press("e").sees("#composer h2, #composer .tabs [aria-current]", "r1");
        lina.escape().press("s").find("#do-snooze-" + older + "[open], details.menu[open]");
        lina.escape().seesNo("details.menu[open]");
        lina.press("/").until("/", () -> lina.focused().getAttribute("id").equals("search"));
        lina.hasNoErrors();

        var marco = second("marco").desk().open("/cases/" + older);
        marco.press("a").find(".draft[data-state=approved], .draft[data-state=published]");
        marco.hasNoErrors();
    }

    @Test
    void of_two_editors_the_slower_sees_both_texts_and_loses_none() {
        var number = caseOf("Quanto dura la garanzia?").summary().number();
        var page = "/cases/" + number;
        signedIn("omar").submit(page, page + "/reply", Map.of("text", "Primo testo."));
        var lina = first("lina").open(page).click(".draft [data-key=e]");
        lina.until(
                "no edit", () -> lina.find("#text").getAttribute("value").equals("Primo testo."));
        var marco = second("marco").open(page).click(".draft [data-key=e]");
        marco.until("no edit", () -> marco.find("#text").getAttribute("value").contains("Primo"));

        lina.type("#text", "Il testo di Lina.").click("#compose button.primary");
        lina.sees(".draft .words", "Il testo di Lina.");
        marco.type("#text", "Il testo di Marco.").click("#compose button.primary");

        marco.sees("#conflict", "Il testo di Lina.").picture("conflict");
        assertThat(marco.find("#text").getAttribute("value")).isEqualTo("Il testo di Marco.");
        assertThat(read(number).revisions().getLast().text()).isEqualTo("Il testo di Lina.");
        marco.click("#compose button.primary").sees(".draft .words", "Il testo di Marco.");
        assertThat(read(number).revisions()).hasSize(3);
        assertThat(marco.errors(message -> message.contains("409"))).isEmpty();
    }

    @Test
    void what_was_typed_stays_when_the_page_is_left_and_comes_back() {
        var number = caseOf("Si può cambiare?").summary().number();
        var omar = first("omar").open("/cases/" + number).type("#text", "Quasi finito");

        omar.open("/").open("/cases/" + number);

        omar.until("lost", () -> omar.find("#text").getAttribute("value").equals("Quasi finito"));
    }

    @Test
    void whoever_is_cut_off_is_told_and_loses_nothing() {
        var number = caseOf("Ci siete?").summary().number();
        var omar = first("omar").open("/cases/" + number).type("#text", "Eccoci");

        omar.connected(false).click("#compose button.primary").find("#answers .denied");
        omar.picture("cut-off");
        assertThat(omar.find("#text").getAttribute("value")).isEqualTo("Eccoci");

        omar.connected(true).click("#compose button.primary").sees(".draft .words", "Eccoci");
        omar.errors(message -> true);
    }

    @Test
    void whoever_is_signed_out_elsewhere_keeps_the_page_and_is_told() {
        var number = caseOf("Pronto?").summary().number();
        var omar = first("omar").open("/cases/" + number).type("#text", "Un attimo");
        omar.run(
                "return fetch('/sign-out', {method: 'POST', body: new URLSearchParams({"
                        + "_csrf: document.querySelector('meta[name=csrf]').content})})");

        omar.click("#compose button.primary").find("#signed-out");

        assertThat(omar.find("#text").getAttribute("value")).isEqualTo("Un attimo");
        assertThat(omar.errors(message -> message.contains("401"))).isEmpty();
    }

    @Test
    void the_way_back_on_a_phone_leads_to_the_card() {
        var number = caseOf("Avete il blu?").summary().number();
        var omar = first("omar").click("#open-" + number);
        omar.find("#case");

        omar.click("[data-back]").find("#card-" + number);

        assertThat(omar.isShown("#case")).isFalse();
        assertThat(omar.path()).isEqualTo("/");
    }

    @Test
    void a_claim_that_came_too_late_says_whose_it_is() {
        var number = caseOf("Chi risponde?").summary().number();
        var omar = first("omar").open("/cases/" + number);
        omar.run("document.querySelector('#case-tools').setAttribute('id', 'still')");
        cases.claim(number, lina());

        omar.click("#still [data-key=c]").sees("#answers .denied", "Lina");

        assertThat(read(number).summary().claimedBy()).hasValue(new MemberId("lina"));
    }

    private Actor lina() {
        var member = team.find(new MemberId("lina")).orElseThrow();
        return new Actor(member, Origin.ROOM);
    }
}
