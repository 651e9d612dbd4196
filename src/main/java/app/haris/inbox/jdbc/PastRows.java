package app.haris.inbox.jdbc;

import app.haris.inbox.CaseNumber;
import app.haris.social.BrandId;
import app.haris.social.Interaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads the past in the order in which it was received. */
@Repository
public final class PastRows {
    private final JdbcClient client;

    PastRows(JdbcClient client) {
        this.client = client;
    }

    /** Where a reader has come to. */
    public record Place(Instant at, UUID id) {
        public static Place before(Instant start) {
            return new Place(start, new UUID(0, 0));
        }
    }

    /**
     * An interaction as it was received.
     *
     * @param caseNumber absent where it opened no case
     */
    public record Heard(
            Place place,
            Optional<CaseNumber> caseNumber,
            BrandId brand,
            long alike,
            Interaction interaction) {}

    public List<Heard> after(Place place, int limit) {
        return client.sql(
                        """
                        select * from interaction
                        where received_at >= :at and (received_at > :at or id > :id)
                        order by received_at, id limit :limit
                        """)
                .param("at", place.at.atOffset(ZoneOffset.UTC))
                .param("id", place.id)
                .param("limit", limit)
                .query(
                        (row, index) ->
                                new Heard(
                                        new Place(
                                                row.getObject("received_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getObject("id", UUID.class)),
                                        InteractionMapper.caseNumber(row),
                                        new BrandId(row.getString("brand")),
                                        row.getLong("alike"),
                                        InteractionMapper.interaction(row)))
                .list();
    }

    /** How often each author had contacted the brand before. */
    public Map<String, Long> contacts(BrandId brand, Collection<String> authors, Instant before) {
        var counts = new HashMap<String, Long>();
        client.sql(
                        """
                        select author_id, count(*) as contacts
                        from unnest(:authors) as wanted (author)
                        join interaction on author_id = wanted.author
                            and brand = :brand and received_at < :before
                        group by author_id
                        """)
                .param("authors", new SqlArrayValue("varchar", authors.toArray()))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("brand", brand.value())
                .query(
                        row -> {
                            counts.put(row.getString("author_id"), row.getLong("contacts"));
                        });
        return counts;
    }

    /** How many interactions each case had before. */
    public Map<CaseNumber, Long> sizes(Collection<CaseNumber> cases, Instant before) {
        var sizes = new HashMap<CaseNumber, Long>();
        client.sql(
                        """
                        select case_number, count(*) as size
                        from unnest(:cases) as wanted (number)
                        join interaction on case_number = wanted.number
                            and received_at < :before
                        group by case_number
                        """)
                .param(
                        "cases",
                        new SqlArrayValue(
                                "bigint", cases.stream().map(CaseNumber::value).toArray()))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            var number = new CaseNumber(row.getLong("case_number"));
                            sizes.put(number, row.getLong("size"));
                        });
        return sizes;
    }
}
