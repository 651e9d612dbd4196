package app.haris.escalation.jdbc;

import app.haris.escalation.RunState;
import app.haris.escalation.RunState.Acknowledged;
import app.haris.escalation.RunState.Active;
import app.haris.escalation.RunState.Asked;
import app.haris.escalation.RunState.Climbing;
import app.haris.escalation.RunState.Ended;
import app.haris.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run's state as columns. */
final class StoredState {
    private StoredState() {}

    static Map<String, @Nullable Object> columns(RunState state) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("state", state.word());
        columns.put("position", state instanceof Active active ? active.position() : 0);
        columns.put("round", state instanceof Active active ? active.round() : 0);
        columns.put("due", state instanceof Active active ? Times.stored(active.due()) : null);
        columns.put("unheard", state instanceof Climbing climbing && climbing.unheard());
        columns.put("member", null);
        columns.put("outcome", null);
        columns.put("since", null);
        columns.put("closing", null);
        switch (state) {
            case Climbing _ -> {}
            case Acknowledged acknowledged -> {
                columns.put("member", acknowledged.by().value());
                columns.put("since", Times.stored(acknowledged.since()));
            }
            case Asked asked -> columns.put("member", asked.by().value());
            case Ended ended -> {
                columns.put("outcome", ended.outcome());
                columns.put("since", Times.stored(ended.at()));
                columns.put("closing", ended.why());
            }
        }
        return columns;
    }

    static RunState read(ResultSet row) throws SQLException {
        var word = row.getString("state");
        if (word.equals("ended")) {
            return new Ended(
                    row.getString("outcome"),
                    Times.read(row, "since"),
                    Objects.requireNonNullElse(row.getString("closing"), ""));
        }
        var position = row.getInt("step_position");
        var round = row.getInt("round");
        var due = Times.read(row, "due");
        return switch (word) {
            case "climbing" -> new Climbing(position, round, row.getBoolean("unheard"), due);
            case "acknowledged" ->
                    new Acknowledged(
                            new MemberId(row.getString("member")),
                            Times.read(row, "since"),
                            position,
                            round,
                            due);
            case "asked" -> new Asked(new MemberId(row.getString("member")), position, round, due);
            default -> throw new IllegalStateException("no run is '" + word + "'");
        };
    }
}
