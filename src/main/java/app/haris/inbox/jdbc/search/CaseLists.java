package app.haris.inbox.jdbc.search;

import app.haris.inbox.Case;
import app.haris.inbox.CaseCounts;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CasePage;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.team.MemberId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and counts cases. */
@Component
public final class CaseLists {
    private static final int LONGEST_PAGE = 200;
    private static final long BEYOND_ALL = 1L << 36;
    private static final int LARGEST_PIECE = 1_600;

    /** After so many cases that do not fit, a page ends; it may be short, and still have a next. */
    private static final int MOST_READ = 10_000;

    private final Sources sources;
    private final CaseRows rows;
    private final JdbcClient client;
    private final Clock clock;

    CaseLists(Sources sources, CaseRows rows, JdbcClient client, Clock clock) {
        this.sources = sources;
        this.rows = rows;
        this.client = client;
        this.clock = clock;
    }

    public CasePage list(CaseQuery query) {
        var limit = Math.clamp(query.limit(), 1, LONGEST_PAGE);
        var conditions = new Conditions(query, clock.instant());
        var source = sources.of(query);
        var found = new ArrayList<Case>();
        var below = OptionalLong.of(query.after().map(CaseNumber::value).orElse(BEYOND_ALL));
        int piece = limit + 1;
        for (int read = 0; below.isPresent() && read < MOST_READ && found.size() <= limit; ) {
            var numbers = source.below(below.getAsLong(), piece);
            rows.read(numbers.numbers()).stream().filter(conditions).forEach(found::add);
            below = numbers.rest();
            read += piece;
            piece = Math.min(2 * piece, LARGEST_PIECE);
        }
        return page(found, limit, below);
    }

    /** Which of these cases the query lists. */
    public Set<CaseNumber> among(CaseQuery query, Collection<CaseNumber> numbers) {
        var values = new LinkedHashSet<Long>();
        numbers.forEach(number -> values.add(number.value()));
        if (query.text().filter(text -> !text.isBlank()).isPresent()) {
            var source = sources.of(query);
            values.removeIf(one -> !source.below(one + 1, 1).numbers().contains(one));
        }
        return rows.read(values).stream()
                .filter(new Conditions(query, clock.instant()))
                .map(Case::number)
                .collect(Collectors.toSet());
    }

    private static CasePage page(List<Case> found, int limit, OptionalLong rest) {
        if (found.size() > limit) {
            var page = found.subList(0, limit);
            return new CasePage(page, Optional.of(page.getLast().number()));
        }
        return new CasePage(
                found,
                rest.isPresent()
                        ? Optional.of(new CaseNumber(rest.getAsLong()))
                        : Optional.empty());
    }

    public CaseCounts counts(MemberId viewer) {
        return new CaseCounts(
                count("state = 'open'", Map.of()),
                count("state = 'open' and claimed_by = ''", Map.of()),
                count("state = 'open' and claimed_by = :me", Map.of("me", viewer.value())),
                count("due < :now", Map.of("now", clock.instant().atOffset(ZoneOffset.UTC))),
                count("state = 'snoozed'", Map.of()));
    }

    private long count(String condition, Map<String, Object> parameters) {
        return client.sql(
                        "select count(*) from (select number from case_file where "
                                + condition
                                + " limit "
                                + CaseCounts.MOST
                                + ") as counted")
                .params(parameters)
                .query(Long.class)
                .single();
    }
}
