package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.CaseFile;
import app.haris.chat.SignInLinks;
import app.haris.chat.room.RoomClient;
import app.haris.social.Language;
import app.haris.team.MemberId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Several members write in one case, some in Slack and some in the room. */
class SlackFormsTests extends SlackTest {
    @Autowired private SignInLinks links;

    @Test
    void whoever_has_a_form_open_in_slack_is_shown_to_write_until_it_is_closed() {
        var file = hear("Do you have it in green?", Language.ENGLISH);
        sara.click(card(file), "haris:reply");
        var form = modal("haris:reply", file);
        assertThat(form.path("notify_on_close").asBoolean()).isTrue();
        assertThat(form.toString()).doesNotContain("يكتب الآن");
        until("Sara is seen to write", () -> writes("سارة", file));

        marco.click(card(file), "haris:reply");
        until(
                "Marco's form tells of Sara",
                () -> marcos(file).toString().contains("sta scrivendo"));

        sara.closes(form);
        until("Sara writes no longer", () -> !writes("سارة", file));
        marco.types(marcos(file), "Sì, anche in verde");
        until(
                "Marco's form tells no more of Sara",
                () -> !marcos(file).toString().contains("sta scrivendo"));
        assertThat(WORKSPACE.complaints).isEmpty();
    }

    @Test
    void whoever_has_sent_a_form_writes_no_longer() throws Exception {
        var file = hear("Is it made of wool?", Language.ENGLISH);
        sara.click(card(file), "haris:reply");
        var form = modal("haris:reply", file);
        until("Sara is seen to write", () -> writes("سارة", file));

        sara.submit(form, Map.of("text", "Pure wool.")).get();

        until("Sara writes no longer", () -> !writes("سارة", file));
    }

    @Test
    void whoever_writes_in_the_room_is_shown_in_the_form() {
        var file = hear("Can I wash it at 60?", Language.ENGLISH);
        var presence = "/cases/" + file.summary().number() + "/presence";
        var lina = room("lina");
        lina.submit(path(file), presence, Map.of("doing", "drafting"));

        marco.click(card(file), "haris:reply");

        until(
                "Marco's form tells of Lina",
                () -> modal("haris:reply", file).toString().contains("Lina sta scrivendo"));
    }

    /** Of two forms in one case, the one in Italian. */
    private static JsonNode marcos(CaseFile file) {
        return one(
                "Marco's form",
                () ->
                        WORKSPACE.views.values().stream()
                                .filter(
                                        one ->
                                                one.path("private_metadata")
                                                        .asString("")
                                                        .contains(
                                                                "\"case\":"
                                                                        + file.summary().number()))
                                .filter(one -> one.toString().contains("Annulla"))
                                .toList());
    }

    /** Whether the room shows Lina so; her name stands apart for its direction. */
    private boolean writes(String name, CaseFile file) {
        return Pattern.compile(name + "\\p{Cf}? is writing")
                .matcher(room("lina").get(path(file)).body())
                .find();
    }

    private static String path(CaseFile file) {
        return "/cases/" + file.summary().number();
    }

    private RoomClient room(String member) {
        return new RoomClient(address("")).signIn(links.path(new MemberId(member)));
    }
}
