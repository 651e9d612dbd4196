package app.haris.chat.slack.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.SurfaceDoctor.Finding;
import app.haris.chat.mirror.Routes;
import app.haris.chat.slack.SlackSettings;
import app.haris.chat.slack.workspace.SlackWorkspace;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever Slack lacks is named, with what to click. */
class SlackDoctorTests {
    private final SlackWorkspace workspace = new SlackWorkspace();

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    private List<String> ofLevels = List.of();

    @Test
    void a_whole_setup_is_well() {
        assertThat(examine(SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN))
                .allMatch(Finding.Well.class::isInstance)
                .hasSize(5);
    }

    @Test
    void without_a_channel_for_crises_it_says_where_they_are_told() {
        assertThat(examine(SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN, "nowhere"))
                .filteredOn(Finding.Note.class::isInstance)
                .singleElement()
                .extracting(Finding::what)
                .isEqualTo("channel nowhere: not there, so crises are told in social-inbox");
    }

    @Test
    void what_is_off_is_a_note() {
        assertThat(examine("", "")).singleElement().isInstanceOf(Finding.Note.class);
    }

    @Test
    void a_missing_scope_is_named() {
        var granted = new HashSet<>(workspace.scopes);
        granted.remove("reactions:read");
        workspace.scopes = granted;

        assertWrong(SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN)
                .singleElement()
                .asString()
                .contains("missing reactions:read;")
                .contains("Reinstall");
    }

    @Test
    void addresses_that_may_not_be_read_are_told_where_members_are_known_by_them() {
        var granted = new HashSet<>(workspace.scopes);
        granted.remove("users:read.email");
        workspace.scopes = granted;

        assertThat(knowingByEmail())
                .filteredOn(Finding.Note.class::isInstance)
                .singleElement()
                .asString()
                .contains("users:read.email", "slack-manifest --email", "/haris link");
        granted.add("users:read.email");
        assertThat(knowingByEmail()).allMatch(Finding.Well.class::isInstance);
    }

    @Test
    void a_token_of_another_kind_is_told() {
        assertWrong("xoxp-1", "").singleElement().asString().contains("a user's token");
        assertWrong("xapp-1", "").singleElement().asString().contains("SLACK_APP_TOKEN");
        assertWrong(SlackWorkspace.BOT_TOKEN, "xoxb-1")
                .singleElement()
                .asString()
                .contains("connections:write");
    }

    @Test
    void a_token_that_slack_refuses_is_told_with_slacks_word() {
        workspace.isTokenDead = true;

        assertWrong(SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN)
                .singleElement()
                .asString()
                .contains("invalid_auth")
                .contains("SLACK_BOT_TOKEN");
    }

    @Test
    void http_mode_wants_a_signing_secret() {
        assertWrong(SlackWorkspace.BOT_TOKEN, "")
                .singleElement()
                .asString()
                .contains("SLACK_SIGNING_SECRET");
    }

    @Test
    void a_channel_that_cannot_be_written_to_is_named() {
        workspace.kicked.add("C1");
        assertWrong(SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN)
                .singleElement()
                .asString()
                .contains("social-inbox: Haris is not in it; type /invite @Haris there");

        workspace.archived.put("C1", "yes");
        assertWrong(SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN)
                .singleElement()
                .asString()
                .contains("social-inbox: archived");
    }

    @Test
    void the_channel_of_a_level_is_examined_too() {
        ofLevels = List.of("war-room");
        assertThat(examine(SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN))
                .filteredOn(Finding.Note.class::isInstance)
                .singleElement()
                .asString()
                .contains("war-room", "escalation.yml", "not there");

        ofLevels = List.of("social-inbox");
        workspace.kicked.add("C1");
        assertThat(examine(SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN))
                .filteredOn(Finding.Wrong.class::isInstance)
                .extracting(Finding::what)
                .filteredOn(what -> what.startsWith("channel social-inbox: Haris is not in it"))
                .hasSize(2);
    }

    @Test
    void a_slack_that_does_not_answer_is_told() {
        workspace.isAway = true;

        assertWrong(SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN)
                .singleElement()
                .asString()
                .contains("does not answer");
    }

    private ListAssert<Finding> assertWrong(String botToken, String appToken) {
        return assertThat(
                examine(botToken, appToken).stream()
                        .filter(Finding.Wrong.class::isInstance)
                        .toList());
    }

    private List<Finding> knowingByEmail() {
        return doctor(SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN, "social-crisis", true)
                .examine();
    }

    private List<Finding> examine(String botToken, String appToken) {
        return examine(botToken, appToken, "social-crisis");
    }

    private List<Finding> examine(String botToken, String appToken, String crisis) {
        return doctor(botToken, appToken, crisis, false).examine();
    }

    private SlackDoctor doctor(
            String botToken, String appToken, String crisis, boolean knowsByEmail) {
        var routes = new Routes("social-inbox", List.of());
        var settings =
                new SlackSettings(
                        botToken,
                        appToken,
                        "",
                        workspace.apiUrl(),
                        routes,
                        crisis,
                        Locale.ENGLISH,
                        Map.of());
        return new SlackDoctor(settings, knowsByEmail, ofLevels);
    }
}
