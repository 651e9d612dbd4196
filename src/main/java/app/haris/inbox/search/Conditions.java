package app.haris.inbox.search;

import app.haris.inbox.CaseQuery;
import app.haris.inbox.flow.Tags;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.team.MemberId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What a query asks of each case, as SQL with named parameters. */
final class Conditions {
    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    private Conditions() {}

    static Conditions of(CaseQuery query, Instant now) {
        var conditions = new Conditions();
        query.state().ifPresent(word -> conditions.isEqual("state", word));
        query.authorId().ifPresent(id -> conditions.isEqual("author_id", id));
        query.account().map(AccountId::value).ifPresent(id -> conditions.isEqual("account", id));
        query.brand().map(BrandId::value).ifPresent(id -> conditions.isEqual("brand", id));
        query.claimedBy()
                .map(MemberId::value)
                .ifPresent(id -> conditions.isEqual("claimed_by", id));
        if (query.unclaimed()) {
            conditions.sql.append(" and claimed_by = ''");
        }
        if (query.late()) {
            conditions.sql.append(" and due < :now");
            conditions.parameters.put("now", now.atOffset(ZoneOffset.UTC));
        }
        if (query.text().isPresent()) {
            // What was said in it is found in the case that goes on.
            conditions.sql.append(" and merged_into is null");
        }
        query.tag().flatMap(Tags::normalize).ifPresent(conditions::isTagged);
        return conditions;
    }

    private void isEqual(String column, String value) {
        sql.append(" and ").append(column).append(" = :").append(column);
        parameters.put(column, value);
    }

    private void isTagged(String tag) {
        sql.append(
                """
                 and exists (select 1 from case_tag
                    where case_tag.tag = :tag and case_tag.case_number = case_file.number)
                """);
        parameters.put("tag", tag);
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
