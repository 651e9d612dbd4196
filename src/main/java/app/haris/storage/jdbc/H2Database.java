package app.haris.storage.jdbc;

import app.haris.storage.DataFolder;
import app.haris.storage.StorageUnavailable;
import app.haris.storage.StorageUnavailable.Reason;
import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.h2.store.fs.FilePath;

/**
 * The embedded database: one file in the data folder.
 *
 * <p>The options, and why:
 *
 * <ul>
 *   <li>{@code MODE}, {@code DATABASE_TO_LOWER}, {@code DEFAULT_NULL_ORDERING}: as on PostgreSQL.
 *   <li>{@code patient:}: a write to a full disk waits, see {@link DiskRoom}.
 *   <li>{@code retry:}: opens the file again when Java closes it because a thread was interrupted
 *       while it read or wrote; without, one interrupted request ends the database for all.
 *   <li>{@code CACHE_SIZE}, in KiB: by default H2 takes a share of the machine's memory.
 *   <li>{@code LOCK_TIMEOUT}, in ms: our transactions take milliseconds, so who waits for seconds
 *       had better start again.
 *   <li>{@code OPTIMIZE_REUSE_RESULTS=FALSE}: a connection keeps a query's last result and answers
 *       with it while the table counts as unchanged. In 2.4.240 a table is marked before and after
 *       a commit, not with it: whoever gets a lock between commit and second mark may read, under
 *       the lock, what was true before (seen about once in 100,000 contended transactions).
 *   <li>{@code QUERY_CACHE_SIZE}: how many statements a connection keeps parsed; the intake alone
 *       uses more than the 8 of the default, and would parse each anew every time.
 *   <li>{@code WRITE_DELAY}, in ms: for ever, so that H2 never stores what it has by itself while
 *       somebody writes, see {@link WriterLock}; it tidies its file then neither, see {@link
 *       H2Disk}.
 *   <li>{@code DB_CLOSE_ON_EXIT=FALSE}: the pool closes the database when all who use it are done;
 *       H2's own hook would pull it away from under them.
 * </ul>
 *
 * <p>When a commit reaches the disk is the business of {@link H2Disk}.
 */
final class H2Database {
    static final String USERNAME = "haris";
    static final String DIALECT =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=5000;OPTIMIZE_REUSE_RESULTS=FALSE";
    private static final String PREFIX = "jdbc:h2:file:";
    private static final String FILE =
            ";CACHE_SIZE=32768;QUERY_CACHE_SIZE=64;WRITE_DELAY="
                    + Integer.MAX_VALUE
                    + ";DB_CLOSE_ON_EXIT=FALSE";
    private static final int CONNECTIONS = 12;

    private H2Database() {}

    static String url(DataFolder folder) {
        var file = folder.path().resolve("haris").toString();
        if (file.contains(";")) {
            throw new StorageUnavailable(
                    Reason.SETTING,
                    "The data folder's path must not contain a semicolon: " + folder.path() + ".",
                    null);
        }
        PatientFiles.install();
        return PREFIX + PatientFiles.SCHEME + ":retry:" + file + DIALECT + FILE;
    }

    /** The name by which H2 opens the database's file. */
    static String file(String url) {
        var name = url.substring(PREFIX.length(), url.indexOf(';'));
        return FilePath.get(name + Constants.SUFFIX_MV_FILE).toRealPath().toString();
    }

    static H2Pool open(String url, DataFolder folder) {
        // Held until the pool has one of its own: H2 closes what nobody is connected to.
        try (var _ = connect(url)) {
            return pool(url);
        } catch (SQLException e) {
            throw unavailable(folder, e);
        }
    }

    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, USERNAME, "");
    }

    private static H2Pool pool(String url) {
        var config = new HikariConfig();
        config.setPoolName("haris");
        config.setJdbcUrl(url);
        config.setUsername(USERNAME);
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(10_000);
        return new H2Pool(config);
    }

    private static StorageUnavailable unavailable(DataFolder folder, SQLException e) {
        if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new StorageUnavailable(
                    Reason.IN_USE,
                    "The data folder "
                            + folder.path()
                            + " is in use by another Haris. Stop that one, or set HARIS_DATA to"
                            + " another folder.",
                    e);
        }
        if (SqlTrouble.isFull(e)) {
            return new StorageUnavailable(
                    Reason.FULL,
                    "No room is left on the disk of the data folder "
                            + folder.path()
                            + ". Make room and start again.",
                    e);
        }
        return new StorageUnavailable(
                Reason.DAMAGED,
                "The database in the data folder "
                        + folder.path()
                        + " cannot be opened ("
                        + e.getMessage()
                        + "). Check the files' owner, or restore a backup.",
                e);
    }
}
