package app.haris.inbox.jdbc.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The texts that are yet to be indexed. */
@Repository
final class PendingTexts {
    private final JdbcClient client;

    PendingTexts(JdbcClient client) {
        this.client = client;
    }

    /**
     * @param interaction absent where the case's tags are meant
     */
    record Pending(UUID id, long caseNumber, Optional<UUID> interaction) {}

    /** Something that stands in a case. */
    record Text(long caseNumber, String text) {}

    /**
     * The index as a whole.
     *
     * @param words how many ids of words were given
     * @param erasures how often words were forgotten
     */
    record Head(long words, long erasures) {}

    boolean isAny() {
        return !client.sql("select id from search_pending limit 1")
                .query((row, index) -> true)
                .list()
                .isEmpty();
    }

    /** Locked until the transaction ends; empty if another one holds it. */
    Optional<Head> lockHead() {
        return client.sql(
                        """
                        select words, erasures from search_head where id = 1
                        for update skip locked
                        """)
                .query((row, index) -> new Head(row.getLong("words"), row.getLong("erasures")))
                .optional();
    }

    /** Waits until nobody indexes, and lets nobody until the transaction ends. */
    void holdHead() {
        client.sql("select words from search_head where id = 1 for update")
                .query((row, index) -> row.getLong(1))
                .single();
    }

    List<Pending> next(int limit) {
        return client.sql("select id, case_number, interaction from search_pending limit :limit")
                .param("limit", limit)
                .query(
                        (row, index) ->
                                new Pending(
                                        row.getObject("id", UUID.class),
                                        row.getLong("case_number"),
                                        Optional.ofNullable(
                                                row.getObject("interaction", UUID.class))))
                .list();
    }

    void done(List<Pending> pending) {
        client.sql("delete from search_pending where id = any(:ids)")
                .param("ids", ids(pending.stream().map(Pending::id).toList()))
                .update();
    }

    /** What was said in the interactions, and who said it, by the cases in which they stand now. */
    Stream<Text> said(Collection<UUID> interactions) {
        if (interactions.isEmpty()) {
            return Stream.empty();
        }
        return client
                .sql(
                        """
                        select case_number, text, edited_text, author_name, author_handle
                        from interaction where id = any(:ids) and case_number is not null
                        """)
                .param("ids", ids(interactions))
                .query(
                        (row, index) ->
                                new Text(
                                        row.getLong("case_number"),
                                        Stream.of(
                                                        row.getString("author_name"),
                                                        row.getString("author_handle"),
                                                        row.getString("text"),
                                                        row.getString("edited_text"))
                                                .filter(Objects::nonNull)
                                                .collect(Collectors.joining(" "))))
                .list()
                .stream();
    }

    Stream<Text> tags(Collection<Long> cases) {
        if (cases.isEmpty()) {
            return Stream.empty();
        }
        return client
                .sql("select number, tags from case_file where number = any(:numbers)")
                .param("numbers", new SqlArrayValue("bigint", cases.toArray()))
                .query((row, index) -> new Text(row.getLong("number"), row.getString("tags")))
                .list()
                .stream();
    }

    /** Everything that makes a case be found. */
    Map<Long, Set<String>> words(Collection<Long> cases) {
        var interactions =
                client.sql("select id from interaction where case_number = any(:numbers)")
                        .param("numbers", new SqlArrayValue("bigint", cases.toArray()))
                        .query((row, index) -> row.getObject("id", UUID.class))
                        .list();
        return words(Stream.concat(said(interactions), tags(cases)));
    }

    static Map<Long, Set<String>> words(Stream<Text> texts) {
        var words = new HashMap<Long, Set<String>>();
        texts.forEach(
                text ->
                        words.merge(
                                text.caseNumber,
                                Words.of(text.text),
                                (first, second) -> {
                                    first.addAll(second);
                                    return first;
                                }));
        return words;
    }

    private static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
