package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.RuleCommand;
import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.inbox.Replay;
import app.haris.settings.Fault;
import app.haris.settings.Preview;
import app.haris.settings.Reload;
import app.haris.settings.Settings;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.triage.Rule;
import app.haris.triage.RuleBook;
import app.haris.triage.Rules;
import app.haris.triage.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What members ask about rules. */
@Component
final class RuleDesk {
    private static final int MOST_FAULTS = 10;

    private final Cases cases;
    private final Rules rules;
    private final Settings settings;
    private final Replay replay;
    private final EditedRules edited;
    private final Team team;
    private final Understanding understanding;

    RuleDesk(
            Cases cases,
            Rules rules,
            Settings settings,
            Replay replay,
            EditedRules edited,
            Team team,
            Understanding understanding) {
        this.cases = cases;
        this.rules = rules;
        this.settings = settings;
        this.replay = replay;
        this.edited = edited;
        this.team = team;
        this.understanding = understanding;
    }

    Answer perform(RuleCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case RuleCommand.Why(var number) -> why(number, voice);
            case RuleCommand.ListRules() -> list(voice);
            case RuleCommand.TestRules test -> test(test, actor, voice);
            case RuleCommand.ReloadRules() -> reload(actor, voice);
        };
    }

    private Answer why(CaseNumber number, Voice voice) {
        return cases.find(number)
                .map(summary -> Voice.done(number, why(summary, voice)))
                .orElseGet(() -> voice.denied(Denial.noSuchCase(number)));
    }

    private String why(Case summary, Voice voice) {
        var lines = new ArrayList<String>();
        lines.add(RuleLines.why(summary, voice));
        var entries = cases.entries(summary.number());
        if (!entries.isEmpty()) {
            var reasons = understanding.reasons(entries.getLast().currentText(), summary.brand());
            lines.addAll(ReasonLines.of(summary.assessment(), reasons, voice));
        }
        return String.join("\n", lines);
    }

    private Answer list(Voice voice) {
        var book = rules.current().rules();
        var lines = new ArrayList<String>();
        lines.add(voice.say("rules.count", Map.of("count", book.size())));
        for (Rule rule : book) {
            lines.add(RuleLines.of(rule, voice));
        }
        lines.addAll(faults(settings.faults(), "rules.refused", voice));
        return Voice.done(String.join("\n", lines));
    }

    private Answer reload(Actor actor, Voice voice) {
        if (!actor.member().may(Role.ADMIN)) {
            return voice.denied(Denial.needsRole(Role.ADMIN, team));
        }
        return switch (settings.reload()) {
            case Reload.Accepted(var changed) ->
                    Voice.done(
                            changed.isEmpty()
                                    ? voice.say("rules.unchanged")
                                    : voice.say(
                                            "rules.reloaded",
                                            Map.of("files", changed.stream().sorted().toList())));
            case Reload.Refused(var found) -> refused(found, voice);
        };
    }

    private Answer test(RuleCommand.TestRules test, Actor actor, Voice voice) {
        if (!actor.member().may(Role.LEAD)) {
            return voice.denied(Denial.needsRole(Role.LEAD, team));
        }
        return test.edited()
                .or(edited::read)
                .map(yaml -> test(yaml, test, voice))
                .orElseGet(
                        () ->
                                voice.denied(
                                        new Denial(
                                                Denial.Kind.INVALID,
                                                "no-edited-rules",
                                                Map.of("file", edited.file().toString()))));
    }

    private Answer test(String yaml, RuleCommand.TestRules test, Voice voice) {
        return switch (rules.preview(yaml)) {
            case Preview.Faulty<RuleBook>(var found) -> refused(found, voice);
            case Preview.Sound<RuleBook>(var book) -> {
                var changes = new RuleChanges(voice);
                replay.compare(test.past(), book, changes::add);
                yield Voice.done(changes.summary(test.past()));
            }
        };
    }

    private static Answer refused(List<Fault> found, Voice voice) {
        var denial = new Denial(Denial.Kind.INVALID, "faulty-rules", Map.of("count", found.size()));
        var said = String.join("\n", faults(found, "denied.faulty-rules", voice));
        return new Answer(said, Optional.empty(), Optional.of(denial));
    }

    private static List<String> faults(List<Fault> found, String intro, Voice voice) {
        if (found.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(voice.say(intro, Map.of("count", found.size())));
        found.stream()
                .limit(MOST_FAULTS)
                .map(fault -> voice.words().quoted(fault.toString()))
                .forEach(lines::add);
        return lines;
    }
}
