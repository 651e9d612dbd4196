package app.haris.social.picture;

import app.haris.social.Picture;
import app.haris.social.PictureId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The pictures on disk; all but keeping joins the caller's transaction. */
public interface PictureRecords {
    /** Keeps a picture, and says that it is wanted; it is on disk when this returns. */
    void keep(PictureId id, Picture picture);

    Optional<Picture> find(PictureId id);

    /** As {@link app.haris.social.Pictures#want}. */
    Optional<Integer> want(PictureId id);

    /** As {@link app.haris.social.Pictures#wantedBefore}. */
    List<PictureId> wantedBefore(Instant moment);

    /** As {@link app.haris.social.Pictures#forget}. */
    void forget(Collection<PictureId> ids, Instant unlessWantedSince);
}
