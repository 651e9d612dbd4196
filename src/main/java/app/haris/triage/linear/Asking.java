package app.haris.triage.linear;

import app.haris.triage.words.Token;
import java.util.List;

/**
 * Whether a text asks something, and whether that is all that it does.
 *
 * @param isPlain whether a few words end with a question mark, and nothing is cried
 */
record Asking(boolean asks, boolean isPlain) {
    /** Whoever asks in more words has more to say than the question. */
    private static final int MOST_WORDS = 15;

    static Asking of(List<Token> tokens) {
        return new Asking(
                tokens.stream().anyMatch(Asking::isAsked),
                tokens.stream().filter(Token::isWord).count() < MOST_WORDS
                        && !tokens.isEmpty()
                        && isAsked(tokens.getLast())
                        && tokens.stream().noneMatch(Asking::isCried));
    }

    private static boolean isAsked(Token token) {
        return token.form().startsWith("?");
    }

    /** Such as "?!" and "???". */
    private static boolean isCried(Token token) {
        return token.form().startsWith("!")
                || token.form().equals("?!")
                || token.form().equals("?+");
    }
}
