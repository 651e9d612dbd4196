package app.haris.reply.jdbc;

import static java.util.stream.Collectors.groupingBy;

import app.haris.inbox.CaseNumber;
import app.haris.reply.draft.Approval;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Reply;
import app.haris.social.Media;
import app.haris.team.MemberId;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Keeps revisions with their media and approvals. */
@Repository
final class JdbcDrafts implements Drafts {
    private final JdbcClient jdbc;
    private final MediaRows media;
    private final ApprovalRows approvals;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        media = new MediaRows(jdbc);
        approvals = new ApprovalRows(jdbc);
    }

    @Override
    public List<Reply> of(CaseNumber number) {
        return of(List.of(number)).getOrDefault(number, List.of());
    }

    @Override
    public Map<CaseNumber, List<Reply>> of(Collection<CaseNumber> numbers) {
        var cases = new SqlArrayValue("bigint", numbers.stream().map(CaseNumber::value).toArray());
        var rows =
                jdbc
                        .sql(
                                """
                                select * from revision where case_number = any(:cases)
                                order by case_number, number
                                """)
                        .param("cases", cases)
                        .query(RevisionRow::read)
                        .list()
                        .stream()
                        .collect(groupingBy(RevisionRow::caseNumber));
        return rows.isEmpty() ? Map.of() : assembled(cases, rows);
    }

    @Override
    public Optional<Reply> find(CaseNumber number, int revision) {
        // The authors of a revision are found in those before it, so the whole case is read.
        return of(number).stream().filter(reply -> reply.number() == revision).findFirst();
    }

    @Override
    public List<CaseNumber> awaiting(MemberId approver, long below, int limit) {
        return jdbc.sql(
                        """
                        select distinct r.case_number from revision r
                        where r.state = 'draft' and r.case_number < :below
                          and not exists (
                            select 1 from revision own
                            where own.case_number = r.case_number and own.draft = r.draft
                              and own.number <= r.number and own.written_by = :approver)
                          and not exists (
                            select 1 from approval given
                            where given.case_number = r.case_number
                              and given.revision = r.number and given.member = :approver)
                        order by r.case_number desc
                        fetch first :limit rows only
                        """)
                .param("approver", approver.value())
                .param("below", below)
                .param("limit", limit)
                .query((row, index) -> new CaseNumber(row.getLong("case_number")))
                .list();
    }

    private Map<CaseNumber, List<Reply>> assembled(
            SqlArrayValue cases, Map<CaseNumber, List<RevisionRow>> rows) {
        var media = this.media.of(cases);
        var approvals = this.approvals.of(cases);
        var replies = new HashMap<CaseNumber, List<Reply>>();
        rows.forEach(
                (number, all) ->
                        replies.put(
                                number,
                                all.stream()
                                        .map(row -> assembled(row, all, media, approvals))
                                        .toList()));
        return replies;
    }

    private static Reply assembled(
            RevisionRow row,
            List<RevisionRow> all,
            Map<RevisionKey, List<Media>> media,
            Map<RevisionKey, List<Approval>> approvals) {
        var place = new RevisionKey(row.caseNumber(), row.number());
        return row.reply(
                row.authors(all),
                media.getOrDefault(place, List.of()),
                approvals.getOrDefault(place, List.of()));
    }

    @Override
    public void add(Reply reply) {
        jdbc.sql(
                        """
                        insert into revision (
                            case_number, number, draft, publication_key, body, account, target,
                            visibility, corrects, hash, written_by, created_at, source_hash, template,
                            template_hash, eyes_asked, eyes_why, tries, overruled, objection,
                            released_by, released_at, state, state_by, state_reason, state_at,
                            receipt_id, receipt_url, changed_at, version)
                        values (
                            :case_number, :number, :draft, :publication_key, :body, :account,
                            :target, :visibility, :corrects, :hash, :written_by, :created_at, :source_hash,
                            :template, :template_hash, :eyes_asked, :eyes_why, :tries, :overruled,
                            :objection, :released_by, :released_at, :state, :state_by,
                            :state_reason, :state_at, :receipt_id, :receipt_url, :changed_at,
                            :version)
                        """)
                .params(RevisionRow.identity(reply))
                .params(RevisionRow.changing(reply))
                .update();
        media.add(reply);
    }

    @Override
    public Reply save(Reply changed) {
        var rows =
                jdbc.sql(
                                """
                                update revision set
                                    eyes_asked = :eyes_asked, eyes_why = :eyes_why, tries = :tries,
                                    overruled = :overruled, objection = :objection,
                                    released_by = :released_by, released_at = :released_at,
                                    state = :state, state_by = :state_by,
                                    state_reason = :state_reason, state_at = :state_at,
                                    receipt_id = :receipt_id, receipt_url = :receipt_url,
                                    changed_at = :changed_at, version = version + 1
                                where case_number = :case_number and number = :number
                                    and version = :version
                                """)
                        .param("case_number", changed.caseNumber().value())
                        .param("number", changed.number())
                        .params(RevisionRow.changing(changed))
                        .update();
        if (rows != 1) {
            throw new IllegalStateException(
                    "revision %s:%d was changed without the case's lock"
                            .formatted(changed.caseNumber(), changed.number()));
        }
        return changed.saved();
    }

    @Override
    public Set<URI> among(Collection<URI> files) {
        return media.among(files);
    }

    @Override
    public void approve(Reply reply, Approval approval) {
        approvals.withdraw(reply, approval.by());
        approvals.add(reply, approval);
    }

    @Override
    public void withdraw(Reply reply, MemberId member) {
        approvals.withdraw(reply, member);
    }

    @Override
    public void eraseTexts(CaseNumber number) {
        for (var reply : of(number)) {
            jdbc.sql(
                            """
                            update revision set
                                body = '', publication_key = :key,
                                state_reason =
                                    case when state = 'held' then state_reason else '' end
                            where case_number = :case and number = :number
                            """)
                    .param("key", UUID.randomUUID())
                    .param("case", number.value())
                    .param("number", reply.number())
                    .update();
        }
        media.erase(number);
    }
}
