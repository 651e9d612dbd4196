package app.haris.crisis;

import app.haris.crisis.CrisisRoom.Entry;
import app.haris.crisis.CrisisRoom.Kind;
import app.haris.inbox.Actor;
import app.haris.inbox.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rooms in which crises are worked on; of a brand, a topic or everything one is open at a time. */
public interface CrisisRooms {
    /** The oldest first. */
    List<CrisisRoom> open();

    Optional<CrisisRoom> find(long number);

    /** The newest first. */
    List<CrisisRoom> all();

    /** All that happened, in order. */
    List<Entry> timeline(long number);

    /** How it stands now, or stood when it was closed. */
    Situation situation(CrisisRoom room);

    /** Only leads do. */
    Outcome<CrisisRoom> open(String title, Scope scope, Actor actor);

    /** Adds to the timeline of an open room. */
    Outcome<CrisisRoom> note(long room, Kind kind, String text, Actor actor);

    /** Says how it stands, and when the next word is due. */
    Outcome<CrisisRoom> update(long room, String text, Optional<Duration> next, Actor actor);

    /** Ends it with a closing line; only leads do. */
    Outcome<CrisisRoom> close(long room, String line, Actor actor);

    /**
     * Cases and answers since a room was opened, of what it is about.
     *
     * @param open that are open now, older ones included
     * @param heard that were opened since
     * @param answered that had an answer since
     * @param held answers that wait for somebody's word
     */
    record Situation(int open, int heard, int answered, int held) {}
}
