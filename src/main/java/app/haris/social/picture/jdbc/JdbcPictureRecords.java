package app.haris.social.picture.jdbc;

import app.haris.social.Picture;
import app.haris.social.PictureId;
import app.haris.social.picture.PictureRecords;
import app.haris.storage.Transactions;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures in parts, because H2 takes a megabyte in a value at most. */
@Repository
final class JdbcPictureRecords implements PictureRecords {
    private static final int PART = 256 * 1024;
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    JdbcPictureRecords(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Row(String type, int width, int height) {}

    @Override
    public void keep(PictureId id, Picture picture) {
        try {
            transactions.callDurably(() -> want(id).or(() -> Optional.of(added(id, picture))));
        } catch (DuplicateKeyException somebodyWasFaster) {
            transactions.callDurably(() -> want(id));
        }
    }

    private int added(PictureId id, Picture picture) {
        jdbc.sql(
                        """
                        insert into picture (hash, kind, width, height, size, wanted_at)
                        values (:hash, :kind, :width, :height, :size, :now)
                        """)
                .param("hash", id.sha256())
                .param("kind", picture.type())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("size", picture.bytes().length)
                .param("now", stored(clock.instant()))
                .update();
        for (int start = 0; start < picture.bytes().length; start += PART) {
            int end = Math.min(start + PART, picture.bytes().length);
            jdbc.sql("insert into picture_part (hash, place, bytes) values (:hash, :place, :bytes)")
                    .param("hash", id.sha256())
                    .param("place", start / PART)
                    .param("bytes", Arrays.copyOfRange(picture.bytes(), start, end))
                    .update();
        }
        return picture.bytes().length;
    }

    @Override
    public Optional<Picture> find(PictureId id) {
        return jdbc.sql("select kind, width, height from picture where hash = :hash")
                .param("hash", id.sha256())
                .query(
                        (row, number) ->
                                new Row(
                                        row.getString("kind"),
                                        row.getInt("width"),
                                        row.getInt("height")))
                .optional()
                .map(row -> new Picture(row.type(), row.width(), row.height(), bytes(id)));
    }

    private byte[] bytes(PictureId id) {
        var all = new ByteArrayOutputStream();
        jdbc.sql("select bytes from picture_part where hash = :hash order by place")
                .param("hash", id.sha256())
                .query((row, number) -> row.getBytes("bytes"))
                .list()
                .forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Override
    public Optional<Integer> want(PictureId id) {
        var isThere =
                jdbc.sql("update picture set wanted_at = :now where hash = :hash")
                                .param("now", stored(clock.instant()))
                                .param("hash", id.sha256())
                                .update()
                        == 1;
        return isThere
                ? jdbc.sql("select size from picture where hash = :hash")
                        .param("hash", id.sha256())
                        .query(Integer.class)
                        .optional()
                : Optional.empty();
    }

    @Override
    public List<PictureId> wantedBefore(Instant moment) {
        return jdbc.sql(
                        """
                        select hash from picture where wanted_at < :moment
                        order by wanted_at fetch first :limit rows only
                        """)
                .param("moment", stored(moment))
                .param("limit", AT_ONCE)
                .query((row, number) -> new PictureId(row.getString("hash")))
                .list();
    }

    @Override
    public void forget(Collection<PictureId> ids, Instant unlessWantedSince) {
        for (var id : ids) {
            var row =
                    jdbc.sql(
                                    """
                                    select hash from picture
                                    where hash = :hash and wanted_at < :since for update
                                    """)
                            .param("hash", id.sha256())
                            .param("since", stored(unlessWantedSince))
                            .query(String.class)
                            .optional();
            row.ifPresent(this::delete);
        }
    }

    private void delete(String hash) {
        jdbc.sql("delete from picture_part where hash = :hash").param("hash", hash).update();
        jdbc.sql("delete from picture where hash = :hash").param("hash", hash).update();
    }

    private static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
