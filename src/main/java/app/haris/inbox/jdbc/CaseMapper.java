package app.haris.inbox.jdbc;

import static app.haris.inbox.jdbc.Columns.instant;
import static app.haris.inbox.jdbc.Columns.optionalInstant;
import static app.haris.inbox.jdbc.Columns.optionalStored;
import static app.haris.inbox.jdbc.Columns.stored;
import static app.haris.inbox.jdbc.Columns.utc;

import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Resolution;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.flow.CaseRow.Standing;
import app.haris.social.AccountId;
import app.haris.social.Author;
import app.haris.social.BrandId;
import app.haris.social.PlatformName;
import app.haris.team.MemberId;
import app.haris.triage.RuleTrace;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A case to and from a row. Tags stand in one column, apart by blanks, which no tag has. */
final class CaseMapper {
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_ID = 500;

    static final RowMapper<CaseRow> WITH_TRACE =
            (row, index) -> read(row, TraceJson.read(row.getString("trace")));

    /** What a list shows. */
    static final RowMapper<Case> WITHOUT_TRACE = (row, index) -> shown(row, List.of());

    private CaseMapper() {}

    private static CaseRow read(ResultSet row, List<RuleTrace> trace) throws SQLException {
        return new CaseRow(
                shown(row, trace),
                row.getObject("thread", UUID.class),
                row.getObject("place") != null,
                new Standing(
                        row.getBoolean("by_rule"),
                        row.getBoolean("worked"),
                        row.getBoolean("answered")),
                row.getInt("interactions"),
                row.getObject("latest", UUID.class));
    }

    private static Case shown(ResultSet row, List<RuleTrace> trace) throws SQLException {
        return new Case(
                new CaseNumber(row.getLong("number")),
                row.getLong("version"),
                new BrandId(row.getString("brand")),
                new AccountId(row.getString("account")),
                new PlatformName(row.getString("platform")),
                author(row),
                state(row),
                AssessmentJson.read(row.getString("assessment"), trace),
                AssessmentJson.priority(row.getString("priority")),
                tags(row.getString("tags")),
                Optional.of(row.getString("claimed_by"))
                        .filter(id -> !id.isEmpty())
                        .map(MemberId::new),
                optionalInstant(row, "due"),
                resolution(row),
                instant(row, "opened_at"),
                instant(row, "last_received_at"));
    }

    private static Optional<Resolution> resolution(ResultSet row) throws SQLException {
        var still = optionalInstant(row, "resolve_still");
        return optionalInstant(row, "resolve_by").map(by -> new Resolution(by, still));
    }

    static Author author(ResultSet row) throws SQLException {
        return new Author(
                row.getString("author_id"),
                row.getString("author_handle"),
                row.getString("author_name"),
                Columns.number(row, "author_followers"),
                row.getBoolean("author_verified"));
    }

    private static CaseState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "open" -> new CaseState.Open();
            case "snoozed" -> new CaseState.Snoozed(instant(row, "state_at"));
            default -> closed(row, instant(row, "state_at"));
        };
    }

    private static CaseState closed(ResultSet row, Instant at) throws SQLException {
        var into = Columns.number(row, "merged_into");
        return into == null
                ? new CaseState.Closed(row.getString("close_reason"), at)
                : new CaseState.Merged(new CaseNumber(into), at);
    }

    private static List<String> tags(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" "));
    }

    /** Fills the parameters of an insertion or update, the number last. */
    static void fill(PreparedStatement row, CaseRow stored) throws SQLException {
        var shown = stored.shown();
        var author = shown.author();
        var standing = stored.standing();
        var state = StateColumns.of(shown.state());
        setAll(
                row,
                shown.version(),
                shown.brand().value(),
                shown.account().value(),
                shown.platform().value(),
                stored.thread(),
                stored.isCurrent() ? Keys.place(stored.thread(), author.id()) : null,
                author.id(),
                optionalStored(author.handle(), LONGEST_NAME),
                optionalStored(author.name(), LONGEST_NAME),
                author.followers(),
                author.verified(),
                shown.state().word(),
                utc(state.at),
                state.reason,
                state.into,
                standing.byRule(),
                standing.worked(),
                standing.answered(),
                stored.interactions(),
                stored.latest(),
                shown.priority().word(),
                String.join(" ", shown.tags()),
                stored(AssessmentJson.write(shown.assessment()), Columns.LONGEST),
                TraceJson.write(shown.assessment().trace()),
                shown.claimedBy().map(MemberId::value).orElse(""),
                utc(shown.due()),
                utc(shown.resolution().map(Resolution::by)),
                utc(shown.resolution().flatMap(Resolution::still)),
                utc(shown.openedAt()),
                utc(shown.lastReceivedAt()),
                shown.number().value());
    }

    static void setAll(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private record StateColumns(
            Optional<Instant> at, @Nullable String reason, @Nullable Long into) {
        static StateColumns of(CaseState state) {
            return switch (state) {
                case CaseState.Open() -> new StateColumns(Optional.empty(), null, null);
                case CaseState.Snoozed(var until) ->
                        new StateColumns(Optional.of(until), null, null);
                case CaseState.Closed(var reason, var at) ->
                        new StateColumns(Optional.of(at), stored(reason, 1_000), null);
                case CaseState.Merged(var into, var at) ->
                        new StateColumns(Optional.of(at), null, into.value());
            };
        }
    }
}
