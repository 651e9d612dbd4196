package app.haris.inbox.jdbc;

import static app.haris.inbox.jdbc.Columns.address;
import static app.haris.inbox.jdbc.Columns.ids;
import static app.haris.inbox.jdbc.Columns.instant;
import static app.haris.inbox.jdbc.Columns.stored;
import static app.haris.inbox.jdbc.Columns.utc;

import app.haris.inbox.jdbc.InteractionRow.Edit;
import app.haris.inbox.jdbc.InteractionRow.News;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** News of interactions that have not come yet. */
@Repository
public final class EarlyNews {
    private final JdbcClient client;

    EarlyNews(JdbcClient client) {
        this.client = client;
    }

    public Map<UUID, News> of(Collection<UUID> interactions) {
        var found = new HashMap<UUID, News>();
        if (!interactions.isEmpty()) {
            client.sql("select * from early_news where interaction = any(:ids)")
                    .param("ids", ids(interactions))
                    .query(
                            row -> {
                                var id = row.getObject("interaction", UUID.class);
                                found.put(id, with(found.getOrDefault(id, News.NONE), row));
                            });
        }
        return found;
    }

    private static News with(News news, ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "edit" -> news.edited(new Edit(row.getString("text"), instant(row, "at")));
            case "deletion" -> news.deleted(instant(row, "at"));
            default ->
                    news.answered(
                            new Receipt(
                                    new RemoteId(row.getString("receipt_id")),
                                    address(row, "receipt_url").orElse(null)));
        };
    }

    /** Keeps an edit in place of an earlier one. */
    public void edited(UUID interaction, Edit edit) {
        forget(interaction, "edit");
        insert(interaction, "edit", edit.at(), Optional.of(edit.text()), Optional.empty());
    }

    public void deleted(UUID interaction, Instant at) {
        insert(interaction, "deletion", at, Optional.empty(), Optional.empty());
    }

    public void answered(UUID interaction, Receipt receipt, Instant at) {
        insert(interaction, "answer", at, Optional.empty(), Optional.of(receipt));
    }

    private void insert(
            UUID interaction,
            String kind,
            Instant at,
            Optional<String> text,
            Optional<Receipt> receipt) {
        client.sql(
                        """
                        insert into early_news
                            (interaction, kind, at, text, receipt_id, receipt_url)
                        values (:id, :kind, :at, :text, :receipt, :url)
                        """)
                .param("id", interaction)
                .param("kind", kind)
                .param("at", utc(at))
                .param("text", text.map(it -> stored(it, Columns.LONGEST)).orElse(null))
                .param("receipt", receipt.map(it -> it.id().value()).orElse(null))
                .param("url", receipt.map(Receipt::url).map(Object::toString).orElse(null))
                .update();
    }

    private void forget(UUID interaction, String kind) {
        client.sql("delete from early_news where interaction = :id and kind = :kind")
                .param("id", interaction)
                .param("kind", kind)
                .update();
    }

    /** The interactions have come. */
    public void forget(Collection<UUID> interactions) {
        if (!interactions.isEmpty()) {
            client.sql("delete from early_news where interaction = any(:ids)")
                    .param("ids", ids(interactions))
                    .update();
        }
    }
}
