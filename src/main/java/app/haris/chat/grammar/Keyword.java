package app.haris.chat.grammar;

import java.util.Locale;

/** The words that mean something after a verb. */
enum Keyword {
    OPEN,
    MINE,
    LATE,
    ESCALATED,
    WHO,
    SWAP,
    OVERRIDE,
    AWAY,
    BACK,
    CALENDAR,
    NEW,
    LEVEL,
    RAISE,
    DISMISS,
    ROLE,
    UPDATE,
    AGAINST,
    REPORT,
    ADD,
    END,
    UNTIL,
    AGAIN,
    ONLY,
    THERE,
    ABSENT,
    INTO,
    TOMORROW,
    TEST,
    RELOAD,
    STATUS,
    PAUSE,
    RESUME,
    ROLLBACK,
    OFF,
    NOT,
    ARTICLE,
    MINUTE,
    HOUR,
    DAY,
    TEMPLATE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
