package app.haris.reply.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.haris.reply.draft.Approval;
import app.haris.reply.draft.Reply;
import app.haris.team.MemberId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Who gave their eyes to which text. */
final class ApprovalRows {
    private final JdbcClient jdbc;

    ApprovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<RevisionKey, List<Approval>> of(SqlArrayValue cases) {
        return jdbc
                .sql(
                        """
                        select case_number, revision, member, hash, given_at from approval
                        where case_number = any(:cases)
                        order by case_number, revision, given_at, member
                        """)
                .param("cases", cases)
                .query(
                        (row, index) ->
                                Map.entry(
                                        RevisionKey.read(row),
                                        new Approval(
                                                new MemberId(row.getString("member")),
                                                Times.read(row, "given_at"),
                                                row.getString("hash"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    void add(Reply reply, Approval approval) {
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

    void withdraw(Reply reply, MemberId member) {
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
}
