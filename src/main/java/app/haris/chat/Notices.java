package app.haris.chat;

import app.haris.chat.Notice.About;
import app.haris.chat.Notice.Button;
import app.haris.crisis.Crises;
import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRooms;
import app.haris.crisis.Proposal;
import app.haris.crisis.Scope;
import app.haris.crisis.Standing;
import app.haris.escalation.CrisisLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws notices as things stand now, the same for every surface. */
@Component
public final class Notices {
    private final Crises crises;
    private final CrisisRooms rooms;
    private final CrisisReport report;

    Notices(Crises crises, CrisisRooms rooms, CrisisReport report) {
        this.crises = crises;
        this.rooms = rooms;
        this.report = report;
    }

    /** Empty where there is nothing of the kind. */
    public Optional<Notice> draw(About about, Wording words) {
        return switch (about) {
            case Notice.OfLevel(var since) ->
                    crises.setAt(since)
                            .filter(one -> !hasRoom(one.scope()))
                            .map(one -> level(about, one, words));
            case Notice.OfProposal(var number) ->
                    crises.proposal(number).map(one -> proposed(about, one, words));
            case Notice.OfRoom(var number) ->
                    rooms.find(number).map(room -> situation(about, room, words));
            case Notice.OfDue due ->
                    rooms.find(due.room())
                            .map(room -> line(about, room, report.due(room, due.at(), words)));
            case Notice.OfEnd(var number) ->
                    rooms.find(number)
                            .filter(room -> !room.isOpen())
                            .map(room -> line(about, room, report.end(room, words)));
        };
    }

    /** Where there is a room, its notice tells the level too. */
    private boolean hasRoom(Scope scope) {
        return rooms.open().stream().anyMatch(room -> room.scope().equals(scope));
    }

    private Notice level(About about, Standing standing, Wording words) {
        var lines = new ArrayList<>(List.of(words.crisis(standing)));
        lines.add(words.say("crisis.set-by", Map.of("by", standing.setBy())));
        if (standing.level() == CrisisLevel.GREEN) {
            lines.add(words.say("crisis.gate-open"));
        } else if (crises.isGateShut(standing.level())) {
            lines.add(words.say("crisis.gate-shut"));
        }
        return new Notice(about, standing.scope(), lines, List.of(), false);
    }

    private static Notice proposed(About about, Proposal proposal, Wording words) {
        var number = proposal.number();
        var buttons =
                proposal.isOpen()
                        ? List.of(
                                new Button("raise " + number, words.say("crisis.raise"), true),
                                new Button("dismiss " + number, words.say("crisis.dismiss"), false))
                        : List.<Button>of();
        return new Notice(
                about, proposal.scope(), CrisisLines.lines(proposal, words), buttons, false);
    }

    private Notice situation(About about, CrisisRoom room, Wording words) {
        var lines = new ArrayList<>(report.situation(room, words));
        if (room.isOpen()) {
            lines.add(words.say("crisis.how", Map.of("number", room.number())));
        }
        return new Notice(about, room.scope(), lines, List.of(), room.isOpen());
    }

    private static Notice line(About about, CrisisRoom room, String line) {
        return new Notice(about, room.scope(), List.of(line), List.of(), false);
    }
}
