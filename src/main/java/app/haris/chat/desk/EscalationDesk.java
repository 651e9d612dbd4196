package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.EscalationCommand;
import app.haris.escalation.Escalations;
import app.haris.escalation.Escalations.Progress;
import app.haris.escalation.Run;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.team.MemberId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calling colleagues, and answering their call. */
@Component
final class EscalationDesk {
    private final Escalations escalations;

    EscalationDesk(Escalations escalations) {
        this.escalations = escalations;
    }

    Answer perform(EscalationCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case EscalationCommand.Escalate escalate -> escalate(escalate, actor, voice);
            case EscalationCommand.Acknowledge acknowledge ->
                    acknowledge(acknowledge, actor, voice);
            case EscalationCommand.Resolve resolve -> resolve(resolve, actor, voice);
        };
    }

    /** The first word may be a member or a chain; otherwise all of it says why. */
    private Answer escalate(EscalationCommand.Escalate command, Actor actor, Voice voice) {
        var number = command.number();
        var parts = command.words().split("\\s+", 2);
        var rest = parts.length > 1 ? parts[1] : "";
        if (parts[0].startsWith("@")) {
            var member = new MemberId(parts[0].length() > 1 ? parts[0].substring(1) : parts[0]);
            return said(number, escalations.escalateTo(number, member, rest, actor), voice);
        }
        var isChain = escalations.chains().contains(parts[0]);
        return said(
                number,
                escalations.escalate(
                        number,
                        isChain ? Optional.of(parts[0]) : Optional.empty(),
                        isChain ? rest : command.words(),
                        actor),
                voice);
    }

    private static Answer said(CaseNumber number, Outcome<Run> outcome, Voice voice) {
        return voice.answer(
                number,
                outcome,
                run ->
                        voice.say(
                                "said.escalated",
                                Map.of(
                                        "case",
                                        number,
                                        "chain",
                                        run.chain().name(),
                                        "count",
                                        run.count())));
    }

    private Answer acknowledge(EscalationCommand.Acknowledge command, Actor actor, Voice voice) {
        if (command.about().isEmpty()) {
            return switch (escalations.acknowledgeAll(actor)) {
                case Outcome.Done<Integer>(var count) ->
                        Voice.done(voice.say("said.acknowledged-all", Map.of("count", count)));
                case Outcome.Denied<Integer>(var denial) -> voice.denied(denial);
            };
        }
        var number = command.about().get();
        return command.handTo()
                .map(
                        to ->
                                voice.answer(
                                        number,
                                        escalations.handOver(number, to, actor),
                                        _ ->
                                                voice.say(
                                                        "said.handed-over",
                                                        Map.of("case", number, "member", to))))
                .orElseGet(
                        () ->
                                voice.answer(
                                        number,
                                        escalations.acknowledge(number, actor),
                                        _ ->
                                                voice.say(
                                                        "said.acknowledged",
                                                        Map.of("case", number))));
    }

    /** Whoever takes a case that calls for somebody is on it. */
    void claimed(CaseNumber number, Actor actor) {
        var isCalling =
                escalations.active().stream()
                        .map(Progress::run)
                        .anyMatch(run -> run.cause().key().equals("case:" + number));
        if (isCalling) {
            escalations.acknowledge(number, actor);
        }
    }

    private Answer resolve(EscalationCommand.Resolve command, Actor actor, Voice voice) {
        return switch (escalations.resolve(command.about(), command.why(), actor)) {
            case Outcome.Done<Integer>(var count) ->
                    new Answer(
                            voice.say("said.resolved", Map.of("count", count)),
                            command.about(),
                            Optional.empty());
            case Outcome.Denied<Integer>(var denial) -> voice.denied(denial);
        };
    }
}
