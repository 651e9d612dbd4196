package app.haris.inbox.jdbc;

import app.haris.inbox.CaseNumber;
import app.haris.storage.Ids;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the full-text index has yet to read. */
@Repository
public final class PendingRows {
    private static final String ADD =
            """
            insert into search_pending (id, case_number, interaction) values (?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate template;
    private final Ids ids;

    PendingRows(JdbcTemplate template, Ids ids) {
        this.template = template;
        this.ids = ids;
    }

    /** An interaction whose text or author is to be found. */
    public record Pending(CaseNumber number, UUID interaction) {}

    public void add(Collection<Pending> interactions) {
        if (!interactions.isEmpty()) {
            template.batchUpdate(
                    ADD,
                    interactions.stream()
                            .map(
                                    it ->
                                            new Object[] {
                                                it.interaction, it.number.value(), it.interaction
                                            })
                            .toList());
        }
    }

    /** The case's tags are to be found. */
    public void addTags(CaseNumber number) {
        List<Object[]> row = List.<Object[]>of(new Object[] {ids.next(), number.value(), null});
        template.batchUpdate(ADD, row);
    }

    /** Everything of the case is to be found: another case's conversation was moved into it. */
    public void addAll(CaseNumber number) {
        template.update(
                """
                insert into search_pending (id, case_number, interaction)
                select id, case_number, id from interaction where case_number = ?
                on conflict do nothing
                """,
                number.value());
        addTags(number);
    }
}
