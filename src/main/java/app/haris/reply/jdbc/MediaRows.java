package app.haris.reply.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.haris.inbox.CaseNumber;
import app.haris.reply.draft.Reply;
import app.haris.social.Media;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The files that belong to revisions. */
final class MediaRows {
    private final JdbcClient jdbc;

    MediaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<RevisionKey, List<Media>> of(SqlArrayValue cases) {
        return jdbc
                .sql(
                        """
                        select case_number, revision, kind, url, alt from revision_media
                        where case_number = any(:cases) order by case_number, revision, place
                        """)
                .param("cases", cases)
                .query(
                        (row, index) ->
                                Map.entry(
                                        RevisionKey.read(row),
                                        new Media(
                                                row.getString("kind"),
                                                URI.create(row.getString("url")),
                                                row.getString("alt"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    Set<URI> among(Collection<URI> media) {
        return jdbc.sql("select distinct url from revision_media where url = any(:urls)")
                .param(
                        "urls",
                        new SqlArrayValue("varchar", media.stream().map(URI::toString).toArray()))
                .query((row, index) -> URI.create(row.getString("url")))
                .set();
    }

    void add(Reply reply) {
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

    void erase(CaseNumber number) {
        jdbc.sql("delete from revision_media where case_number = :case")
                .param("case", number.value())
                .update();
    }
}
