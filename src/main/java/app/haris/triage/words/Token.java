package app.haris.triage.words;

/**
 * One piece of a text.
 *
 * @param form as models know it: lower case, bare letters, one form for each Arabic letter
 * @param shown as it was written
 * @param stretched whether a letter was repeated for emphasis ("nooooo")
 * @param shouted whether it was written in capitals
 */
public record Token(Kind kind, String form, String shown, boolean stretched, boolean shouted) {
    /** What a piece of text is. */
    public enum Kind {
        WORD,
        /** A word of a hashtag. */
        TOPIC,
        /** Somebody's name on the network; all of them read alike. */
        NAME,
        LINK,
        NUMBER,
        EMOJI,
        EMOTICON,
        /** Punctuation. */
        MARK
    }

    static Token sign(Kind kind, String form, String shown) {
        return new Token(kind, form, shown, false, false);
    }

    public boolean isWord() {
        return kind == Kind.WORD || kind == Kind.TOPIC;
    }
}
