package app.haris.social.picture;

import app.haris.social.Picture;
import app.haris.social.PictureId;
import app.haris.social.PictureLimits;
import app.haris.social.Pictures;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Takes files in, one at a time, since each needs tens of megabytes while it is drawn. */
@Component
final class KeptPictures implements Pictures {
    /** Phones make up to 15 MB, and a browser sends several at once. */
    private static final int LARGEST = 25_000_000;

    private final PictureRecords records;
    private final Semaphore table = new Semaphore(1, true);

    KeptPictures(PictureRecords records) {
        this.records = records;
    }

    @Override
    public Taking take(byte[] file, PictureLimits limits) {
        if (file.length > LARGEST) {
            return new Taking.TooLarge(LARGEST);
        }
        var kind = Drawing.Kind.of(file);
        if (kind.isEmpty()) {
            return new Taking.Unreadable();
        }
        table.acquireUninterruptibly();
        try {
            var drawn = Drawing.read(file, kind.get());
            if (drawn.isEmpty()) {
                return new Taking.Unreadable();
            }
            return Drawing.within(drawn.get(), kind.get(), limits.bytes())
                    .<Taking>map(this::kept)
                    .orElseGet(Taking.Unfit::new);
        } finally {
            table.release();
        }
    }

    private Taking kept(Picture picture) {
        var id = new PictureId(sha256(picture.bytes()));
        records.keep(id, picture);
        return new Taking.Taken(id, picture);
    }

    @Override
    public Optional<Picture> find(PictureId id) {
        return records.find(id);
    }

    @Override
    public Optional<Integer> want(PictureId id) {
        return records.want(id);
    }

    @Override
    public List<PictureId> wantedBefore(Instant moment) {
        return records.wantedBefore(moment);
    }

    @Override
    public void forget(Collection<PictureId> ids, Instant unlessWantedSince) {
        records.forget(ids, unlessWantedSince);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
