package app.haris.inbox.jdbc;

import static app.haris.inbox.jdbc.Columns.ids;
import static app.haris.inbox.jdbc.Columns.numbers;
import static app.haris.inbox.jdbc.Columns.optionalInstant;
import static app.haris.inbox.jdbc.Columns.optionalStored;
import static app.haris.inbox.jdbc.Columns.stored;
import static app.haris.inbox.jdbc.Columns.utc;

import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.jdbc.InteractionRow.Edit;
import app.haris.inbox.jdbc.InteractionRow.Head;
import app.haris.social.AccountId;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of interactions. */
@Repository
public final class InteractionRows {
    private static final int BATCH = 500;

    private static final RowMapper<Head> HEAD =
            (row, index) ->
                    new Head(
                            row.getObject("id", UUID.class),
                            InteractionMapper.caseNumber(row),
                            row.getObject("thread", UUID.class),
                            optionalInstant(row, "edited_at"),
                            row.getObject("deleted_at") != null,
                            row.getObject("hidden_at") != null,
                            row.getObject("native_id") != null);

    private final JdbcTemplate template;
    private final JdbcClient client;

    InteractionRows(JdbcTemplate template) {
        this.template = template;
        client = JdbcClient.create(template);
    }

    public List<Head> heads(Collection<UUID> interactions) {
        if (interactions.isEmpty()) {
            return List.of();
        }
        return client.sql(
                        """
                        select id, case_number, thread, edited_at, deleted_at, hidden_at, native_id
                        from interaction where id = any(:ids)
                        """)
                .param("ids", ids(interactions))
                .query(HEAD)
                .list();
    }

    /** The entries of a case, oldest first; of more than the limit the newest. */
    public List<CaseEntry> ofCase(CaseNumber number, int limit) {
        return client.sql(
                        """
                        select * from interaction where case_number = :number
                        order by %s limit :limit
                        """
                                .formatted(Newest.FIRST))
                .param("number", number.value())
                .param("limit", limit)
                .query(InteractionMapper.ENTRY)
                .list()
                .reversed();
    }

    /**
     * The newest message of a case.
     *
     * @param alike names all texts to the brand that read the same
     */
    public record Latest(CaseEntry entry, long alike) {}

    public Map<CaseNumber, Latest> latest(Collection<Long> cases) {
        return client
                .sql(
                        """
                        select i.* from case_file c join interaction i on i.id = c.latest
                        where c.number = any(:numbers) and i.case_number = c.number
                        """)
                .param("numbers", numbers(cases))
                .query(
                        (row, index) ->
                                new Latest(
                                        InteractionMapper.ENTRY.mapRow(row, index),
                                        row.getLong("alike")))
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.entry().caseNumber(), one -> one));
    }

    /** Those of the interactions that belong to no case. */
    public Map<UUID, Interaction> outsideCases(Collection<UUID> interactions) {
        if (interactions.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, Interaction>();
        client.sql("select * from interaction where id = any(:ids) and case_number is null")
                .param("ids", ids(interactions))
                .query(
                        row -> {
                            found.put(
                                    row.getObject("id", UUID.class),
                                    InteractionMapper.interaction(row));
                        });
        return found;
    }

    public List<CaseEntry> find(Collection<UUID> interactions) {
        if (interactions.isEmpty()) {
            return List.of();
        }
        return client.sql("select * from interaction where id = any(:ids)")
                .param("ids", ids(interactions))
                .query(InteractionMapper.ENTRY)
                .list();
    }

    public void insert(List<InteractionRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        template.batchUpdate(
                """
                insert into interaction
                    (id, case_number, thread, brand, account, platform, kind, remote_id,
                     created_at, received_at, batch_place, author_id, author_handle, author_name,
                     author_followers, author_verified, text, language, url, in_reply_to,
                     conversation, rating, media, likes, reposts, views, json, alike,
                     edited_text, edited_at, deleted_at, native_id, native_url)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                     ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                BATCH,
                InteractionMapper::fill);
    }

    public void edit(UUID id, Edit edit) {
        client.sql("update interaction set edited_text = :text, edited_at = :at where id = :id")
                .param("text", stored(edit.text(), Columns.LONGEST))
                .param("at", utc(edit.at()))
                .param("id", id)
                .update();
    }

    public void delete(UUID id, Instant at) {
        client.sql("update interaction set deleted_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /**
     * @param at empty where it is shown again
     */
    public void hide(UUID id, Optional<Instant> at) {
        client.sql("update interaction set hidden_at = :at where id = :id")
                .param("at", utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    /** Names the author of what was told without a name; returns of how much. */
    public int introduce(AccountId account, Author author) {
        return client.sql(
                        """
                        update interaction set author_handle = :handle, author_name = :name
                        where account = :account and author_id = :author
                            and author_handle is null and author_name is null
                        """)
                .param("handle", optionalStored(author.handle(), CaseMapper.LONGEST_NAME))
                .param("name", optionalStored(author.name(), CaseMapper.LONGEST_NAME))
                .param("account", account.value())
                .param("author", author.id())
                .update();
    }

    public void answeredNatively(UUID id, Receipt receipt) {
        client.sql("update interaction set native_id = :receipt, native_url = :url where id = :id")
                .param("receipt", receipt.id().value())
                .param("url", Optional.ofNullable(receipt.url()).map(Object::toString).orElse(null))
                .param("id", id)
                .update();
    }

    /** The answer was ours after all: its echo was here before its receipt. */
    public void forgetNativeAnswer(CaseNumber number, RemoteId receipt) {
        client.sql(
                        """
                        update interaction set native_id = null, native_url = null
                        where case_number = :number and native_id = :receipt
                        """)
                .param("number", number.value())
                .param("receipt", receipt.value())
                .update();
    }

    public void move(CaseNumber from, CaseNumber into) {
        client.sql("update interaction set case_number = :into where case_number = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
    }

    /** Takes an interaction out of its case: it turned out to be our own. */
    public void disown(UUID id) {
        client.sql("update interaction set case_number = null where id = :id")
                .param("id", id)
                .update();
    }
}
