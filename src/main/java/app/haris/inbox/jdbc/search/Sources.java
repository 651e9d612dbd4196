package app.haris.inbox.jdbc.search;

import app.haris.inbox.CaseQuery;
import app.haris.inbox.flow.Tags;
import app.haris.inbox.jdbc.search.Source.Piece;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.team.MemberId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Chooses from which index a query's cases are read: that of its most telling condition. The choice
 * is made here, since the engines' planners do not agree on it. Each index gives the numbers in
 * order, so that a page costs the same however many cases there are.
 */
@Component
final class Sources {
    /** So many late cases are sorted in memory; more are found by looking at all open ones. */
    private static final int FEW = 5_000;

    private static final List<String> STATES = List.of("open", "snoozed", "closed");

    private final JdbcClient client;
    private final FullText fullText;
    private final Clock clock;

    Sources(JdbcClient client, FullText fullText, Clock clock) {
        this.client = client;
        this.fullText = fullText;
        this.clock = clock;
    }

    Source of(CaseQuery query) {
        return query.text()
                .filter(text -> !text.isBlank())
                .map(fullText::source)
                .or(() -> query.tag().map(this::tagged))
                .or(() -> query.late() ? late() : Optional.empty())
                .or(() -> query.authorId().map(this::author))
                .orElseGet(() -> inState(query));
    }

    private Source tagged(String tag) {
        var wanted = Tags.normalize(tag);
        return wanted.<Source>map(
                        name ->
                                (number, limit) ->
                                        read(
                                                """
                                                select case_number from case_tag
                                                where tag = ? and case_number < ?
                                                order by tag desc, case_number desc limit ?
                                                """,
                                                List.of(name, number, limit),
                                                limit))
                .orElse(Source.NOTHING);
    }

    private Source author(String id) {
        return (number, limit) ->
                read(
                        """
                        select number from case_file where author_id = ? and number < ?
                        order by author_id desc, number desc limit ?
                        """,
                        List.of(id, number, limit),
                        limit);
    }

    /** Empty if there are too many. */
    private Optional<Source> late() {
        var numbers =
                new ArrayList<>(
                        client.sql("select number from case_file where due < ? limit ?")
                                .params(clock.instant().atOffset(ZoneOffset.UTC), FEW + 1)
                                .query(Long.class)
                                .list());
        if (numbers.size() > FEW) {
            return Optional.empty();
        }
        numbers.sort(Comparator.reverseOrder());
        return Optional.of(
                (number, limit) ->
                        Piece.of(
                                numbers.stream().filter(one -> one < number).limit(limit).toList(),
                                limit));
    }

    private Source inState(CaseQuery query) {
        var claim = query.unclaimed() ? Optional.of("") : query.claimedBy().map(MemberId::value);
        var second =
                claim.map(value -> new Column("claimed_by", value))
                        .or(() -> query.account().map(id -> new Column("account", id)))
                        .or(() -> query.brand().map(id -> new Column("brand", id)));
        var states = query.state().map(List::of).orElse(STATES);
        return second.isEmpty() && query.state().isEmpty() ? everything() : ranges(states, second);
    }

    private Source everything() {
        return (number, limit) ->
                read(
                        """
                        select number from case_file where number < ?
                        order by number desc limit ?
                        """,
                        List.of(number, limit),
                        limit);
    }

    private record Column(String name, String value) {
        Column(String name, AccountId id) {
            this(name, id.value());
        }

        Column(String name, BrandId id) {
            this(name, id.value());
        }
    }

    /** One range of an index for each state. */
    private Source ranges(List<String> states, Optional<Column> second) {
        var condition = second.map(it -> " and " + it.name + " = ?").orElse("");
        var order = second.map(it -> it.name + " desc, ").orElse("");
        var range =
                """
                (select number from case_file where state = ?%s and number < ?
                    order by state desc, %snumber desc limit ?)
                """
                        .formatted(condition, order);
        var sql = states.stream().map(state -> range).collect(Collectors.joining(" union all "));
        return (number, limit) -> {
            var parameters = new ArrayList<Object>();
            for (var state : states) {
                parameters.add(state);
                second.ifPresent(it -> parameters.add(it.value));
                Collections.addAll(parameters, number, limit);
            }
            return read(sql, parameters, limit);
        };
    }

    /** Several ranges together may give more than the limit. */
    private Piece read(String sql, List<Object> parameters, int limit) {
        var numbers =
                client.sql(sql).params(parameters).query((row, index) -> row.getLong(1)).list();
        return Piece.of(
                numbers.stream().sorted(Comparator.reverseOrder()).limit(limit).toList(), limit);
    }
}
