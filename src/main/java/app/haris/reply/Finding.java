package app.haris.reply;

/**
 * Something in a text that the team does not want said, or not without thinking.
 *
 * @param words as they stand in the text
 * @param why as words.yml has it; empty where it says nothing
 */
public record Finding(Severity severity, String words, String why) {
    /** Whether the text may be sent all the same. */
    public enum Severity {
        WARN,
        BLOCK
    }
}
