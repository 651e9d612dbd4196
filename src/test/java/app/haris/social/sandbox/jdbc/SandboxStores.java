package app.haris.social.sandbox.jdbc;

import app.haris.social.sandbox.Faults;
import app.haris.social.sandbox.Posts;
import app.haris.storage.jdbc.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The sandbox's memory in a test's database. */
public final class SandboxStores {
    private SandboxStores() {}

    public static Posts posts(TestDatabase database) {
        return new JdbcPosts(
                database.client(), new NamedParameterJdbcTemplate(database.dataSource()));
    }

    public static Faults.Book faults(TestDatabase database) {
        return new JdbcFaultBook(database.client());
    }
}
