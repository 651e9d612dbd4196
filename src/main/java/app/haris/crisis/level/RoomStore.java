package app.haris.crisis.level;

import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRoom.Entry;
import app.haris.crisis.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of rooms. */
public interface RoomStore {
    CrisisRoom add(String title, Scope scope, String by, Instant at);

    /** Those that are not closed, the oldest first. */
    List<CrisisRoom> open();

    Optional<CrisisRoom> find(long number);

    /** The newest first, as many as anybody looks at. */
    List<CrisisRoom> all();

    void save(CrisisRoom room);

    void add(long room, Entry entry);

    List<Entry> timeline(long room);
}
