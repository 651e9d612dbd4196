package app.haris.settings.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever mends a file hears of all faults at once: of its form, its names and its conditions. */
class FaultsOfEveryKindTests {
    private static final String BRANDS =
            """
            brands:
              - {id: acme, name: Acme, languages: [it], zone: Europe/Rome}
            """;

    @Test
    void unknown_keys_hide_no_dangling_names_and_no_bad_conditions() {
        var faults =
                SettingsFixtures.faults(
                        Map.of(
                                "rules.yml",
                                """
                                rules:
                                  - name: form
                                    when: language == 'it'
                                    then: {publish: true}
                                  - name: type
                                    when: sentimentt == 'negative'
                                    then: {priority: high}
                                  - name: member
                                    when: language == 'it'
                                    then: {assign: nobody, suggest: nothing, escalate: nowhere}
                                  - name: twin
                                    when: language == 'it'
                                    then: {eyes: 99}
                                  - name: member
                                    when: language == 'it'
                                    then: {eyes: 2}
                                """));

        assertThat(faults)
                .extracting(fault -> fault.substring(0, Math.min(40, fault.length())))
                .containsExactly(
                        "rules.yml:4: unknown key 'publish'; allo",
                        "rules.yml:6: 'when': column 1: unknown v",
                        "rules.yml:10: unknown chain 'nowhere' (k",
                        "rules.yml:10: unknown member 'nobody' (k",
                        "rules.yml:10: unknown template 'nothing'",
                        "rules.yml:13: 'eyes' must be a whole num",
                        "rules.yml:14: another rule is called 'me");
    }

    @Test
    void a_faulty_account_hides_no_unknown_brand_and_no_twin() {
        var faults =
                SettingsFixtures.faults(
                        Map.of(
                                "accounts.yml",
                                BRANDS
                                        + """
                                        accounts:
                                          - {id: one, brand: acme, platform: youtube}
                                          - {id: two, brand: acne, platform: sandbox}
                                          - {id: two, brand: acme, platform: sandbox}
                                        """));

        assertThat(faults)
                .hasSize(3)
                .anyMatch(it -> it.startsWith("accounts.yml:4: 'platform' must be one of"))
                .anyMatch(it -> it.startsWith("accounts.yml:5: unknown brand 'acne'"))
                .anyMatch(
                        it ->
                                it.startsWith(
                                        "accounts.yml:6: id 'two' is taken already, on line 5"));
    }

    @Test
    void a_name_is_not_called_unknown_because_what_bears_it_has_a_fault() {
        var faults =
                SettingsFixtures.faults(
                        Map.of(
                                "accounts.yml",
                                """
                                brands:
                                  - {id: acme, name: Acme, languages: [it], zone: Mars/Base}
                                  - {id: zeta, name: Zeta, languages: [it], zone: Europe/Rome}
                                accounts:
                                  - {id: one, brand: acme, platform: sandbox}
                                """,
                                "team.yml",
                                """
                                zone: Europe/Rome
                                members:
                                  - {id: sara, name: Sara, roles: [boss]}
                                  - {id: marco, name: Marco, roles: [lead], hours: night}
                                schedules: {leads: {rotate: [sara, marco, omar]}}
                                """,
                                "rules.yml",
                                """
                                rules:
                                  - {name: a, when: language == 'it', then: {assign: sara}}
                                """));

        assertThat(faults).hasSize(4);
        assertThat(String.join("\n", faults))
                .contains("accounts.yml:2: 'zone' must be")
                .contains("team.yml:3: 'roles[0]' must be")
                .contains("team.yml:4: unknown hours 'night'")
                .contains("team.yml:5: unknown member 'omar'");
    }
}
