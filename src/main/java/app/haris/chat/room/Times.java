package app.haris.chat.room;

import app.haris.chat.Wording;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times as short as they can be understood. */
final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Wording words;
    private final Instant now;

    Times(Wording words, Instant now) {
        this.words = words;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** The time of day for today, else the date too. */
    String brief(Instant at) {
        var local = at.atZone(words.zone());
        return local.toLocalDate().equals(now.atZone(words.zone()).toLocalDate())
                ? TIME.format(local)
                : words.moment(at);
    }
}
