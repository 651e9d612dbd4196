package app.haris.storage.jdbc;

import app.haris.storage.StorageUnavailable;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.api.ErrorCode;

/** What a failed statement means, where both engines have their own codes for it. */
final class SqlTrouble {
    /** PostgreSQL: lock_not_available; serialization and deadlock are class 40 on both engines. */
    private static final Set<String> LOST_RACE_STATES = Set.of("55P03");

    private static final Set<Integer> LOST_RACE_CODES =
            Set.of(ErrorCode.LOCK_TIMEOUT_1, ErrorCode.CONCURRENT_UPDATE_1);

    /** PostgreSQL: disk_full and io_error. */
    private static final Set<String> DISK_STATES = Set.of("53100", "58030");

    private static final Set<Integer> DISK_CODES =
            Set.of(
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.DATABASE_IS_CLOSED);

    /** PostgreSQL: admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections. */
    private static final Set<String> AWAY_STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private SqlTrouble() {}

    /** Whether running the same transaction again may well succeed. */
    static boolean isLostRace(Throwable failure) {
        return sqlIn(failure)
                .filter(
                        e ->
                                state(e).startsWith("40")
                                        || LOST_RACE_STATES.contains(state(e))
                                        || LOST_RACE_CODES.contains(e.getErrorCode()))
                .isPresent();
    }

    static boolean isDisk(Throwable failure) {
        return isFull(failure)
                || sqlIn(failure)
                        .filter(
                                e ->
                                        DISK_STATES.contains(state(e))
                                                || DISK_CODES.contains(e.getErrorCode()))
                        .isPresent();
    }

    /** Whether the database server, or a connection to it, cannot be had. */
    static boolean isAway(Throwable failure) {
        return sqlIn(failure)
                .filter(
                        e ->
                                state(e).startsWith("08")
                                        || AWAY_STATES.contains(state(e))
                                        || e instanceof SQLTransientConnectionException)
                .isPresent();
    }

    /** Whether no room is left; H2 has no code for it, so the file system's words must do. */
    static boolean isFull(Throwable failure) {
        return anyCause(failure, SqlTrouble::saysFull);
    }

    static Optional<SQLException> sqlIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static boolean saysFull(Throwable cause) {
        return switch (cause) {
            case SQLException sql -> state(sql).equals("53100");
            case IOException io -> StorageUnavailable.saysFull(io);
            default -> false;
        };
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> condition) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (condition.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String state(SQLException e) {
        return String.valueOf(e.getSQLState());
    }
}
