package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.Command;
import app.haris.escalation.Escalations;
import app.haris.escalation.Escalations.Progress;
import app.haris.escalation.OnCall;
import app.haris.escalation.OnCall.Turn;
import app.haris.escalation.Run;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calling colleagues, answering their call, and who is on call. */
@Component
final class EscalationDesk {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Escalations escalations;
    private final OnCall onCall;
    private final Team team;
    private final Clock clock;

    EscalationDesk(Escalations escalations, OnCall onCall, Team team, Clock clock) {
        this.escalations = escalations;
        this.onCall = onCall;
        this.team = team;
        this.clock = clock;
    }

    /** The first word may be a member or a chain; otherwise all of it says why. */
    Answer escalate(Command.Escalate command, Actor actor, Voice voice) {
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

    Answer acknowledge(Command.Acknowledge command, Actor actor, Voice voice) {
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

    /** Who is on call by each roster and who is next, and how often members were called. */
    Answer who(Voice voice) {
        var now = clock.instant();
        List<String> lines = new ArrayList<>();
        for (var schedule : team.schedules()) {
            var turns = onCall.between(schedule, now, now.plus(WEEK));
            lines.add(
                    turns.isEmpty() || turns.getFirst().from().isAfter(now)
                            ? voice.say("oncall.nobody", Map.of("schedule", schedule))
                            : voice.say("oncall.now", arguments(turns.getFirst())));
            turns.stream()
                    .skip(1)
                    .limit(3)
                    .forEach(turn -> lines.add(voice.say("oncall.then", arguments(turn))));
        }
        if (lines.isEmpty()) {
            lines.add(voice.say("oncall.none"));
        }
        escalations
                .load(now.minus(WEEK))
                .forEach(
                        load ->
                                lines.add(
                                        voice.say(
                                                "oncall.load",
                                                Map.of(
                                                        "member",
                                                        load.member(),
                                                        "count",
                                                        load.pages()))));
        return Voice.done(String.join("\n", lines));
    }

    Answer override(Command.OverrideOnCall command, Actor actor, Voice voice) {
        var now = clock.instant();
        return turned(
                onCall.override(
                        command.schedule(), command.member(), now, now.plus(command.time()), actor),
                "oncall.overridden",
                voice);
    }

    Answer swap(Command.SwapOnCall command, Actor actor, Voice voice) {
        return command.other()
                .map(
                        other ->
                                turned(
                                        onCall.askToSwap(command.schedule(), other, actor),
                                        "oncall.asked",
                                        voice))
                .orElseGet(
                        () ->
                                turned(
                                        onCall.agree(command.schedule(), actor),
                                        "oncall.swapped",
                                        voice));
    }

    private static Answer turned(Outcome<Turn> outcome, String key, Voice voice) {
        return switch (outcome) {
            case Outcome.Done<Turn>(var turn) -> Voice.done(voice.say(key, arguments(turn)));
            case Outcome.Denied<Turn>(var denial) -> voice.denied(denial);
        };
    }

    private static Map<String, Object> arguments(Turn turn) {
        return Map.of(
                "schedule", turn.schedule(),
                "member", turn.member(),
                "from", turn.from(),
                "to", turn.to());
    }
}
