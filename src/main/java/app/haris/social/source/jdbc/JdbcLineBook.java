package app.haris.social.source.jdbc;

import app.haris.social.LineBook;
import app.haris.storage.Sharing;
import app.haris.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the database is this process's alone, it holds every line. */
@Component
final class JdbcLineBook implements LineBook {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Sharing sharing;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    JdbcLineBook(JdbcClient jdbc, Transactions transactions, Sharing sharing, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** Of two instances that are the first to write of a line, one is first. */
    @Override
    public boolean hold(String line, Duration lasts) {
        try {
            return !sharing.isShared() || transactions.callUnflushed(() -> taken(line, lasts));
        } catch (DuplicateKeyException second) {
            return false;
        }
    }

    private boolean taken(String line, Duration lasts) {
        return jdbc.sql(
                                """
                                merge into network_line as known
                                using (select cast(:name as varchar) as name) as wanted
                                   on known.name = wanted.name
                                 when matched
                                      and (known.holder = :holder or known.until <= :now)
                                      then update set holder = :holder, until = :until,
                                           remark = case when known.holder = :holder
                                                         then known.remark end
                                 when not matched then
                                      insert (name, holder, until)
                                      values (:name, :holder, :until)
                                """)
                        .param("name", line)
                        .param("holder", holder)
                        .param("now", now())
                        .param("until", now().plus(lasts))
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public void release(String line) {
        if (sharing.isShared()) {
            change(
                    line,
                    "update network_line set until = :now, remark = null where name = :name",
                    "");
        }
    }

    @Override
    public void remark(String line, String remark) {
        if (sharing.isShared()) {
            change(line, "update network_line set remark = :remark where name = :name", remark);
        }
    }

    private void change(String line, String update, String remark) {
        transactions.callUnflushed(
                () ->
                        jdbc.sql(update + " and holder = :holder")
                                .param("name", line)
                                .param("holder", holder)
                                .param("now", now())
                                .param("remark", remark)
                                .update());
    }

    @Override
    public Optional<String> remark(String line) {
        return sharing.isShared()
                ? transactions.callUnflushed(
                        () ->
                                jdbc.sql(
                                                """
                                                select remark from network_line
                                                 where name = :name and holder <> :holder
                                                   and until > :now and remark is not null
                                                """)
                                        .param("name", line)
                                        .param("holder", holder)
                                        .param("now", now())
                                        .query(String.class)
                                        .optional())
                : Optional.empty();
    }
}
