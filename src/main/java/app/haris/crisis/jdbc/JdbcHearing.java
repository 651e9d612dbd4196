package app.haris.crisis.jdbc;

import app.haris.crisis.Tally;
import app.haris.crisis.Watch.Counted;
import app.haris.crisis.level.Hearing;
import app.haris.inbox.Incoming.Mark;
import app.haris.social.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what was heard. */
@Repository
final class JdbcHearing implements Hearing {
    private final JdbcClient jdbc;

    JdbcHearing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Mark> mark() {
        return jdbc.sql("select at, interaction from crisis_reading where id = 1")
                .query(
                        (row, index) ->
                                new Mark(
                                        Times.read(row, "at"),
                                        row.getObject("interaction", UUID.class)))
                .optional();
    }

    @Override
    public void save(Mark mark) {
        jdbc.sql("delete from crisis_reading where id = 1").update();
        jdbc.sql("insert into crisis_reading (id, at, interaction) values (1, :at, :id)")
                .param("at", Times.stored(mark.at()))
                .param("id", mark.id())
                .update();
    }

    @Override
    public List<Counted> since(Instant start) {
        return jdbc.sql(
                        """
                        select * from crisis_tally where start_at >= :start
                        order by start_at, brand
                        """)
                .param("start", Times.stored(start))
                .query(
                        (row, index) ->
                                new Counted(
                                        new BrandId(row.getString("brand")),
                                        new Tally(
                                                Times.read(row, "start_at"),
                                                row.getInt("heard"),
                                                row.getInt("negative"))))
                .list();
    }

    @Override
    public void put(List<Counted> counted) {
        counted.forEach(this::put);
    }

    private void put(Counted counted) {
        var tally = counted.tally();
        jdbc.sql("delete from crisis_tally where brand = :brand and start_at = :start")
                .param("brand", counted.brand().value())
                .param("start", Times.stored(tally.start()))
                .update();
        jdbc.sql(
                        """
                        insert into crisis_tally (brand, start_at, heard, negative)
                        values (:brand, :start, :heard, :negative)
                        """)
                .param("brand", counted.brand().value())
                .param("start", Times.stored(tally.start()))
                .param("heard", tally.heard())
                .param("negative", tally.negative())
                .update();
    }

    @Override
    public void forgetBefore(Instant start) {
        jdbc.sql("delete from crisis_tally where start_at < :start")
                .param("start", Times.stored(start))
                .update();
    }
}
