package app.haris.chat.mirror;

/**
 * What a message is about.
 *
 * @param draft 0 where it is about the whole case
 * @param part names the message among those of the case, such as {@code card} or {@code r3}
 */
public record Subject(long caseNumber, int draft, String part) {}
