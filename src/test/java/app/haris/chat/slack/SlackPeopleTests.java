package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.audit.AuditEntry;
import app.haris.audit.Journal;
import app.haris.chat.CaseFile;
import app.haris.chat.IdentityLinks;
import app.haris.chat.SignInLinks;
import app.haris.chat.SlackManifest;
import app.haris.chat.room.RoomClient;
import app.haris.chat.slack.workspace.SlackPerson;
import app.haris.social.Language;
import app.haris.team.Identity;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who may act: members, however Haris knows them; everybody else looks. */
class SlackPeopleTests extends SlackTest {
    private static final Pattern LINE = Pattern.compile("/haris (link [a-z0-9-]+)");

    @Autowired private IdentityLinks links;
    @Autowired private SignInLinks signIn;
    @Autowired private Team team;
    @Autowired private Journal journal;

    @AfterEach
    void grantTheUsual() {
        WORKSPACE.scopes = Set.copyOf(SlackManifest.scopes());
    }

    @Test
    void the_rooms_settings_give_the_code_tell_of_the_link_and_take_it_away() {
        var person = new SlackPerson(WORKSPACE, "UNADIA2");
        var room = new RoomClient(address("")).signIn(signIn.path(new MemberId("nadia")));
        assertThat(room.get("/settings").body()).contains("Haris non sa ancora chi sei lì");

        var page = room.submit("/settings", "/chats/slack/code", Map.of()).body();
        assertThat(page).contains("Collega Slack", "10 min");
        var line = LINE.matcher(page);
        assertThat(line.find()).isTrue();
        person.command(line.group(1));

        until("linked", () -> room.get("/settings").body().contains("sei UNADIA2"));
        room.submit("/settings", "/chats/slack/unlink", Map.of());
        assertThat(team.find(new Identity("slack", "UNADIA2"))).isEmpty();
        assertThat(room.get("/settings").body()).contains("Haris non sa ancora chi sei lì");
    }

    @Test
    void whom_the_team_file_names_is_offered_no_code() {
        var room = new RoomClient(address("")).signIn(signIn.path(new MemberId("lina")));

        assertThat(room.get("/settings").body())
                .contains("ULINA", "named in team.yml")
                .doesNotContain("/chats/slack/");
        var answer = room.submit("/settings", "/chats/slack/code", Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void a_member_links_themselves_by_a_code_and_can_act_at_once() {
        var nadia = new SlackPerson(WORKSPACE, "UNADIA");
        var file = hear("Is there a discount for students?", Language.ENGLISH);
        var card = card(file);
        nadia.click(card, "haris:claim");
        awaitResponse("UNADIA");
        var code = links.code(new MemberId("nadia"));

        nadia.command("link " + code.toUpperCase(Locale.ROOT));
        awaitResponse("D’ora in poi qui sei Nadia");
        nadia.click(card, "haris:claim");

        until("claimed", () -> read(file).summary().claimedBy().isPresent());
        assertThat(read(file).summary().claimedBy()).contains(new MemberId("nadia"));
        assertThat(deeds("linked-identity")).contains("nadia");
        nadia.command("collega via");
        until("unlinked", () -> team.find(new Identity("slack", "UNADIA")).isEmpty());
    }

    @Test
    void a_code_is_good_once_and_not_for_whoever_is_somebody_else() {
        var first = new SlackPerson(WORKSPACE, "UFIRST");
        var second = new SlackPerson(WORKSPACE, "USECOND");
        var code = links.code(new MemberId("nadia"));

        omar.command("link " + code);
        awaitResponse("This identity is Omar’s");
        first.command("link " + code);
        until("linked", () -> team.find(new Identity("slack", "UFIRST")).isPresent());
        second.command("link " + code);
        awaitResponse("Questo codice è già stato usato");
        second.command("link sara-abc-defghjkmnpqr");
        awaitResponse("Questo non è un codice");

        assertThat(team.find(new Identity("slack", "USECOND"))).isEmpty();
        first.command("link off");
        until("unlinked", () -> team.find(new Identity("slack", "UFIRST")).isEmpty());
    }

    @Test
    void guests_and_people_of_other_workspaces_look_but_are_not_linked() {
        var guest = new SlackPerson(WORKSPACE, "UGUEST");
        var external = new SlackPerson(WORKSPACE, "UEXTERN");
        WORKSPACE.traits("UGUEST").add("guest");
        WORKSPACE.traits("UEXTERN").add("external");
        var file = hear("Long ".repeat(300) + "story", Language.ENGLISH);
        var card = card(file);

        guest.click(card, "haris:claim");
        awaitResponse("Ospiti, bot e persone di altri workspace");
        for (var outsider : Set.of(guest, external)) {
            outsider.command("link " + links.code(new MemberId("nadia")));
        }
        until("both told", () -> responses("Ospiti, bot") >= 3);
        guest.click(card, "haris:show");

        until("shown", () -> WORKSPACE.views.values().stream().anyMatch(v -> isAbout(v, file)));
        assertThat(read(file).summary().claimedBy()).isEmpty();
        assertThat(team.find(new Identity("slack", "UGUEST"))).isEmpty();
        assertThat(team.find(new Identity("slack", "UEXTERN"))).isEmpty();
    }

    private static boolean isAbout(JsonNode view, CaseFile file) {
        return view.path("title").toString().contains("#" + file.summary().number());
    }

    @Test
    void a_member_is_known_by_a_confirmed_address_once_the_scope_is_granted() {
        var karim = new SlackPerson(WORKSPACE, "KARIM");
        var tess = new SlackPerson(WORKSPACE, "TESS");
        WORKSPACE.traits("TESS").add("unconfirmed");
        var granted = new TreeSet<>(SlackManifest.scopes());
        granted.add("users:read.email");
        WORKSPACE.scopes = Set.copyOf(granted);
        var file = hear("Do you have it in green?", Language.ENGLISH);
        var card = card(file);

        tess.react(card, "eyes");
        awaitWhisper(tess, "TESS");
        karim.react(card, "eyes");

        until("claimed", () -> read(file).summary().claimedBy().isPresent());
        assertThat(read(file).summary().claimedBy()).contains(new MemberId("karim"));
        assertThat(deeds("linked-identity")).contains("karim").doesNotContain("tess");
    }

    private Set<String> deeds(String what) {
        var who = new TreeSet<String>();
        journal.after(0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.what().equals(what))
                .map(AuditEntry::who)
                .forEach(who::add);
        return who;
    }

    private static void awaitResponse(String says) {
        until("told " + says, () -> responses(says) > 0);
    }

    private static long responses(String says) {
        return WORKSPACE.responses.stream()
                .filter(one -> one.path("text").asString("").contains(says))
                .count();
    }
}
