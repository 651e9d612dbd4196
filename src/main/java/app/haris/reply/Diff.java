package app.haris.reply;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed from one text to the next, word by word. Pieces that are kept or added make the new
 * text, those that are kept or removed the old one, each without a gap.
 */
public record Diff(List<Piece> pieces) {
    /** A run of words that share their fate. */
    public record Piece(Change change, String text) {}

    /** What became of a piece. */
    public enum Change {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A word, a run of space, or a single other character (emoji and their parts stay whole). */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_@#]+|\\s+|\\X");

    /**
     * The most words that are compared: the comparison takes the product of words and differences.
     */
    private static final int MOST_TOKENS = 4_000;

    public Diff {
        pieces = List.copyOf(pieces);
    }

    public static Diff between(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        if (old.size() + now.size() > MOST_TOKENS) {
            return new Diff(joined(List.of(removed(before), added(after))));
        }
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            pieces.add(kept(String.join("", old.subList(at, delta.getSource().getPosition()))));
            pieces.add(removed(String.join("", delta.getSource().getLines())));
            pieces.add(added(String.join("", delta.getTarget().getLines())));
            at = end(delta);
        }
        pieces.add(kept(String.join("", old.subList(at, old.size()))));
        return new Diff(joined(pieces));
    }

    public boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.change() == Change.KEPT);
    }

    private static int end(AbstractDelta<String> delta) {
        return delta.getSource().getPosition() + delta.getSource().size();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    private static List<Piece> joined(List<Piece> pieces) {
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    private static Piece kept(String text) {
        return new Piece(Change.KEPT, text);
    }

    private static Piece removed(String text) {
        return new Piece(Change.REMOVED, text);
    }

    private static Piece added(String text) {
        return new Piece(Change.ADDED, text);
    }
}
