package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.CrisisCommand;
import app.haris.chat.CrisisLines;
import app.haris.chat.RoomCommand;
import app.haris.crisis.Crises;
import app.haris.crisis.Proposal;
import app.haris.crisis.Standing;
import app.haris.escalation.CrisisLevel;
import app.haris.inbox.Actor;
import app.haris.inbox.Outcome;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Levels of a crisis, as leads set them and everybody sees them. */
@Component
final class CrisisDesk {
    private final Crises crises;
    private final Scopes scopes;
    private final RoomDesk rooms;
    private final StandDown standDown;

    CrisisDesk(Crises crises, Scopes scopes, RoomDesk rooms, StandDown standDown) {
        this.standDown = standDown;
        this.rooms = rooms;
        this.crises = crises;
        this.scopes = scopes;
    }

    Answer perform(CrisisCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case RoomCommand inRoom -> rooms.perform(inRoom, actor, voice);
            case CrisisCommand.ShowCrisis() -> show(voice);
            case CrisisCommand.SetCrisisLevel level -> set(level, actor, voice);
            case CrisisCommand.CloseCrisis(var why) -> standDown.perform(why, actor, voice);
            case CrisisCommand.RaiseLevel(var number) -> stands(crises.raise(number, actor), voice);
            case CrisisCommand.DismissProposal(var number, var quiet, var why) ->
                    switch (crises.dismiss(number, quiet, why, actor)) {
                        case Outcome.Done<Proposal>(var proposal) ->
                                Voice.done(CrisisLines.of(proposal, voice.words()));
                        case Outcome.Denied<Proposal>(var denial) -> voice.denied(denial);
                    };
        };
    }

    private Answer show(Voice voice) {
        var standing = crises.standing();
        var proposals = crises.proposals();
        var levels =
                standing.isEmpty()
                        ? Stream.of(voice.say("crisis.none"))
                        : standing.stream().map(voice.words()::crisis);
        return Voice.done(
                Stream.concat(
                                levels,
                                proposals.stream().map(one -> CrisisLines.of(one, voice.words())))
                        .collect(Collectors.joining("\n")));
    }

    private Answer set(CrisisCommand.SetCrisisLevel command, Actor actor, Voice voice) {
        var scope = scopes.read(command.scope());
        if (scope.isEmpty()) {
            return voice.denied(scopes.unknown(command.scope()));
        }
        return stands(
                crises.set(scope.get(), command.level(), command.time(), command.why(), actor),
                voice);
    }

    private static Answer stands(Outcome<Standing> outcome, Voice voice) {
        return switch (outcome) {
            case Outcome.Done<Standing>(var standing) ->
                    Voice.done(
                            standing.level() == CrisisLevel.GREEN
                                    ? voice.say("said.crisis-over")
                                    : voice.words().crisis(standing));
            case Outcome.Denied<Standing>(var denial) -> voice.denied(denial);
        };
    }
}
