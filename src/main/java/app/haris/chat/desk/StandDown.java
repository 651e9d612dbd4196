package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.crisis.Crises;
import app.haris.crisis.CrisisRoom;
import app.haris.crisis.Scope;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends crises: levels and rooms with the same closing line, all of them or those of one thing. */
@Component
final class StandDown {
    private final Crises crises;
    private final OpenRooms open;
    private final RoomDesk rooms;

    StandDown(Crises crises, OpenRooms open, RoomDesk rooms) {
        this.crises = crises;
        this.open = open;
        this.rooms = rooms;
    }

    /**
     * Ends what the first word names, or else everything; but with several rooms open, it must be
     * said which is meant.
     */
    Answer perform(String said, Actor actor, Voice voice) {
        var words = said.strip().split("\\s+", 2);
        var line = words.length > 1 ? words[1] : "";
        var scope = open.scope(words[0]).filter(this::isOn);
        if (scope.isPresent()) {
            var about = scope.get();
            return end(ofScope(about), crises.close(about, line, actor), line, actor, voice);
        }
        return switch (open.choose(said)) {
            case OpenRooms.Choice.One(var room, var why) when !why.equals(said) ->
                    end(List.of(room), crises.close(room.scope(), why, actor), why, actor, voice);
            case OpenRooms.Choice.One(var room, var why) ->
                    end(List.of(room), crises.close(why, actor), why, actor, voice);
            case OpenRooms.Choice.None(var denial) when denial.code().equals("no-crisis-room") ->
                    end(List.of(), crises.close(said, actor), said, actor, voice);
            case OpenRooms.Choice.None(var denial) -> voice.denied(denial);
        };
    }

    private boolean isOn(Scope scope) {
        return !ofScope(scope).isEmpty()
                || crises.standing().stream().anyMatch(one -> one.scope().equals(scope));
    }

    private List<CrisisRoom> ofScope(Scope scope) {
        return open.all().stream().filter(room -> room.scope().equals(scope)).toList();
    }

    /** A room without a level is closed all the same; a refusal for another reason stands. */
    private Answer end(
            List<CrisisRoom> closing,
            Outcome<Integer> levels,
            String line,
            Actor actor,
            Voice voice) {
        var said = new ArrayList<String>();
        var denial = denial(levels);
        if (denial.isPresent() && (closing.isEmpty() || !isNoLevel(denial.get()))) {
            return voice.denied(denial.get());
        }
        if (denial.isEmpty()) {
            said.add(voice.say("said.crisis-over"));
        }
        for (var room : closing) {
            var closed = rooms.close(room, line, actor, voice);
            if (!closed.isDone()) {
                return closed;
            }
            said.add(closed.said());
        }
        return Voice.done(String.join("\n", said));
    }

    private static Optional<Denial> denial(Outcome<Integer> outcome) {
        return outcome instanceof Outcome.Denied<Integer>(var denial)
                ? Optional.of(denial)
                : Optional.empty();
    }

    private static boolean isNoLevel(Denial denial) {
        return denial.code().equals("no-crisis");
    }
}
