package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.team.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The way of a newcomer, from the sign-in link to the public page, in Arabic, on a phone. */
@TestPropertySource(properties = "spring.application.name=sample-day") // a Haris of its own
class SampleDayBrowserTests extends BrowserTest {
    private static final String REPLY =
            "مرحبًا ليلى، نعم لدينا توصيل إلى الرياض خلال 3 أيام 🚚\n"
                    + "التفاصيل هنا: https://acme.example/shipping?a=1&b=<2> — «شكرًا» \"Acme\"";

    @Test
    void the_sample_day_is_played_answered_approved_and_seen_by_the_public() {
        var sara = first("sara").picture("story-1-empty");
        assertThat(sara.run("return document.dir + document.documentElement.lang"))
                .isEqualTo("rtlar");

        var number = play(sara);
        var noor = second("noor").open("/cases/" + number);

        draft(sara, number);
        approve(noor);
        isPublished(sara, noor, number);
        sara.hasNoErrors();
        noor.hasNoErrors();
    }

    /** Plays the day at once; answers the number of a case in Arabic that anybody can answer. */
    private long play(Browser sara) {
        sara.run("document.querySelector('input[name=within][value=now]').click()");
        sara.click(".empty button.primary");
        sara.until("the day does not come", () -> sara.all("#cards .card").size() >= 40);
        sara.picture("story-2-list");
        return cases.list(CaseQuery.ALL.withText("الرياض")).cases().getLast().number().value();
    }

    private void draft(Browser sara, long number) {
        sara.open("/").click("#open-" + number).find("#case");
        sara.picture("story-3-case");
        sara.click("[data-key=c]").sees(".case-head", "سارة");
        assertThat(read(new CaseNumber(number)).summary().claimedBy())
                .hasValue(new MemberId("sara"));
        sara.click("[data-key=r]").find("#text:focus");
        sara.type("#text", REPLY).sees("#preview", "/");
        sara.picture("story-4-reply");
        sara.click("#compose button.primary").sees(".draft .words", "https://acme.example/");
        sara.picture("story-5-draft");
        assertThat(sara.all("[data-key=a]")).as("nobody approves their own text").isEmpty();
    }

    private void approve(Browser noor) {
        noor.sees(".draft .words", "https://acme.example/").picture("story-6-others-draft");
        noor.click(".awaits > summary").sees(".awaits .words", "https://acme.example/");
        noor.picture("story-6-in-the-bar");
        noor.click(".deciding .button.primary").find(".tools [data-leaves]");
        noor.picture("story-7-leaves");
    }

    private void isPublished(Browser sara, Browser noor, long number) {
        noor.find(".draft[data-state=published]");
        sara.find(".draft[data-state=published]");
        sara.picture("story-8-published");
        var page = sara.find(".draft[data-state=published] a[rel]").getAttribute("href");

        assertThat(page).startsWith("http");
        sara.open(page).sees(".post.ours .text", "https://acme.example/");
        assertThat(sara.text(".post.ours .text")).isEqualTo(REPLY);
        assertThat(sara.inspection().overflow()).isZero();
        sara.picture("story-9-public");
        assertThat(published()).isEqualTo(REPLY);
    }

    private String published() {
        var lines = new RoomClient(address("")).get("/sandbox/acme-demo/published").body();
        assertThat(lines.lines()).hasSize(1);
        return new JsonMapper().readTree(lines).path("text").asString();
    }
}
