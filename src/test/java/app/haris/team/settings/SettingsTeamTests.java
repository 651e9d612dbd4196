package app.haris.team.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.audit.Origin;
import app.haris.settings.folder.SettingsFixtures;
import app.haris.team.ChatRoles;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.PersonalSettings;
import app.haris.team.PersonalSettings.Claim;
import app.haris.team.PersonalSettings.Proof;
import app.haris.team.PersonalSettingsInMemory;
import app.haris.team.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTeamTests {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-06-07T10:00:00Z");
    private static final Instant MONDAY_NOON = Instant.parse("2026-06-08T10:00:00Z");

    private final PersonalSettings personal = new PersonalSettingsInMemory();

    @Test
    void the_built_in_team_can_play_alone() {
        var team = new SettingsTeam(SettingsFixtures.builtIn(), personal, ChatRoles.NONE);

        assertThat(team.holders(Role.APPROVER))
                .extracting(Member::name)
                .contains("Sara", "Marco", "Lina");
        assertThat(team.policy().undo()).isEqualTo(Duration.ofSeconds(10));
        assertThat(team.policy().selfApproval()).isFalse();
    }

    @Test
    void members_are_found_by_what_chat_calls_them() {
        var team = team("members: [{id: sara, name: Sara, slack: U012, discord: '345'}]");

        assertThat(team.find(new Identity("slack", "U012")).map(Member::id))
                .contains(new MemberId("sara"));
        assertThat(team.find(new Identity("discord", "345")).map(Member::id))
                .contains(new MemberId("sara"));
        assertThat(team.find(new Identity("slack", "345"))).isEmpty();
    }

    @Test
    void drafts_of_a_role_can_need_more_eyes() {
        var team =
                team(
                        """
                        eyes-by-role: {member: 2}
                        members: [{id: omar, name: Omar}, {id: sara, name: Sara, roles: [approver]}]
                        """);

        assertThat(team.policy().eyesFor(team.members().get(0))).isEqualTo(2);
        assertThat(team.policy().eyesFor(team.members().get(1))).isEqualTo(1);
    }

    @Test
    void office_hours_are_those_of_the_file() {
        var team =
                team(
                        """
                        members: [{id: omar, name: Omar, hours: office}]
                        hours: {office: {from: "09:00", to: "18:00"}}
                        """);

        assertThat(team.isOpen("office", MONDAY_NOON)).isTrue();
        assertThat(team.isOpen("office", SUNDAY_NOON)).isFalse();
        assertThat(team.isOpen("never-named", SUNDAY_NOON)).isTrue();
        assertThat(team.isAtWork(team.members().getFirst(), SUNDAY_NOON)).isFalse();
    }

    @Test
    void a_linked_identity_is_a_members_unless_the_file_names_another() {
        var sara = new MemberId("sara");
        var slack = new Identity("slack", "U7");
        personal.link(new Claim(slack, sara, Proof.CODE, Origin.SLACK));

        var team = team("members: [{id: sara, name: Sara, discord: '345'}]");
        assertThat(team.find(slack).map(Member::id)).contains(sara);
        assertThat(team.identity(team.members().getFirst(), "slack")).contains(slack);

        var named = team("members: [{id: sara, name: Sara, slack: U012}]");
        assertThat(named.find(slack)).isEmpty();
        assertThat(named.identity(named.members().getFirst(), "slack"))
                .contains(new Identity("slack", "U012"));
        assertThat(team("members: [{id: omar, name: Omar}]").find(slack)).isEmpty();
    }

    @Test
    void members_are_spoken_to_in_the_language_that_they_chose() {
        personal.speak(new MemberId("sara"), Locale.ITALIAN, Origin.ROOM);
        var team = team("members: [{id: sara, name: Sara, language: ar, slack: U012}]");

        assertThat(team.members()).allMatch(one -> one.language().equals(Locale.ITALIAN));
        assertThat(team.find(new Identity("slack", "U012")).map(Member::language))
                .contains(Locale.ITALIAN);
    }

    @Test
    void members_are_found_by_their_address_however_it_is_written() {
        var team = team("members: [{id: sara, name: Sara, email: Sara@Acme.example}]");

        assertThat(team.byEmail("sara@acme.EXAMPLE").map(Member::id))
                .contains(new MemberId("sara"));
        assertThat(team.byEmail("marco@acme.example")).isEmpty();
    }

    private SettingsTeam team(String rest) {
        return new SettingsTeam(
                SettingsFixtures.with(Map.of("team.yml", "zone: Europe/Rome\n" + rest)),
                personal,
                ChatRoles.NONE);
    }
}
