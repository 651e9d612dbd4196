package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.CalendarAddresses;
import app.haris.chat.OnCallCommand;
import app.haris.chat.OnCallLines;
import app.haris.escalation.Absences;
import app.haris.escalation.OnCall;
import app.haris.escalation.OnCall.Turn;
import app.haris.inbox.Actor;
import app.haris.inbox.Outcome;
import app.haris.team.Away;
import app.haris.team.MemberId;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is on call, who takes over, and who is away. */
@Component
final class OnCallDesk {
    private final OnCall onCall;
    private final Absences absences;
    private final OnCallLines lines;
    private final CalendarAddresses calendars;
    private final Clock clock;

    OnCallDesk(
            OnCall onCall,
            Absences absences,
            OnCallLines lines,
            CalendarAddresses calendars,
            Clock clock) {
        this.onCall = onCall;
        this.absences = absences;
        this.lines = lines;
        this.calendars = calendars;
        this.clock = clock;
    }

    Answer perform(OnCallCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case OnCallCommand.WhoIsOnCall() -> who(voice);
            case OnCallCommand.OverrideOnCall override -> override(override, actor, voice);
            case OnCallCommand.SwapOnCall swap -> swap(swap, actor, voice);
            case OnCallCommand.GoAway away -> away(away, actor, voice);
            case OnCallCommand.ComeBack() -> back(actor, voice);
            case OnCallCommand.ShowCalendar(var isNew) -> calendar(isNew, actor, voice);
        };
    }

    private Answer who(Voice voice) {
        return Voice.done(String.join("\n", lines.all(voice.words())));
    }

    private Answer override(OnCallCommand.OverrideOnCall command, Actor actor, Voice voice) {
        var now = clock.instant();
        return turned(
                onCall.override(
                        command.schedule(), command.member(), now, now.plus(command.time()), actor),
                "oncall.overridden",
                voice);
    }

    private Answer swap(OnCallCommand.SwapOnCall command, Actor actor, Voice voice) {
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
            case Outcome.Done<Turn>(var turn) ->
                    Voice.done(
                            voice.say(
                                    key,
                                    Map.of(
                                            "schedule", turn.schedule(),
                                            "member", turn.member(),
                                            "from", turn.from(),
                                            "to", turn.to())));
            case Outcome.Denied<Turn>(var denial) -> voice.denied(denial);
        };
    }

    private Answer away(OnCallCommand.GoAway command, Actor actor, Voice voice) {
        var until = clock.instant().plus(command.time());
        return switch (absences.leave(until, command.deputy(), actor)) {
            case Outcome.Done<Away>(var away) ->
                    Voice.done(
                            away.deputy()
                                    .map(deputy -> standIn(away, deputy, voice))
                                    .orElseGet(
                                            () ->
                                                    voice.say(
                                                            "oncall.gone-alone",
                                                            Map.of("to", away.to()))));
            case Outcome.Denied<Away>(var denial) -> voice.denied(denial);
        };
    }

    private static String standIn(Away away, MemberId deputy, Voice voice) {
        return voice.say("oncall.gone", Map.of("to", away.to(), "member", deputy));
    }

    private Answer back(Actor actor, Voice voice) {
        return switch (absences.comeBack(actor)) {
            case Outcome.Done<Away> _ -> Voice.done(voice.say("oncall.back"));
            case Outcome.Denied<Away>(var denial) -> voice.denied(denial);
        };
    }

    /** The answer is for the one who asked alone, as every answer to a command is. */
    private Answer calendar(boolean isNew, Actor actor, Voice voice) {
        var member = actor.member().id();
        if (isNew) {
            calendars.renew(actor);
        }
        return Voice.done(
                voice.say("oncall.calendar")
                        + "\n"
                        + calendars.ofMember(member)
                        + "\n"
                        + voice.say("oncall.calendar-all")
                        + "\n"
                        + calendars.ofAll(member));
    }
}
