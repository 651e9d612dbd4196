package app.haris.escalation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.folder.SettingsFixtures;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationSettingsTests {
    private static final String TEAM =
            """
            zone: Europe/Rome
            members: [{id: sara, name: Sara}]
            schedules: {leads: {rotate: [sara]}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {notify: {schedule: laeds}}       | 4: unknown schedule 'laeds' (known: leads); did you mean 'leads'?
                    {notify: {member: sarra}}         | 4: unknown member 'sarra' (known: sara); did you mean 'sara'?
                    {notify: {role: boss}}            | 4: 'role' must be one of member, approver, lead, admin, not 'boss'
                    {notify: {channel: crises}}       | 4: unknown channel 'crises'
                    {notify: {webhook: pager}}        | 4: unknown webhook 'pager' (known: none)
                    {notify: {email: a@b.it}}         | 4: e-mail needs 'mail', the server
                    {notify: {}}                      | 4: 'notify' names one of member
                    {notify: {member: sara, role: lead}} | 4: 'notify' names one of member
                    {wait: 5m, repeat: 2}      | 4: a step is one of notify, wait and repeat
                    {wait: 0s}                        | 4: 'wait' must be longer than nothing
                    {repeat: 0}                       | 4: 'repeat' must be a whole number from 1 to 50
                    {wait: 5m, important: true}     | 4: only notify takes if and important
                    {notify: {member: sara}, if: hours is noon} | 4: 'if': 'hours is noon' is no condition
                    {call: sara}                      | 4: unknown key 'call'
                    """)
    void a_fault_is_told_at_its_line(String step, String fault) {
        var faults =
                SettingsFixtures.faults(
                        Map.of(
                                "team.yml",
                                TEAM,
                                "escalation.yml",
                                """
                                chains:
                                  leads:
                                    - notify: {member: sara}
                                    - %s
                                """
                                        .formatted(step)));

        assertThat(faults).hasSize(1).first().asString().startsWith("escalation.yml:" + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    levels: {RED: {escalate: laeds}}  | unknown chain 'laeds' (known: leads); did you mean 'leads'?
                    levels: {PURPLE: {eyes: 2}}       | 'key of levels': 'PURPLE' is no level
                    levels: {RED: {eyes: 0}}          | 'eyes' must be a whole number from 1 to 9
                    levels: {RED: {hold: [parties]}}  | 'hold[0]' must be one of posts, welcomes, polls
                    levels: {RED: {sla: soon}}        | 'sla'
                    levels: {RED: {gate: maybe}}      | 'gate' must be
                    detect: {level: GREEN}            | 'level' is YELLOW, ORANGE or RED
                    detect: {many: 1}                 | 'many' must be a whole number from 2 to 1000
                    detect: {quiet: 0s}               | 'quiet' must be longer than nothing
                    detect: {escalate: laeds}         | unknown chain 'laeds'
                    rules: [{name: a, count: 3}]      | rule 'a' names nothing to count
                    rules: [{name: a, count: 3, tag: x, within: 2d}] | 'within' is from a minute to a day
                    rules: [{name: a, count: 3, tag: x, for: 2h}]    | 'for' goes with 'raise: true'
                    rules: [{name: a, count: 3, tag: x, scope: all}] | 'scope' is brand or a #tag
                    rules: [{name: a, count: 3, intent: complaimt}]  | unknown intent 'complaimt'
                    rules: [{name: a, count: 0, tag: x}]             | 'count' must be a whole number from 1 to 1000
                    """)
    void a_fault_in_what_is_said_of_crises_is_told_at_its_line(String part, String fault) {
        var faults =
                SettingsFixtures.faults(
                        Map.of(
                                "team.yml",
                                TEAM,
                                "escalation.yml",
                                """
                                chains: {leads: [{notify: {member: sara}}]}
                                crisis:
                                  %s
                                """
                                        .formatted(part)));

        assertThat(faults).hasSize(1).first().asString().startsWith("escalation.yml:3: " + fault);
    }

    @Test
    void chains_that_call_nobody_or_repeat_without_a_wait_are_refused() {
        var faults =
                SettingsFixtures.faults(
                        Map.of(
                                "team.yml",
                                TEAM,
                                "escalation.yml",
                                """
                                chains:
                                  silent: [{wait: 5m}]
                                  shrill: [{notify: {member: sara}}, {repeat: 2}]
                                unknown: laeds
                                """));

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "escalation.yml:2: chain 'silent' notifies nobody",
                        "escalation.yml:3: chain 'shrill' repeats without a wait",
                        "escalation.yml:4: unknown chain 'laeds' (known: silent, shrill)");
    }

    @Test
    void rules_and_the_clock_may_name_only_chains_that_are_there() {
        var faults =
                SettingsFixtures.faults(
                        Map.of(
                                "team.yml",
                                TEAM + "clock: {late: night}\n",
                                "rules.yml",
                                "rules: [{name: one, when: \"true\", then: {escalate: day}}]\n",
                                "escalation.yml",
                                "chains: {leads: [{notify: {member: sara}}]}\n"));

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "team.yml:4: unknown chain 'night' (known: leads)",
                        "rules.yml:1: unknown chain 'day' (known: leads)");
    }
}
