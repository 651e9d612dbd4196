package app.haris.teaching.jdbc;

import app.haris.social.BrandId;
import app.haris.teaching.TaughtModel;
import app.haris.triage.Task;
import app.haris.triage.Tuning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The models of the brands' own. */
@Component
public final class JdbcTunings {
    private final JdbcClient jdbc;

    JdbcTunings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(TaughtModel model, Tuning tuning) {
        jdbc.sql(
                        """
                        insert into tuning (id, brand, task, made_at, learned, held_back,
                                            right_before, right_after, rolled_back, weights)
                        values (:id, :brand, :task, :at, :learned, :heldBack, :before, :after,
                                false, :weights)
                        """)
                .param("id", model.id())
                .param("brand", model.brand().value())
                .param("task", model.task().word())
                .param("at", model.madeAt().atOffset(ZoneOffset.UTC))
                .param("learned", model.learned())
                .param("heldBack", model.heldBack())
                .param("before", model.rightBefore())
                .param("after", model.right())
                .param("weights", tuning.bytes())
                .update();
    }

    /** All that are kept, newest first. */
    public List<TaughtModel> all() {
        return jdbc.sql(
                        """
                        select id, brand, task, made_at, learned, held_back, right_before,
                               right_after, rolled_back
                        from tuning order by made_at desc, id desc
                        """)
                .query(JdbcTunings::model)
                .list();
    }

    private static TaughtModel model(ResultSet row, int number) throws SQLException {
        return new TaughtModel(
                row.getObject("id", UUID.class),
                new BrandId(row.getString("brand")),
                JdbcLessons.task(row),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("learned"),
                row.getInt("held_back"),
                row.getInt("right_before"),
                row.getInt("right_after"),
                row.getBoolean("rolled_back"));
    }

    public Optional<Tuning> weights(UUID id) {
        return jdbc.sql("select weights from tuning where id = :id")
                .param("id", id)
                .query((row, number) -> Tuning.ofBytes(row.getBytes("weights")))
                .optional();
    }

    /** Whether it was in use until now. */
    public boolean rollBack(UUID id) {
        return jdbc.sql(
                                """
                                update tuning set rolled_back = true
                                where id = :id and not rolled_back
                                """)
                        .param("id", id)
                        .update()
                == 1;
    }

    public void delete(List<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from tuning where id in (:ids)").param("ids", ids).update();
        }
    }

    /** Deletes whatever may have been learned from a lesson of that time. */
    public void deleteSince(BrandId brand, Task task, Instant lesson) {
        jdbc.sql(
                        """
                        delete from tuning
                        where brand = :brand and task = :task and made_at >= :lesson
                        """)
                .param("brand", brand.value())
                .param("task", task.word())
                .param("lesson", lesson.atOffset(ZoneOffset.UTC))
                .update();
    }
}
