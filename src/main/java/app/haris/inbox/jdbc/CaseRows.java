package app.haris.inbox.jdbc;

import static app.haris.inbox.jdbc.Columns.ids;
import static app.haris.inbox.jdbc.Columns.numbers;
import static app.haris.inbox.jdbc.Columns.words;

import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.flow.CaseRow;
import app.haris.social.AccountId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cases. Whoever changes a row holds its lock. */
@Repository
public final class CaseRows {
    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient client;

    CaseRows(JdbcTemplate template) {
        this.template = template;
        client = JdbcClient.create(template);
    }

    public Optional<CaseRow> find(CaseNumber number) {
        return client.sql("select * from case_file where number = :number")
                .param("number", number.value())
                .query(CaseMapper.WITH_TRACE)
                .optional();
    }

    /** The cases without their traces, newest first. */
    public List<Case> read(Collection<Long> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return client.sql(
                        """
                        select * from case_file where number = any(:numbers) order by number desc
                        """)
                .param("numbers", numbers(cases))
                .query(CaseMapper.WITHOUT_TRACE)
                .list();
    }

    /** Locks the row until the transaction ends. */
    public Optional<CaseRow> lock(CaseNumber number) {
        return lock(List.of(number)).stream().findFirst();
    }

    /**
     * Locks the rows in the order of their numbers, so that two who do so cannot block each other.
     */
    public List<CaseRow> lock(Collection<CaseNumber> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var values = cases.stream().map(CaseNumber::value).toList();
        return client.sql(
                        """
                        select * from case_file where number = any(:numbers)
                        order by number for update
                        """)
                .param("numbers", numbers(values))
                .query(CaseMapper.WITH_TRACE)
                .list();
    }

    public List<CaseRow> lockPlaces(Collection<UUID> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return client.sql(
                        """
                        select * from case_file where place = any(:places)
                        order by number for update
                        """)
                .param("places", ids(places))
                .query(CaseMapper.WITH_TRACE)
                .list();
    }

    public List<CaseRow> lockThreads(Collection<UUID> threads) {
        return client.sql(
                        """
                        select * from case_file where thread = any(:threads)
                        order by number for update
                        """)
                .param("threads", ids(threads))
                .query(CaseMapper.WITH_TRACE)
                .list();
    }

    /** Locks those of the threads that wait for somebody. */
    public List<CaseRow> lockOpen(Collection<UUID> threads) {
        return client.sql(
                        """
                        select * from case_file
                        where thread = any(:threads) and state in ('open', 'snoozed')
                        order by number for update
                        """)
                .param("threads", ids(threads))
                .query(CaseMapper.WITH_TRACE)
                .list();
    }

    /** Locks the cases of those of the authors of whom no name is known. */
    public List<CaseRow> lockNameless(AccountId account, Collection<String> authors) {
        return client.sql(
                        """
                        select * from case_file
                        where account = :account and author_id = any(:authors)
                            and author_handle is null and author_name is null
                        order by number for update
                        """)
                .param("account", account.value())
                .param("authors", words(authors))
                .query(CaseMapper.WITH_TRACE)
                .list();
    }

    /** So many new numbers, in their order. */
    public List<CaseNumber> newNumbers(int count) {
        if (count == 0) {
            return List.of();
        }
        return client.sql("select nextval('case_number') from generate_series(1, :count)")
                .param("count", count)
                .query((row, index) -> new CaseNumber(row.getLong(1)))
                .list();
    }

    public void insert(List<CaseRow> rows) {
        template.batchUpdate(
                """
                insert into case_file
                    (version, brand, account, platform, thread, place,
                     author_id, author_handle, author_name, author_followers, author_verified,
                     state, state_at, close_reason, merged_into, by_rule, worked, answered,
                     interactions, latest, priority, tags, assessment, trace, claimed_by, due,
                     resolve_by, resolve_still, opened_at, last_received_at, number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                     ?, ?, ?, ?, ?, ?)
                """,
                rows,
                BATCH,
                CaseMapper::fill);
        insertTags(rows);
    }

    /** Stores the rows as they are now; places are given up before others take them. */
    public void update(List<CaseRow> rows) {
        var leaving = rows.stream().filter(row -> !row.isCurrent()).toList();
        var staying = rows.stream().filter(CaseRow::isCurrent).toList();
        updateInOrder(leaving);
        updateInOrder(staying);
    }

    private void updateInOrder(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        template.batchUpdate(
                """
                update case_file set
                    version = ?, brand = ?, account = ?, platform = ?, thread = ?, place = ?,
                    author_id = ?, author_handle = ?, author_name = ?, author_followers = ?,
                    author_verified = ?, state = ?, state_at = ?, close_reason = ?,
                    merged_into = ?, by_rule = ?, worked = ?, answered = ?, interactions = ?,
                    latest = ?, priority = ?, tags = ?, assessment = ?, trace = ?,
                    claimed_by = ?, due = ?, resolve_by = ?, resolve_still = ?,
                    opened_at = ?, last_received_at = ?
                where number = ?
                """,
                rows,
                BATCH,
                CaseMapper::fill);
        insertTags(rows);
    }

    /** Tags that the cases have already are left as they are. */
    private void insertTags(List<CaseRow> rows) {
        var tags =
                rows.stream()
                        .flatMap(row -> tagsOf(row).stream())
                        .map(tag -> new Object[] {tag.name, tag.number})
                        .toList();
        if (!tags.isEmpty()) {
            template.batchUpdate(
                    "insert into case_tag (tag, case_number) values (?, ?) on conflict do nothing",
                    tags);
        }
    }

    private static List<TagRow> tagsOf(CaseRow row) {
        return new LinkedHashSet<>(row.shown().tags())
                .stream().map(tag -> new TagRow(tag, row.shown().number().value())).toList();
    }

    private record TagRow(String name, long number) {}

    public void removeTags(CaseNumber number, Collection<String> tags) {
        tags.forEach(
                tag ->
                        client.sql(
                                        "delete from case_tag where tag = :tag and case_number ="
                                                + " :number")
                                .param("tag", tag)
                                .param("number", number.value())
                                .update());
    }
}
