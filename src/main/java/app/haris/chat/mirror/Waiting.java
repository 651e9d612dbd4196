package app.haris.chat.mirror;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * A case or a group to be shown.
 *
 * @param rank the higher, the sooner
 * @param topic cases of one topic may be shown as a group
 * @param hasOwnMessage whether it has had a message of its own
 * @param group the first case of the group that shows it
 * @param version that is to be shown at least
 * @param redraws how often it was to be drawn anew although it had not changed
 */
record Waiting(
        long caseNumber,
        String channel,
        int rank,
        String topic,
        boolean hasOwnMessage,
        OptionalLong group,
        long version,
        long redraws) {
    boolean isGroup() {
        return caseNumber < 0;
    }

    static Waiting read(ResultSet row, int number) throws SQLException {
        var group = row.getObject("group_case", Long.class);
        return new Waiting(
                row.getLong("case_number"),
                row.getString("channel"),
                row.getInt("rank"),
                row.getString("topic"),
                row.getBoolean("own_message"),
                group == null ? OptionalLong.empty() : OptionalLong.of(group),
                row.getLong("wanted_version"),
                row.getLong("redraws"));
    }
}
