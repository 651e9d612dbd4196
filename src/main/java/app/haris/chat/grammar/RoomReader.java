package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.RoomCommand;
import app.haris.chat.Verb;
import java.time.Duration;
import java.util.Optional;

/** Reads what is said in the room of a crisis. */
final class RoomReader {
    private static final String QUOTES = "^[\"“«„]|[\"”»]$";

    private final Sentence said;
    private final Line line;

    RoomReader(Sentence said) {
        this.said = said;
        line = said.line();
    }

    /** What follows the word; empty where it is none of these. */
    Optional<Command> read(String word) {
        if (said.means(word, Keyword.OPEN)) {
            return Optional.of(
                    new RoomCommand.OpenRoom(
                            Scoped.read(line), time(), rest().replaceAll(QUOTES, "")));
        }
        if (said.vocabulary().verb(word).equals(Optional.of(Verb.NOTE))) {
            return Optional.of(new RoomCommand.NoteInRoom(rest()));
        }
        if (said.means(word, Keyword.ROLE)) {
            var room = Scoped.room(line);
            var role = line.next();
            var member = said.member();
            return Optional.of(
                    member.<Command>map(
                                    who -> said.alone(new RoomCommand.GiveRole(room, role, who)))
                            .orElseGet(said::incomplete));
        }
        if (said.means(word, Keyword.UPDATE)) {
            var room = Scoped.room(line);
            var next = time();
            var text = room.map(which -> which + " " + rest()).orElseGet(this::rest);
            return Optional.of(new RoomCommand.UpdateRoom(text, next));
        }
        return said.means(word, Keyword.REPORT)
                ? Optional.of(new RoomCommand.ReportRoom(number()))
                : against(word);
    }

    private Optional<Command> against(String word) {
        if (!said.means(word, Keyword.AGAINST)) {
            return Optional.empty();
        }
        var number = Reference.of(line.next()).flatMap(Reference::number);
        return Optional.of(
                number.<Command>map(about -> new RoomCommand.Against(about, rest()))
                        .orElseGet(said::incomplete));
    }

    private Optional<Long> number() {
        return Reference.of(line.next()).flatMap(Reference::number).map(one -> one.value());
    }

    private Optional<Duration> time() {
        var time = said.durations().read(line.peekOnLine());
        if (time.isPresent()) {
            line.next();
        }
        return time;
    }

    private String rest() {
        return line.rest().strip();
    }
}
