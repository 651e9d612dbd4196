package app.haris.chat;

import app.haris.inbox.CaseNumber;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A case as one reader sees it in a list or a channel. All of it is plain text in the reader's
 * language that is safe to stand between other text; each surface adds its own markup and escapes
 * what its markup would read.
 *
 * @param header short parts, most urgent first, to be set apart by middle dots
 * @param assessment what we make of it, in short parts; empty if nothing is known
 * @param status who is at work on it and how far, in short parts; never empty
 * @param controls at most five, each perhaps with a menu of more
 * @param drafts those that still matter, oldest first
 * @param escalation who was called and who will be, a line each; empty if nobody ever was
 * @param fallback all of it in one line, for notifications
 */
public record Card(
        CaseNumber number,
        long version,
        Locale language,
        Mark state,
        Mark priority,
        Optional<Instant> due,
        List<String> header,
        Quote quote,
        List<String> assessment,
        List<String> status,
        List<Control> controls,
        List<DraftCard> drafts,
        List<String> escalation,
        String fallback) {
    /** A phone shows no more without scrolling. */
    public static final int CONTROLS = 5;

    public Card {
        header = List.copyOf(header);
        assessment = List.copyOf(assessment);
        status = List.copyOf(status);
        controls = List.copyOf(controls);
        drafts = List.copyOf(drafts);
        escalation = List.copyOf(escalation);
        if (controls.size() > CONTROLS) {
            throw new IllegalArgumentException("a card has at most five controls");
        }
    }

    /** How loud something is; a color goes with it, and never says anything alone. */
    public enum Tone {
        QUIET,
        PLAIN,
        GOOD,
        WARNING,
        ALARM
    }

    /** A state or a priority: emoji, word and color say the same. */
    public record Mark(String emoji, String word, Tone tone) {
        @Override
        public String toString() {
            return emoji + " " + word;
        }
    }

    /**
     * What the author says.
     *
     * @param author how we call them
     * @param about handle, followers, how often we met, in short parts
     * @param text the newest of it, which may have several lines; empty for a follow
     * @param remarks that it was edited, deleted, shortened, answered elsewhere, or has media
     * @param address where it is on the network; to be shown, not to be fetched
     * @param post the post of ours that it stands below, in words
     */
    public record Quote(
            String author,
            List<String> about,
            String text,
            List<String> remarks,
            Optional<URI> address,
            Optional<String> post) {
        public Quote {
            about = List.copyOf(about);
            remarks = List.copyOf(remarks);
        }
    }
}
