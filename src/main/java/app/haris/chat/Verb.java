package app.haris.chat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    /** Those whose effect is nothing but what they say. */
    private static final Set<Verb> SPOKEN =
            EnumSet.of(WHY, LIST, DIGEST, HOME, HELP, HOURS, RULES, ACK);

    /** Whether its effect is nothing but what it says, so that a control must say it. */
    public boolean isSpoken() {
        return SPOKEN.contains(this);
    }

    /** The English word, by which buttons and messages name the verb too. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
