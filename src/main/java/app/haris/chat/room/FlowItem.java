package app.haris.chat.room;

import app.haris.chat.CaseFile;
import app.haris.chat.SafeText;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.Note;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.Media;
import app.haris.social.Receipt;
import app.haris.triage.Masking;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said, by the author, by us, or among us.
 *
 * @param kind theirs, ours or note
 * @param gone whether the network does not show it any more
 * @param unmasked the text with the words that are masked in it, where some are
 * @param before how it first read, where the author has changed it
 */
record FlowItem(
        String kind,
        String by,
        Instant time,
        String atWords,
        String text,
        @Nullable String unmasked,
        @Nullable String before,
        List<String> remarks,
        List<File> media,
        @Nullable String link,
        boolean gone) {

    /** A picture or other file, to be opened where it lies. */
    record File(String label, @Nullable String address) {
        static File of(PictureView ours) {
            return new File(SafeText.line(ours.alt()), ours.address());
        }

        static File of(Media file, Frame frame) {
            var alt = file.alt();
            var kind = frame.word("media", file.kind().word());
            if (file.lacksAddress()) {
                return new File(frame.say("flow.only-there", "type", kind), null);
            }
            return new File(
                    alt == null || alt.isBlank()
                            ? frame.say("flow.no-alt", "type", kind)
                            : kind + ": " + SafeText.line(alt),
                    link(file.url()));
        }
    }

    public String at() {
        return time.toString();
    }

    public String direction() {
        return Direction.of(text);
    }

    static FlowItem of(CaseEntry entry, boolean isAbusive, Frame frame, Times times) {
        var said = entry.interaction();
        var text = SafeText.of(entry.currentText());
        var masked = isAbusive ? Masking.masked(text) : Optional.<String>empty();
        return new FlowItem(
                "theirs",
                SafeText.line(said.author().displayName()),
                said.createdAt(),
                times.brief(said.createdAt()),
                masked.orElse(text),
                masked.map(_ -> text).orElse(null),
                entry.editedText().map(now -> SafeText.of(said.text())).orElse(null),
                remarks(entry, frame),
                said.media().stream().map(file -> File.of(file, frame)).toList(),
                link(said.url()),
                entry.deletedAt().isPresent());
    }

    /** An answer, as it reads by now; what corrected it is not another one. */
    static Optional<FlowItem> of(CaseFile file, Revision revision, String by, Times times) {
        if (!(revision.state() instanceof ReplyState.Published published)
                || revision.corrects().isPresent()) {
            return Optional.empty();
        }
        var correction = file.correctionOf(revision);
        return Optional.of(
                new FlowItem(
                        "ours",
                        by,
                        published.at(),
                        times.brief(published.at()),
                        correction.orElse(revision).text(),
                        null,
                        correction.map(_ -> revision.text()).orElse(null),
                        List.of("r" + correction.orElse(revision).number()),
                        PictureView.of(revision.media()).stream().map(File::of).toList(),
                        link(published.receipt().map(Receipt::url).orElse(null)),
                        file.isTakenBack(revision)));
    }

    static FlowItem of(Note note, String by, Times times) {
        return new FlowItem(
                "note",
                by,
                note.at(),
                times.brief(note.at()),
                SafeText.of(note.text()),
                null,
                null,
                List.of(),
                List.of(),
                null,
                false);
    }

    private static List<String> remarks(CaseEntry entry, Frame frame) {
        var remarks = new ArrayList<String>();
        var rating = entry.interaction().rating();
        if (rating != null) {
            remarks.add("★".repeat(Math.clamp(rating, 0, 5)));
        }
        entry.editedText().ifPresent(text -> remarks.add("✏️ " + frame.say("flow.edited")));
        entry.deletedAt().ifPresent(at -> remarks.add("🗑️ " + frame.say("flow.deleted")));
        entry.hiddenAt().ifPresent(at -> remarks.add("🙈 " + frame.say("flow.hidden")));
        entry.answeredNatively()
                .ifPresent(receipt -> remarks.add("↩️ " + frame.say("flow.answered")));
        return remarks;
    }

    /** Only addresses of the web become links: a script's address would run when clicked. */
    private static @Nullable String link(@Nullable URI address) {
        if (address == null || address.getScheme() == null) {
            return null;
        }
        var scheme = address.getScheme();
        var isWeb = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
        return isWeb ? address.toString() : null;
    }
}
