package app.haris.chat.desk;

import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRooms;
import app.haris.crisis.Scope;
import app.haris.inbox.Denial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which of the open crisis rooms is meant: the only one, or the one of which brand, topic or number
 * comes first in what is said.
 */
@Component
final class OpenRooms {
    private final CrisisRooms rooms;
    private final Scopes scopes;

    OpenRooms(CrisisRooms rooms, Scopes scopes) {
        this.rooms = rooms;
        this.scopes = scopes;
    }

    /** What came of looking. */
    sealed interface Choice {
        /**
         * @param text what was said without the name of the room
         */
        record One(CrisisRoom room, String text) implements Choice {}

        record None(Denial denial) implements Choice {}
    }

    List<CrisisRoom> all() {
        return rooms.open();
    }

    Choice choose(Optional<String> name, String text) {
        return choose(name.map(word -> word + " " + text).orElse(text));
    }

    Choice choose(String said) {
        var open = rooms.open();
        if (open.isEmpty()) {
            return none("no-crisis-room", Map.of());
        }
        var words = said.strip().split("\\s+", 2);
        var named = named(words[0]);
        if (named.isPresent()) {
            return new Choice.One(named.get(), words.length > 1 ? words[1] : "");
        }
        return open.size() == 1
                ? new Choice.One(open.getFirst(), said)
                : none("which-crisis-room", Map.of("rooms", names(open)));
    }

    private static Choice none(String code, Map<String, Object> arguments) {
        return new Choice.None(new Denial(Denial.Kind.CONFLICT, code, arguments));
    }

    private static String names(List<CrisisRoom> open) {
        return open.stream()
                .map(room -> "room:" + room.number() + " (" + room.scope().key() + ")")
                .collect(Collectors.joining(", "));
    }

    private Optional<CrisisRoom> named(String word) {
        if (word.matches("(?i)room:\\d{1,9}")) {
            var number = Long.parseLong(word.substring("room:".length()));
            return rooms.open().stream().filter(room -> room.number() == number).findFirst();
        }
        return scope(word)
                .flatMap(
                        scope ->
                                rooms.open().stream()
                                        .filter(room -> room.scope().equals(scope))
                                        .findFirst());
    }

    /** The brand or topic that a word names. */
    Optional<Scope> scope(String word) {
        return word.matches("(?i)(brand|topic):.+|#.+")
                ? scopes.read(Optional.of(word.replaceFirst("^#", "topic:")))
                : Optional.empty();
    }
}
