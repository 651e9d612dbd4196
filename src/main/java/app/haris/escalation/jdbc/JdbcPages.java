package app.haris.escalation.jdbc;

import app.haris.escalation.Escalations.Load;
import app.haris.escalation.Page;
import app.haris.escalation.Recipient;
import app.haris.escalation.duty.Pages;
import app.haris.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of calls. */
@Repository
final class JdbcPages implements Pages {
    private final JdbcClient jdbc;

    JdbcPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Page page) {
        jdbc.sql(
                        """
                        insert into escalation_page (
                            id, run_id, step_position, round, recipient, important, question, at,
                            outcome, detail, tries)
                        values (
                            :id, :run, :position, :round, :recipient, :important, :question, :at,
                            :outcome, :detail, :tries)
                        """)
                .param("id", page.id())
                .param("run", page.run())
                .param("position", page.position())
                .param("round", page.round())
                .param("recipient", page.recipient().key())
                .param("important", page.important())
                .param("question", page.isQuestion())
                .param("at", Times.stored(page.at()))
                .param("outcome", word(page.outcome()))
                .param("detail", page.detail())
                .param("tries", page.tries())
                .update();
    }

    @Override
    public void save(Page page) {
        jdbc.sql(
                        """
                        update escalation_page set outcome = :outcome, detail = :detail,
                            tries = :tries
                        where id = :id
                        """)
                .param("id", page.id())
                .param("outcome", word(page.outcome()))
                .param("detail", page.detail())
                .param("tries", page.tries())
                .update();
    }

    @Override
    public Optional<Page> find(UUID id) {
        return jdbc.sql("select * from escalation_page where id = :id")
                .param("id", id)
                .query(JdbcPages::read)
                .optional();
    }

    @Override
    public List<Page> of(UUID run) {
        return jdbc.sql("select * from escalation_page where run_id = :run order by at, id")
                .param("run", run)
                .query(JdbcPages::read)
                .list();
    }

    @Override
    public List<Load> load(Instant since) {
        return jdbc.sql(
                        """
                        select recipient, count(*) as pages from escalation_page
                        where at >= :since and outcome = 'delivered' and question = false
                            and recipient like 'member:%'
                        group by recipient
                        order by pages desc, recipient
                        """)
                .param("since", Times.stored(since))
                .query(JdbcPages::readLoad)
                .list();
    }

    @Override
    public List<Page> overdue(Instant before) {
        return jdbc.sql(
                        """
                        select * from escalation_page
                        where outcome = 'waiting' and at < :before
                        order by at
                        """)
                .param("before", Times.stored(before))
                .query(JdbcPages::read)
                .list();
    }

    private static Load readLoad(ResultSet row, int index) throws SQLException {
        var member = row.getString("recipient").substring("member:".length());
        return new Load(new MemberId(member), row.getInt("pages"));
    }

    private static String word(Page.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Page read(ResultSet row, int index) throws SQLException {
        return new Page(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getInt("step_position"),
                row.getInt("round"),
                Recipient.of(row.getString("recipient")),
                row.getBoolean("important"),
                row.getBoolean("question"),
                Times.read(row, "at"),
                Page.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("detail"),
                row.getInt("tries"));
    }
}
