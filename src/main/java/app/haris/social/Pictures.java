package app.haris.social;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the pictures that go with replies. */
public interface Pictures extends PictureReader {
    /** What became of a file that somebody brought. */
    sealed interface Taking {
        record Taken(PictureId id, Picture picture) implements Taking {}

        /** It is not a picture of a kind that Haris can read. */
        record Unreadable() implements Taking {}

        /**
         * It is larger than Haris reads.
         *
         * @param bytes most of a file
         */
        record TooLarge(long bytes) implements Taking {}

        /** However it is drawn, it stays larger than the network takes. */
        record Unfit() implements Taking {}
    }

    /**
     * Reads a file, whatever it calls itself, draws it as large as the limits permit and without
     * what else it says (where it was taken, by which camera), and keeps the picture. It is on disk
     * when this returns; slow, and therefore not to be called inside a transaction.
     */
    Taking take(byte[] file, PictureLimits limits);

    /**
     * Says that a picture is wanted, in the current transaction, so that it is not {@linkplain
     * #forget forgotten} meanwhile; empty if it is not there.
     *
     * @return its size in bytes
     */
    Optional<Integer> want(PictureId id);

    /** Pictures that were last wanted before a moment, a few hundred at most. */
    List<PictureId> wantedBefore(Instant moment);

    /** Forgets what nobody has wanted since a moment. */
    void forget(Collection<PictureId> ids, Instant unlessWantedSince);
}
