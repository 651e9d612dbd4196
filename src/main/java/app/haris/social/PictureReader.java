package app.haris.social;

import java.util.Optional;

/** Gives out the pictures that go with replies. */
@FunctionalInterface
public interface PictureReader {
    /** Empty once it was forgotten. */
    Optional<Picture> find(PictureId id);
}
