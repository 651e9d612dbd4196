package app.haris.inbox.jdbc;

import static app.haris.inbox.jdbc.Columns.instant;
import static app.haris.inbox.jdbc.Columns.stored;
import static app.haris.inbox.jdbc.Columns.utc;

import app.haris.audit.Origin;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Note;
import app.haris.storage.Ids;
import app.haris.team.MemberId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notes. */
@Repository
public final class NoteRows {
    private final JdbcClient client;
    private final Ids ids;

    NoteRows(JdbcClient client, Ids ids) {
        this.client = client;
        this.ids = ids;
    }

    /** Oldest first. */
    public List<Note> of(CaseNumber number) {
        return client.sql(
                        """
                        select member, text, at, origin from case_note
                        where case_number = :number
                        order by at, id
                        """)
                .param("number", number.value())
                .query(
                        (row, index) ->
                                new Note(
                                        new MemberId(row.getString("member")),
                                        row.getString("text"),
                                        instant(row, "at"),
                                        Origin.valueOf(row.getString("origin"))))
                .list();
    }

    public void insert(CaseNumber number, Note note) {
        client.sql(
                        """
                        insert into case_note (id, case_number, member, text, at, origin)
                        values (:id, :number, :member, :text, :at, :origin)
                        """)
                .param("id", ids.next())
                .param("number", number.value())
                .param("member", note.by().value())
                .param("text", stored(note.text(), Columns.LONGEST))
                .param("at", utc(note.at()))
                .param("origin", note.from().name())
                .update();
    }

    public void move(CaseNumber from, CaseNumber into) {
        client.sql("update case_note set case_number = :into where case_number = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
    }
}
