package app.haris.reply.jdbc;

import app.haris.inbox.CaseNumber;
import app.haris.reply.draft.Approval;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Reply;
import app.haris.social.Media;
import app.haris.team.MemberId;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps revisions with their media and approvals. */
@Repository
final class JdbcDrafts implements Drafts {
    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reply> of(CaseNumber number) {
        var rows =
                jdbc.sql("select * from revision where case_number = :case order by number")
                        .param("case", number.value())
                        .query(RevisionRow::read)
                        .list();
        return rows.isEmpty() ? List.of() : assembled(number, rows);
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

    private List<Reply> assembled(CaseNumber number, List<RevisionRow> rows) {
        var media = media(number);
        var approvals = approvals(number);
        return rows.stream()
                .map(
                        row ->
                                row.reply(
                                        row.authors(rows),
                                        media.getOrDefault(row.number(), List.of()),
                                        approvals.getOrDefault(row.number(), List.of())))
                .toList();
    }

    private Map<Integer, List<Media>> media(CaseNumber number) {
        return grouped(
                jdbc.sql(
                                """
                                select revision, kind, url, alt from revision_media
                                where case_number = :case order by revision, place
                                """)
                        .param("case", number.value())
                        .query(
                                (row, index) ->
                                        Map.entry(
                                                row.getInt("revision"),
                                                new Media(
                                                        row.getString("kind"),
                                                        URI.create(row.getString("url")),
                                                        row.getString("alt"))))
                        .list());
    }

    private Map<Integer, List<Approval>> approvals(CaseNumber number) {
        return grouped(
                jdbc.sql(
                                """
                                select revision, member, hash, given_at from approval
                                where case_number = :case order by revision, given_at, member
                                """)
                        .param("case", number.value())
                        .query(
                                (row, index) ->
                                        Map.entry(
                                                row.getInt("revision"),
                                                new Approval(
                                                        new MemberId(row.getString("member")),
                                                        Times.read(row, "given_at"),
                                                        row.getString("hash"))))
                        .list());
    }

    private static <T> Map<Integer, List<T>> grouped(List<Map.Entry<Integer, T>> entries) {
        var groups = new LinkedHashMap<Integer, List<T>>();
        entries.forEach(
                entry ->
                        groups.computeIfAbsent(entry.getKey(), revision -> new ArrayList<>())
                                .add(entry.getValue()));
        return groups;
    }

    @Override
    public void add(Reply reply) {
        jdbc.sql(
                        """
                        insert into revision (
                            case_number, number, draft, publication_key, body, account, target,
                            visibility, hash, written_by, created_at, source_hash, template,
                            template_hash, eyes_asked, eyes_why, tries, overruled, objection,
                            released_by, released_at, state, state_by, state_reason, state_at,
                            receipt_id, receipt_url, changed_at, version)
                        values (
                            :case_number, :number, :draft, :publication_key, :body, :account,
                            :target, :visibility, :hash, :written_by, :created_at, :source_hash,
                            :template, :template_hash, :eyes_asked, :eyes_why, :tries, :overruled,
                            :objection, :released_by, :released_at, :state, :state_by,
                            :state_reason, :state_at, :receipt_id, :receipt_url, :changed_at,
                            :version)
                        """)
                .params(RevisionRow.identity(reply))
                .params(RevisionRow.changing(reply))
                .update();
        var place = 0;
        for (var file : reply.wording().media()) {
            add(reply, place++, file);
        }
    }

    private void add(Reply reply, int place, Media file) {
        jdbc.sql(
                        """
                        insert into revision_media (case_number, revision, place, kind, url, alt)
                        values (:case, :revision, :place, :kind, :url, :alt)
                        """)
                .param("case", reply.caseNumber().value())
                .param("revision", reply.number())
                .param("place", place)
                .param("kind", file.type())
                .param("url", file.url().toString())
                .param("alt", file.alt())
                .update();
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
    public void approve(Reply reply, Approval approval) {
        withdraw(reply, approval.by());
        jdbc.sql(
                        """
                        insert into approval (case_number, revision, member, hash, given_at)
                        values (:case, :revision, :member, :hash, :at)
                        """)
                .param("case", reply.caseNumber().value())
                .param("revision", reply.number())
                .param("member", approval.by().value())
                .param("hash", approval.hash())
                .param("at", Times.stored(approval.at()))
                .update();
    }

    @Override
    public void withdraw(Reply reply, MemberId member) {
        jdbc.sql(
                        """
                        delete from approval
                        where case_number = :case and revision = :revision and member = :member
                        """)
                .param("case", reply.caseNumber().value())
                .param("revision", reply.number())
                .param("member", member.value())
                .update();
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
        jdbc.sql("delete from revision_media where case_number = :case")
                .param("case", number.value())
                .update();
    }
}
