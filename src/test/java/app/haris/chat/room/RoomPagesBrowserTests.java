package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page of the room as people with small screens, weak eyes and thick fingers meet it. */
class RoomPagesBrowserTests extends BrowserTest {
    private static final Map<String, String> PAGES =
            Map.of(
                    "list", "/",
                    "none", "/?view=closed",
                    "not-found", "/?view=all&q=nessuno",
                    "tagged", "/?view=all&tag=spedizione",
                    "settings", "/settings",
                    "help", "/help",
                    "missing", "/nowhere",
                    "sandbox", "/sandbox",
                    "public", "/sandbox/acme-demo");

    @ParameterizedTest
    @CsvSource({
        "sara, phone, light, list none not-found tagged settings help missing sandbox public",
        "marco, phone, dark, list settings help",
        "lina, desk, light, list settings public",
        "noor, desk, dark, list settings"
    })
    void pages_fit_the_screen_and_meet_no_barriers(
            String member, String size, String scheme, String pages) {
        var number = eventful();
        var browser = first(member).inScheme(scheme);
        if (size.equals("desk")) {
            browser.desk();
        }
        var soft = new SoftAssertions();

        var name = String.join("-", member, size, scheme, "");
        look(browser, "/cases/" + number, name + "case", soft);
        for (var page : pages.split(" ")) {
            look(browser, PAGES.get(page), name + page, soft);
        }
        soft.assertAll();
        assertThat(browser.errors(message -> message.contains("/nowhere"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void whoever_is_not_signed_in_meets_no_barriers(String scheme) {
        var browser = nobody().inScheme(scheme);
        var soft = new SoftAssertions();

        look(browser, "/sign-in", "nobody-" + scheme + "-none", soft);
        look(browser, link("sara"), "nobody-" + scheme + "-good", soft);
        look(browser, "/sign-in?token=stale", "nobody-" + scheme + "-stale", soft);
        look(browser, "/acknowledge?token=stale", "nobody-" + scheme + "-letter", soft);
        look(browser, "/sandbox/acme-demo", "nobody-" + scheme + "-public", soft);
        soft.assertAll();
        browser.hasNoErrors();
    }

    @Test
    void dark_is_dark() {
        var browser = first("lina").inScheme("dark");

        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(19, 21, 20)");
    }

    @Test
    void an_empty_view_says_so_and_leads_on() {
        var browser = first("lina").open("/?view=all&q=nessunissimo");

        browser.sees("#none", "Nothing found").click("#none a").find("#cards");
    }

    /** A case with everything: messages both ways, a note, drafts in several states, tags. */
    private long eventful() {
        var number = caseOf("Il pacco è arrivato rotto 😡 الطرد مكسور #48102").summary().number();
        var page = "/cases/" + number;
        var omar = signedIn("omar");
        omar.submit(page, "/line", Map.of("line", "claim " + number));
        omar.submit(page, "/line", Map.of("line", "tag " + number + " spedizione"));
        omar.submit(page, page + "/note", Map.of("text", "Ha già chiamato due volte."));
        omar.submit(page, page + "/reply", Map.of("text", "Ci dispiace, Giulia."));
        omar.submit(
                page,
                page + "/edit",
                Map.of("revision", "1", "text", "Ci dispiace molto, Giulia: rimborsiamo."));
        omar.submit(page, page + "/reply", Map.of("text", "Un’altra risposta."));
        return number.value();
    }

    private static void look(Browser browser, String page, String name, SoftAssertions soft) {
        browser.open(page).find("main");
        browser.picture(name);
        var found = browser.inspection();
        soft.assertThat(found.overflow()).as(name + " is too wide").isZero();
        soft.assertThat(found.barriers()).as(name).isEmpty();
        soft.assertThat(found.smallTargets()).as(name + ": too small to touch").isEmpty();
        soft.assertThat(found.clipped()).as(name + ": cut off").isEmpty();
    }
}
