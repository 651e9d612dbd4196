package app.haris.crisis.jdbc;

import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRoom.Closing;
import app.haris.crisis.CrisisRoom.Entry;
import app.haris.crisis.CrisisRoom.Kind;
import app.haris.crisis.Scope;
import app.haris.crisis.level.RoomStore;
import app.haris.storage.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of rooms and of what happened in them. */
@Repository
final class JdbcRoomStore implements RoomStore {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Ids ids;

    JdbcRoomStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    public CrisisRoom add(String title, Scope scope, String by, Instant at) {
        var number = jdbc.sql("select nextval('crisis_room_number')").query(Long.class).single();
        jdbc.sql(
                        """
                        insert into crisis_room (number, title, scope, opened_by, opened_at)
                        values (:number, :title, :scope, :by, :at)
                        """)
                .param("number", number)
                .param("title", title)
                .param("scope", scope.key())
                .param("by", by)
                .param("at", Times.stored(at))
                .update();
        return find(number).orElseThrow();
    }

    @Override
    public List<CrisisRoom> open() {
        return jdbc.sql("select * from crisis_room where closed_at is null order by number")
                .query(JdbcRoomStore::room)
                .list();
    }

    @Override
    public Optional<CrisisRoom> find(long number) {
        return jdbc.sql("select * from crisis_room where number = :number")
                .param("number", number)
                .query(JdbcRoomStore::room)
                .optional();
    }

    @Override
    public List<CrisisRoom> all() {
        return jdbc.sql("select * from crisis_room order by number desc limit :most")
                .param("most", MOST)
                .query(JdbcRoomStore::room)
                .list();
    }

    @Override
    public void save(CrisisRoom room) {
        jdbc.sql(
                        """
                        update crisis_room
                        set update_due = :due, closed_by = :by, closed_at = :at, closing = :line
                        where number = :number
                        """)
                .param("due", Times.stored(room.updateDue()))
                .param("by", room.closed().map(Closing::by).orElse(null))
                .param("at", Times.stored(room.closed().map(Closing::at)))
                .param("line", room.closed().map(Closing::line).orElse(null))
                .param("number", room.number())
                .update();
    }

    @Override
    public void add(long room, Entry entry) {
        jdbc.sql(
                        """
                        insert into crisis_entry (id, room, at, who, kind, text)
                        values (:id, :room, :at, :who, :kind, :text)
                        """)
                .param("id", ids.next())
                .param("room", room)
                .param("at", Times.stored(entry.at()))
                .param("who", entry.who())
                .param("kind", entry.kind().name())
                .param("text", entry.text())
                .update();
    }

    @Override
    public List<Entry> timeline(long room) {
        return jdbc.sql("select * from crisis_entry where room = :room order by at, id")
                .param("room", room)
                .query(
                        (row, index) ->
                                new Entry(
                                        Times.read(row, "at"),
                                        row.getString("who"),
                                        Kind.valueOf(row.getString("kind")),
                                        row.getString("text")))
                .list();
    }

    private static CrisisRoom room(ResultSet row, int index) throws SQLException {
        var end = Times.optional(row, "closed_at");
        var by = row.getString("closed_by");
        var line = row.getString("closing");
        return new CrisisRoom(
                row.getLong("number"),
                row.getString("title"),
                Scope.of(row.getString("scope")),
                row.getString("opened_by"),
                Times.read(row, "opened_at"),
                Times.optional(row, "update_due"),
                end.map(at -> new Closing(by, at, line)));
    }
}
