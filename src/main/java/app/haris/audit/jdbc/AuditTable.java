package app.haris.audit.jdbc;

import app.haris.audit.AuditEntry;
import app.haris.audit.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the journal. */
@Component
final class AuditTable {
    private static final int PAGE = 1000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT =
            """
            select e.number, e.at, e.who, e.origin, e.what, e.case_number, e.details,
                e.content_hash, e.previous, e.hash, c.salt, c.body
            from audit_entry e left join audit_content c on c.number = e.number
            """;

    private final JdbcTemplate template;
    private final JdbcClient client;

    AuditTable(JdbcTemplate template) {
        this.template = template;
        client = JdbcClient.create(template);
    }

    End lockEnd() {
        return client.sql("select number, hash from audit_head where id = 1 for update")
                .query(End.class)
                .single();
    }

    End end() {
        return client.sql("select number, hash from audit_head where id = 1")
                .query(End.class)
                .single();
    }

    boolean endsWith(End end) {
        return end.number() == 0
                || after(end.number() - 1, 1).stream()
                        .anyMatch(entry -> entry.hash().equals(end.hash()));
    }

    /** Appends entries that follow from the locked end. */
    void append(List<AuditEntry> links) {
        template.batchUpdate(
                """
                insert into audit_entry
                    (number, at, who, origin, what, case_number, details, content_hash,
                     previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                links.stream().map(AuditTable::row).toList());
        template.batchUpdate(
                "insert into audit_content (number, salt, body) values (?, ?, ?)",
                links.stream()
                        .filter(link -> !link.salt().isEmpty())
                        .map(AuditTable::contentRow)
                        .toList());
        var last = links.getLast();
        client.sql("update audit_head set number = :number, hash = :hash where id = 1")
                .param("number", last.number())
                .param("hash", last.hash())
                .update();
    }

    List<AuditEntry> ofCase(long caseNumber) {
        return client.sql(SELECT + "where e.case_number = :case order by e.number")
                .param("case", caseNumber)
                .query(AuditTable::entry)
                .list();
    }

    List<AuditEntry> after(long after, int limit) {
        return client.sql(SELECT + "where e.number > :after order by e.number limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(AuditTable::entry)
                .list();
    }

    void eraseContent(long caseNumber) {
        client.sql(
                        """
                        delete from audit_content where number in
                            (select number from audit_entry where case_number = :case)
                        """)
                .param("case", caseNumber)
                .update();
    }

    /** Reads page by page, so any number of entries fits into memory. */
    Iterator<AuditEntry> upTo(long last) {
        return new Iterator<>() {
            private Iterator<AuditEntry> page = Collections.emptyIterator();
            private long read;

            @Override
            public boolean hasNext() {
                if (!page.hasNext() && read < last) {
                    var wanted = (int) Math.min(PAGE, last - read);
                    page = after(read, wanted).iterator();
                }
                return page.hasNext();
            }

            @Override
            public AuditEntry next() {
                var entry = page.next();
                read = entry.number();
                return entry;
            }
        };
    }

    private static Object[] row(AuditEntry link) {
        return new Object[] {
            link.number(),
            link.at().atOffset(ZoneOffset.UTC),
            link.who(),
            link.from().word(),
            link.what(),
            link.caseNumber().orElse(null),
            JSON.writeValueAsString(link.details()),
            link.contentHash(),
            link.previous(),
            link.hash()
        };
    }

    private static Object[] contentRow(AuditEntry link) {
        return new Object[] {link.number(), link.salt(), JSON.writeValueAsString(link.content())};
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        var body = row.getString("body");
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getString("what"),
                Optional.ofNullable(row.getObject("case_number", Long.class)),
                JSON.readValue(row.getString("details"), TEXTS),
                body == null ? Map.of() : JSON.readValue(body, TEXTS),
                body == null ? "" : row.getString("salt"),
                row.getString("content_hash"),
                row.getString("hash"),
                row.getString("previous"));
    }

    /** The last entry of the chain. */
    record End(long number, String hash) {}
}
