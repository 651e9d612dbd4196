package app.haris.inbox.jdbc;

import app.haris.inbox.flow.CaseRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells which message is the newest: by its time on the network, and of those said at the same
 * moment (several networks count in seconds) the one that arrived last.
 */
@Repository
public final class Newest {
    /** The id decides only between instances that took something in within one microsecond. */
    static final String FIRST = "created_at desc, received_at desc, batch_place desc, id desc";

    private final JdbcClient client;

    Newest(JdbcClient client) {
        this.client = client;
    }

    /** Of two cases the one that has the newer latest message. */
    public CaseRow of(CaseRow one, CaseRow other) {
        var byTime =
                Comparator.comparing((CaseRow row) -> row.shown().lastReceivedAt())
                        .compare(one, other);
        if (byTime != 0) {
            return byTime > 0 ? one : other;
        }
        return latest(one, other).filter(other.latest()::equals).isPresent() ? other : one;
    }

    /** Absent where both are erased. */
    private Optional<UUID> latest(CaseRow one, CaseRow other) {
        return client.sql(
                        """
                        select id from interaction where id = any(:ids)
                        order by %s limit 1
                        """
                                .formatted(FIRST))
                .param("ids", Columns.ids(List.of(one.latest(), other.latest())))
                .query(UUID.class)
                .optional();
    }
}
