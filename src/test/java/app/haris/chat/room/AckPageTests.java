package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.audit.Origin;
import app.haris.escalation.Escalations;
import app.haris.escalation.Escalations.Progress;
import app.haris.escalation.LetterTexts;
import app.haris.escalation.RunState;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import app.haris.team.MemberId;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The link in a letter, as people and their mail servers open it. */
class AckPageTests extends RoomTest {
    @Autowired private Escalations escalations;
    @Autowired private LetterTexts letters;

    private CaseNumber called() {
        var number = caseOf("Nobody answers").summary().number();
        var omar = new Actor(member("omar"), Origin.ROOM);
        escalations.escalateTo(number, member("marco").id(), "he threatens us", omar);
        await().until(() -> !run(number).calls().isEmpty());
        return number;
    }

    private Member member(String id) {
        return team.find(new MemberId(id)).orElseThrow();
    }

    private Progress run(CaseNumber number) {
        return escalations.of(number).getFirst();
    }

    private String link(CaseNumber number, String member) {
        var run = run(number);
        var letter = letters.write(run.calls().getFirst(), run.run(), Optional.of(member(member)));
        var text = letter.text();
        return text.substring(
                text.indexOf("/acknowledge"), text.indexOf("\n", text.indexOf("/acknowledge")));
    }

    private HttpResponse<String> press(String link) {
        var stranger = new RoomClient(address(""));
        var page = stranger.get(link);
        var token = link.substring(link.indexOf('=') + 1);
        return stranger.post(
                "/acknowledge", Map.of("token", token, "_csrf", RoomClient.csrf(page.body())));
    }

    @Test
    void opening_the_link_acknowledges_nothing_and_pressing_the_button_does_once() {
        var number = called();
        var link = link(number, "marco");

        var page = new RoomClient(address("")).get(link);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Marco", "#" + number).doesNotContain("Giulia");
        assertThat(run(number).run().state()).isInstanceOf(RunState.Climbing.class);
        assertThat(press(link).body()).contains("Marco").doesNotContain("<form");
        assertThat(run(number).run().state())
                .isInstanceOfSatisfying(
                        RunState.Acknowledged.class,
                        state -> assertThat(state.by()).isEqualTo(new MemberId("marco")));

        escalations.handOver(number, new MemberId("lina"), new Actor(member("marco"), Origin.ROOM));
        assertThat(new RoomClient(address("")).get(link).body()).contains("Lina");
    }

    @Test
    void a_link_that_was_bent_is_worth_nothing() {
        var number = called();
        var link = link(number, "marco");

        var page = new RoomClient(address("")).get(link.replace("token=", "token=x"));

        assertThat(page.body()).doesNotContain("<form");
        assertThat(run(number).run().state()).isInstanceOf(RunState.Climbing.class);
    }

    @Test
    void an_address_of_several_has_no_link_of_anybody() {
        var number = called();
        var run = run(number);

        var letter = letters.write(run.calls().getFirst(), run.run(), Optional.empty());

        assertThat(letter.text()).doesNotContain("/acknowledge").contains("/cases/" + number);
    }
}
