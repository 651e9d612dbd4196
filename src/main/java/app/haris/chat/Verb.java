package app.haris.chat;

import java.util.Locale;

/** The verbs of the grammar. */
public enum Verb {
    HOME,
    LIST,
    DIGEST,
    SHOW,
    CLAIM,
    RELEASE,
    ASSIGN,
    REPLY,
    PRIVATE,
    EDIT,
    APPROVE,
    WITHDRAW,
    REJECT,
    SEND,
    STOP,
    SETTLE,
    NOTE,
    SNOOZE,
    CLOSE,
    REOPEN,
    TAG,
    MERGE,
    ESCALATE,
    ACK,
    RESOLVE,
    ONCALL,
    CRISIS,
    SILENCE,
    LIKE,
    HIDE,
    DELETE,
    WHY,
    HOURS,
    RULES,
    SOURCE,
    MODEL,
    LINK,
    LANGUAGE,
    ERASE,
    HELP;

    /** The English word, by which buttons and messages name the verb too. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
