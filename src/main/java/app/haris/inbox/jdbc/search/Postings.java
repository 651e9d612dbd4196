package app.haris.inbox.jdbc.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The tables of words, and of the cases in which they stand. */
@Repository
final class Postings {
    private static final int CASE_BITS = 36;
    private static final long CASES = 1L << CASE_BITS;

    private static final RowMapper<Long> NUMBER = (row, index) -> row.getLong(1);

    private final JdbcTemplate template;
    private final JdbcClient client;

    Postings(JdbcTemplate template) {
        this.template = template;
        client = JdbcClient.create(template);
    }

    private static long posting(long word, long caseNumber) {
        return (word << CASE_BITS) + caseNumber;
    }

    private static long caseNumber(long posting) {
        return posting & (CASES - 1);
    }

    /** The ids of those of the words that stand anywhere. */
    Map<String, Long> ids(Collection<String> words) {
        var ids = new HashMap<String, Long>();
        if (!words.isEmpty()) {
            client.sql("select word, id from search_word where word = any(:words)")
                    .param("words", new SqlArrayValue("varchar", words.toArray()))
                    .query(
                            row -> {
                                ids.put(row.getString("word"), row.getLong("id"));
                            });
        }
        return ids;
    }

    /** The words that begin so, the shortest first. */
    List<Long> beginning(String prefix, int limit) {
        return client.sql(
                        """
                        select id from search_word where word >= :from and word < :to
                        order by char_length(word), word limit :limit
                        """)
                .param("from", prefix)
                .param("to", prefix + Character.MAX_VALUE)
                .param("limit", limit)
                .query(NUMBER)
                .list();
    }

    /**
     * The newest cases below a number in which each of the words stands, newest first.
     *
     * @param limits how many of each word
     */
    Map<Long, List<Long>> newest(Map<Long, Integer> limits, long below) {
        var found = new LinkedHashMap<Long, List<Long>>();
        if (limits.isEmpty()) {
            return found;
        }
        var one =
                """
                (select posting from search_posting where posting > ? and posting < ?
                    order by posting desc limit ?)
                """;
        var sql = limits.keySet().stream().map(word -> one).collect(joining(" union all "));
        var parameters = new ArrayList<Object>();
        limits.forEach(
                (word, limit) ->
                        Collections.addAll(
                                parameters,
                                posting(word, 0),
                                posting(word, Math.min(below, CASES - 1)),
                                limit));
        var read = client.sql(sql).params(parameters).query(NUMBER).list();
        read.sort(Comparator.reverseOrder());
        for (var posting : read) {
            found.computeIfAbsent(posting >> CASE_BITS, word -> new ArrayList<>())
                    .add(caseNumber(posting));
        }
        return found;
    }

    /** The newest cases from one number to another in which a word stands. */
    List<Long> between(long word, long oldest, long newest, int limit) {
        return client.sql(
                        """
                        select posting from search_posting where posting between ? and ?
                        order by posting desc limit ?
                        """)
                .params(posting(word, oldest), posting(word, newest), limit)
                .query((row, index) -> caseNumber(row.getLong(1)))
                .list();
    }

    /** Those of the cases in which any of the words stands. */
    Set<Long> with(Collection<Long> words, Collection<Long> cases) {
        var postings =
                words.stream()
                        .flatMap(word -> cases.stream().map(number -> posting(word, number)))
                        .toArray();
        return client
                .sql("select posting from search_posting where posting = any(:postings)")
                .param("postings", new SqlArrayValue("bigint", postings))
                .query(NUMBER)
                .list()
                .stream()
                .map(Postings::caseNumber)
                .collect(Collectors.toSet());
    }

    /** Adds each word of each case that is not there yet; sorted, since neighbors share pages. */
    void add(Map<Long, Set<Long>> wordsOfCases) {
        var postings =
                wordsOfCases.entrySet().stream()
                        .flatMap(
                                entry ->
                                        entry.getValue().stream()
                                                .map(word -> posting(word, entry.getKey())))
                        .sorted()
                        .map(posting -> new Object[] {posting})
                        .toList();
        template.batchUpdate(
                "insert into search_posting (posting) values (?) on conflict do nothing", postings);
    }

    void remove(long caseNumber, Collection<Long> words) {
        template.batchUpdate(
                "delete from search_posting where posting = ?",
                words.stream().map(word -> new Object[] {posting(word, caseNumber)}).toList());
    }

    /** Forgets those of the words that stand nowhere any more: a rare word may be a name. */
    void forgetUnused(Collection<Long> words) {
        var unused =
                words.stream()
                        .filter(word -> newest(Map.of(word, 1), CASES - 1).isEmpty())
                        .toArray();
        client.sql("delete from search_word where id = any(:unused)")
                .param("unused", new SqlArrayValue("bigint", unused))
                .update();
        client.sql("update search_head set erasures = erasures + 1 where id = 1").update();
    }

    /** Adds words, whose ids follow from how many there are; the caller holds the head's lock. */
    Map<String, Long> addWords(Collection<String> words, long count) {
        var ids = new HashMap<String, Long>();
        if (words.isEmpty()) {
            return ids;
        }
        var next = count;
        for (var word : words) {
            next++;
            ids.put(word, next);
        }
        template.batchUpdate(
                "insert into search_word (id, word) values (?, ?)",
                ids.entrySet().stream()
                        .map(entry -> new Object[] {entry.getValue(), entry.getKey()})
                        .toList());
        client.sql("update search_head set words = :words where id = 1")
                .param("words", next)
                .update();
        return ids;
    }
}
