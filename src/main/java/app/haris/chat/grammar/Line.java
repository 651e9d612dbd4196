package app.haris.chat.grammar;

/**
 * A line that is read word by word, until the rest of it is taken as it is. Marks of direction are
 * no part of words: phones and chats put them around names and numbers in lines of two directions.
 */
final class Line {
    private final String text;
    private int at;

    Line(String text) {
        this.text = text;
    }

    /** The next word, which stays; empty at the end. */
    String peek() {
        var start = wordStart();
        return word(start, wordEnd(start));
    }

    /** The next word if no line break stands before it, which stays; else empty. */
    String peekOnLine() {
        var start = wordStart();
        return text.substring(at, start).indexOf('\n') < 0 ? word(start, wordEnd(start)) : "";
    }

    /** The next word, which is then behind us; empty at the end. */
    String next() {
        var start = wordStart();
        at = wordEnd(start);
        return word(start, at);
    }

    boolean isAtEnd() {
        return wordStart() == text.length();
    }

    /** All that follows the last word and one separator, to the byte, if any of it can be seen. */
    String rest() {
        if (isAtEnd()) {
            return "";
        }
        var separator = text.startsWith("\r\n", at) ? 2 : 1;
        return text.substring(at + separator);
    }

    private int wordStart() {
        var start = at;
        while (start < text.length()
                && (isSpace(text.charAt(start)) || Direction.isMark(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    private String word(int start, int end) {
        return Direction.unmarked(text.substring(start, end));
    }

    private int wordEnd(int start) {
        var end = start;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
