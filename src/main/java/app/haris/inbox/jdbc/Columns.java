package app.haris.inbox.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** How values stand in columns. */
final class Columns {
    /** The most that H2 keeps in a varchar. */
    static final int LONGEST = 1_048_576;

    private Columns() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(Columns::utc).orElse(null);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static Optional<URI> address(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(URI::create);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    static SqlArrayValue numbers(Collection<Long> numbers) {
        return new SqlArrayValue("bigint", numbers.toArray());
    }

    static SqlArrayValue words(Collection<String> words) {
        return new SqlArrayValue("varchar", words.toArray());
    }

    /**
     * Text that both databases store: PostgreSQL knows neither NUL nor half a surrogate pair, and
     * no column is endless.
     */
    static String stored(String text, int longest) {
        var cut = text.length() <= longest ? text : text.substring(0, longest);
        return isStorable(cut) ? cut : mended(cut);
    }

    static @Nullable String optionalStored(@Nullable String text, int longest) {
        return text == null ? null : stored(text, longest);
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }

    private static String mended(String text) {
        var mended = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || isHalf(point) ? '\ufffd' : point)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
