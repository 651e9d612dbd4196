package app.haris.inbox.jdbc;

import app.haris.inbox.CaseNumber;
import app.haris.social.BrandId;
import app.haris.social.Interaction;
import app.haris.social.Receipt;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An interaction about to be stored.
 *
 * @param caseNumber absent where it opens no case
 * @param batchPlace its place among those that were received at this moment
 * @param alike names all texts to the brand that read the same
 * @param news what came about it before it came itself
 */
public record InteractionRow(
        UUID id,
        Optional<CaseNumber> caseNumber,
        UUID thread,
        BrandId brand,
        Interaction interaction,
        Instant receivedAt,
        int batchPlace,
        long alike,
        News news) {
    /** What became of an interaction on the network. */
    public record News(
            Optional<Edit> edit, Optional<Instant> deletedAt, Optional<Receipt> answeredNatively) {
        public static final News NONE =
                new News(Optional.empty(), Optional.empty(), Optional.empty());

        public News edited(Edit changed) {
            return new News(Optional.of(changed), deletedAt, answeredNatively);
        }

        public News deleted(Instant at) {
            return new News(edit, Optional.of(at), answeredNatively);
        }

        public News answered(Receipt receipt) {
            return new News(edit, deletedAt, Optional.of(receipt));
        }
    }

    /** A text as the author has it since. */
    public record Edit(String text, Instant at) {}

    /** What intake has to know of an interaction that is stored. */
    public record Head(
            UUID id,
            Optional<CaseNumber> caseNumber,
            UUID thread,
            Optional<Instant> editedAt,
            boolean isDeleted,
            boolean isHidden,
            boolean isAnsweredNatively) {
        public static Head of(InteractionRow row) {
            return new Head(
                    row.id,
                    row.caseNumber,
                    row.thread,
                    row.news.edit().map(Edit::at),
                    row.news.deletedAt().isPresent(),
                    false,
                    row.news.answeredNatively().isPresent());
        }

        public Head edited(Instant at) {
            return new Head(
                    id,
                    caseNumber,
                    thread,
                    Optional.of(at),
                    isDeleted,
                    isHidden,
                    isAnsweredNatively);
        }

        public Head deleted() {
            return new Head(id, caseNumber, thread, editedAt, true, isHidden, isAnsweredNatively);
        }

        public Head hidden(boolean so) {
            return new Head(id, caseNumber, thread, editedAt, isDeleted, so, isAnsweredNatively);
        }

        public Head answered() {
            return new Head(id, caseNumber, thread, editedAt, isDeleted, isHidden, true);
        }
    }
}
