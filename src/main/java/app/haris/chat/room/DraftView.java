package app.haris.chat.room;

import app.haris.chat.DraftCard;
import app.haris.reply.Diff;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it stands in its newest revision, with the ones before it.
 *
 * @param length as in 142/2200, absent where the network cannot be asked
 * @param leavesAt ISO 8601, absent unless it is about to leave
 */
record DraftView(
        int draft,
        int revision,
        String tone,
        String state,
        CardView.MarkView mark,
        String headline,
        @Nullable String length,
        boolean over,
        String text,
        List<PictureView> pictures,
        List<Diff.Piece> changes,
        List<String> notices,
        List<String> status,
        @Nullable String leavesAt,
        String leavesWords,
        @Nullable String published,
        List<Button> buttons,
        List<Older> older) {

    /** A revision that another has taken the place of. */
    record Older(
            int revision,
            String mark,
            String text,
            List<PictureView> pictures,
            List<String> status) {
        static Older of(DraftCard card) {
            return new Older(
                    card.revision(),
                    card.state().toString(),
                    card.text(),
                    PictureView.of(card.media()),
                    card.status());
        }
    }

    static DraftView of(
            DraftCard card, String state, List<Button> buttons, List<Older> older, Instant now) {
        var length = card.length();
        return new DraftView(
                card.draft(),
                card.revision(),
                card.state().tone().name().toLowerCase(Locale.ROOT),
                state,
                CardView.MarkView.of(card.state()),
                card.headline(),
                length.map(known -> known.count() + "/" + known.limit()).orElse(null),
                length.filter(known -> !known.fits()).isPresent(),
                card.text(),
                PictureView.of(card.media()),
                card.changes(),
                notices(card),
                card.status(),
                card.leavesAt().map(Instant::toString).orElse(null),
                card.leavesAt().map(at -> seconds(now, at)).orElse(""),
                card.published().map(URI::toString).orElse(null),
                buttons,
                older);
    }

    public String direction() {
        return Direction.of(text);
    }

    /** What is as it should be needs no warning color. */
    public String noticeTone() {
        return tone.equals("good") || tone.equals("plain") ? "quiet" : "warning";
    }

    /** The first notice of what is about to leave says when, which the countdown says too. */
    private static List<String> notices(DraftCard card) {
        return card.notices().stream().skip(card.leavesAt().isPresent() ? 1 : 0).toList();
    }

    private static String seconds(Instant now, Instant at) {
        return Long.toString(Math.max(0, Duration.between(now, at).toSeconds()));
    }
}
