package app.haris.team.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.folder.SettingsFixtures;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TeamSettingsTests {
    private static final String TWO =
            """
            zone: Europe/Rome
            members:
              - {id: sara, name: Sara, slack: U1}
              - {id: marco, name: Marco, discord: "7"}
            """;

    static Stream<Arguments> faulty() {
        return Stream.of(
                faulty(
                        "  - {id: sara, name: Sara R.}",
                        "5: id 'sara' belongs to another member already, on line 3"),
                faulty(
                        "  - {id: s, name: S, slack: U1}",
                        "5: slack 'U1' belongs to another member already, on line 3"),
                faulty(
                        "  - {id: s, name: S, discord: \"7\"}",
                        "5: discord '7' belongs to another member already, on line 4"),
                faulty(
                        "  - {id: s, name: S, hours: office}",
                        "5: unknown hours 'office' (known: none)"),
                faulty(
                        "  - {id: s, name: S, hours: [day, nihgt]}\n"
                                + "hours:\n"
                                + "  day: {from: \"09:00\", to: \"18:00\"}\n"
                                + "  night: {from: \"18:00\", to: \"09:00\"}",
                        "5: unknown hours 'nihgt' (known: day, night); did you mean 'night'?"),
                faulty(
                        "  - {id: s, name: S, roles: [boss]}",
                        "5: 'roles[0]' must be one of member, approver, lead, admin, not 'boss'"),
                faulty(
                        "hours:\n  office: {from: \"09:00\"}",
                        "6: 'office' needs from and to, or intervals instead of them"),
                faulty(
                        "hours:\n  office: {days: [mon]}",
                        "6: 'office' needs from and to, or intervals instead of them"),
                faulty(
                        "hours:\n"
                                + "  office: {from: \"09:00\", to: \"18:00\", intervals: [{from:"
                                + " \"09:00\", to: \"18:00\"}]}",
                        "6: 'office' needs from and to, or intervals instead of them"),
                faulty(
                        "hours:\n  office: {days: [moonday], from: \"09:00\", to: \"18:00\"}",
                        "6: 'days[0]': 'moonday' is no day or range of days; write mon, tue, wed,"
                                + " thu, fri, sat, sun or mon-fri"),
                faulty(
                        "hours:\n"
                                + "  office: {from: \"09:00\", to: \"18:00\", holidays:\n"
                                + "    [IT, XX]}",
                        "7: no public holidays are known for the country 'XX'; write its dates"
                                + " instead"),
                faulty(
                        "hours:\n  office: {from: \"09:00\", to: \"18:00\", holidays: [IT-99]}",
                        "6: unknown region of IT '99' (known: 32)"),
                faulty(
                        "hours:\n  office: {from: \"09:00\", to: \"18:00\", holidays: [Christmas]}",
                        "6: 'holidays[0]': 'Christmas' is no country (IT), region (DE-BY), town"
                                + " (DE-BY-AG), date (2026-12-07), day of every year (12-07), Hijri day (hijri:09-27) or feast (eid-al-fitr,"
                                + " eid-al-adha, ashura, mawlid, hijri-new-year)"),
                faulty(
                        "hours:\n  office: {from: \"09:00\", to: \"24:00\"}",
                        "6: 'to' must be a time of day such as \"09:00\", not '24:00'"),
                faulty(
                        "schedules:\n  leads:\n    rotate: [sara, mario]",
                        "7: unknown member 'mario' (known: sara, marco); did you mean 'marco'?"),
                faulty("schedules:\n  leads: {rotate: []}", "6: 'leads' needs rotate, or layers"),
                faulty(
                        "schedules:\n"
                                + "  leads:\n"
                                + "    rotate: [sara]\n"
                                + "    layers:\n"
                                + "      - {rotate: [mario]}",
                        "9: unknown member 'mario' (known: sara, marco); did you mean 'marco'?"),
                faulty(
                        "schedules:\n  leads:\n    layers: [{rotate: [sara], hours: nights}]",
                        "7: unknown hours 'nights' (known: none)"),
                faulty(
                        "  - {id: s, name: S, away: [{from: 2026-08-01, to: 2026-07-01}]}",
                        "5: 'to' is before 'from'"),
                faulty(
                        "  - id: s\n    name: S\n    away:\n      - {from: 2026-08-01, to: 2026-08-09, deputy: s}",
                        "8: nobody is their own deputy"),
                faulty(
                        "schedules:\n  leads: {rotate: [sara], at: \"monday\"}",
                        "6: 'at': 'monday' is no day and time such as \"mon 09:00\""),
                faulty(
                        "schedules:\n  leads: {rotate: [sara], every: 0s}",
                        "6: 'every' must be at least 1m"),
                faulty("clock:\n  hours: offise", "6: unknown hours 'offise' (known: none)"),
                faulty(
                        "clock:\n  targets: {hihg: {first: 1h}}",
                        "6: unknown priority 'hihg' (known: low, normal, high, urgent); did you"
                                + " mean 'high'?"),
                faulty("eyes: 10", "5: 'eyes' must be a whole number from 1 to 9, not '10'"),
                faulty(
                        "discord-roles: {Staff: approver}",
                        "5: 'Staff' must be a role's id: in Discord, Developer Mode on, Server"
                                + " Settings, Roles, Copy Role ID"),
                faulty(
                        "discord-roles: {\"444444444444444442\": boss}",
                        "5: '444444444444444442' must be one of member, approver, lead, admin, not"
                                + " 'boss'"),
                faulty("approval-expiry: 0s", "5: 'approval-expiry' must be at least 1m"));
    }

    private static Arguments faulty(String rest, String fault) {
        return Arguments.of(rest, "team.yml:" + fault);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void each_fault_names_its_line_and_what_is_known(String rest, String fault) {
        assertThat(SettingsFixtures.faults(Map.of("team.yml", TWO + rest))).containsExactly(fault);
    }

    @Test
    void a_roster_with_gaps_is_noted_though_it_is_no_fault() {
        var rest =
                """
                hours:
                  office: {days: [mon-fri], from: "09:00", to: "18:00"}
                schedules:
                  leads: {layers: [{rotate: [sara, marco], hours: office}]}
                  all: {rotate: [sara, marco]}
                """;

        var notes = SettingsFixtures.notes(Map.of("team.yml", TWO + rest));

        assertThat(notes)
                .singleElement()
                .asString()
                .isEqualTo("team.yml:8: nobody is on call for 'leads' from Mon 01:00 to Mon 09:00");
    }

    @Test
    void a_team_needs_somebody() {
        assertThat(SettingsFixtures.faults(Map.of("team.yml", "zone: Europe/Rome\nmembers: []")))
                .containsExactly("team.yml:2: 'members' must not be empty");
    }
}
