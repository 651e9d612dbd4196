package app.haris.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections to H2, of which one at a time writes. */
final class H2Pool extends HikariDataSource {
    private final WriterLock writers = new WriterLock();

    H2Pool(HikariConfig config) {
        super(config);
    }

    /** What keeps writers apart, and from whoever stores what they wrote. */
    WriterLock writers() {
        return writers;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return writers.guard(super.getConnection());
    }
}
