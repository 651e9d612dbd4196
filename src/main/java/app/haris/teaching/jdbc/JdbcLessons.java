package app.haris.teaching.jdbc;

import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.social.BrandId;
import app.haris.social.Language;
import app.haris.teaching.Lesson;
import app.haris.triage.Example;
import app.haris.triage.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members said of texts. */
@Component
public final class JdbcLessons {
    private final JdbcClient jdbc;

    JdbcLessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who teaches, and when. */
    public record Taught(String member, Instant at) {}

    /** A lesson that is no longer there. */
    public record Forgotten(BrandId brand, Task task, Instant at) {}

    /** In the place of what was said before about the same text and task. */
    public void put(
            CaseEntry entry, BrandId brand, Language language, Lesson lesson, Taught taught) {
        jdbc.sql("delete from lesson where interaction = :interaction and task = :task")
                .param("interaction", entry.id())
                .param("task", lesson.task().word())
                .update();
        jdbc.sql(
                        """
                        insert into lesson (interaction, task, label, brand, case_number, language,
                                            text, member, at)
                        values (:interaction, :task, :label, :brand, :number, :language, :text,
                                :member, :at)
                        """)
                .param("interaction", entry.id())
                .param("task", lesson.task().word())
                .param("label", lesson.label())
                .param("brand", brand.value())
                .param("number", entry.caseNumber().value())
                .param("language", language.code())
                .param("text", entry.currentText())
                .param("member", taught.member())
                .param("at", taught.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest lessons of a brand by the text that they are about, newest first. */
    public SequencedMap<UUID, Example> of(BrandId brand, Task task, int most) {
        var found = new LinkedHashMap<UUID, Example>();
        jdbc.sql(
                        """
                        select interaction, label, language, text from lesson
                        where brand = :brand and task = :task
                        order by at desc, interaction fetch first :most rows only
                        """)
                .param("brand", brand.value())
                .param("task", task.word())
                .param("most", most)
                .query(
                        row -> {
                            found.put(row.getObject("interaction", UUID.class), example(row));
                        });
        return found;
    }

    private static Example example(ResultSet row) throws SQLException {
        var language = Language.of(row.getString("language"));
        return new Example(row.getString("text"), row.getString("label"), language, "team", false)
                .withFifthApart();
    }

    /** About which texts there are lessons; none of these is forgotten before the commit. */
    public Set<UUID> lock(BrandId brand, Task task) {
        return jdbc.sql(
                        """
                        select interaction from lesson
                        where brand = :brand and task = :task for update
                        """)
                .param("brand", brand.value())
                .param("task", task.word())
                .query((row, number) -> row.getObject("interaction", UUID.class))
                .set();
    }

    public Map<BrandId, Map<Task, Integer>> counts() {
        var counts = new HashMap<BrandId, Map<Task, Integer>>();
        jdbc.sql("select brand, task, count(*) as lessons from lesson group by brand, task")
                .query(
                        row -> {
                            counts.computeIfAbsent(
                                            new BrandId(row.getString("brand")),
                                            _ -> new EnumMap<>(Task.class))
                                    .put(task(row), row.getInt("lessons"));
                        });
        return counts;
    }

    static Task task(ResultSet row) throws SQLException {
        return Task.named(row.getString("task")).orElseThrow();
    }

    /** Forgets the lessons of texts, and of cases however their texts moved. */
    public List<Forgotten> forget(Collection<CaseNumber> cases, Collection<UUID> interactions) {
        var numbers = cases.stream().map(CaseNumber::value).toList();
        var found =
                jdbc.sql(
                                """
                                select brand, task, at from lesson
                                where case_number in (:cases) or interaction in (:interactions)
                                """)
                        .param("cases", numbers)
                        .param("interactions", interactions)
                        .query(
                                (row, number) ->
                                        new Forgotten(
                                                new BrandId(row.getString("brand")),
                                                task(row),
                                                row.getObject("at", OffsetDateTime.class)
                                                        .toInstant()))
                        .list();
        jdbc.sql(
                        """
                        delete from lesson
                        where case_number in (:cases) or interaction in (:interactions)
                        """)
                .param("cases", numbers)
                .param("interactions", interactions)
                .update();
        return found;
    }
}
