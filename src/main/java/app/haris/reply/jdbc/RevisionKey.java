package app.haris.reply.jdbc;

import app.haris.inbox.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;

/** By which a row of a revision's is found. */
record RevisionKey(CaseNumber number, int revision) {
    static RevisionKey read(ResultSet row) throws SQLException {
        return new RevisionKey(new CaseNumber(row.getLong("case_number")), row.getInt("revision"));
    }
}
