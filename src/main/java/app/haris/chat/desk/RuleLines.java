package app.haris.chat.desk;

import app.haris.chat.SafeText;
import app.haris.inbox.Case;
import app.haris.triage.Rule;
import app.haris.triage.Rule.Action;
import app.haris.triage.RuleTrace;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules and what became of them, in one reader's words. */
final class RuleLines {
    private static final int LONGEST_CONDITION = 200;

    private RuleLines() {}

    static String why(Case summary, Voice voice) {
        var lines = new ArrayList<String>();
        var assessment = summary.assessment();
        lines.add(
                voice.say(
                        "why.assessed",
                        Map.of("case", summary.number(), "priority", assessment.priority())));
        if (assessment.trace().isEmpty()) {
            lines.add(voice.say("why.no-rules"));
        }
        assessment.trace().forEach(step -> lines.add(step(step, voice)));
        if (!summary.priority().equals(assessment.priority())) {
            lines.add(voice.say("why.priority-by-member", Map.of("priority", summary.priority())));
        }
        return String.join("\n", lines);
    }

    static String of(Rule rule, Voice voice) {
        var actions =
                rule.then().actions().stream()
                        .map(action -> action(action, voice))
                        .collect(Collectors.joining(" · "));
        var then = actions.isEmpty() ? voice.say("rules.only-shows") : actions;
        var stop = rule.then().stop() ? " · " + voice.say("rules.stops") : "";
        return voice.say(
                        "rules.rule",
                        Map.of(
                                "name",
                                rule.name(),
                                "when",
                                SafeText.shortened(rule.when(), LONGEST_CONDITION)))
                + " "
                + then
                + stop;
    }

    private static String step(RuleTrace step, Voice voice) {
        var said = voice.say("trace." + step.outcome().code(), Map.of("rule", step.rule()));
        var read =
                step.read().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", "));
        var reason =
                step.outcome() instanceof RuleTrace.Failed(var why)
                        ? ": " + voice.words().quoted(why)
                        : "";
        return said + reason + (read.isEmpty() ? "" : " (" + voice.words().quoted(read) + ")");
    }

    private static String action(Action action, Voice voice) {
        return switch (action) {
            case Action.SetPriority(var priority) ->
                    voice.say("action.priority", Map.of("priority", priority));
            case Action.NeedEyes(var eyes) -> voice.say("action.eyes", Map.of("eyes", eyes));
            case Action.Tag(var tags) -> voice.say("action.tags", Map.of("tags", tags));
            case Action.Assign(var member) -> voice.say("action.assign", Map.of("member", member));
            case Action.Suggest(var template) ->
                    voice.say("action.suggest", Map.of("template", template));
            case Action.Sla(var within) -> voice.say("action.sla", Map.of("time", within));
            case Action.Resolve(var within) -> voice.say("action.resolve", Map.of("time", within));
            case Action.Snooze(var span) -> voice.say("action.snooze", Map.of("time", span));
            case Action.Close(var reason) -> voice.say("action.close", Map.of("reason", reason));
            case Action.Escalate(var chain) -> voice.say("action.escalate", Map.of("chain", chain));
        };
    }
}
