package app.haris.chat.room;

import app.haris.inbox.CaseNumber;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the grammar as a form sends it.
 *
 * @param words what a button still wanted
 * @param here the case that is open
 * @param version of that case on the screen; absent where the line was typed
 */
record Line(
        @Nullable String line,
        @Nullable String words,
        @Nullable Long here,
        @Nullable Long version) {

    String whole() {
        var whole =
                Objects.requireNonNullElse(line, "") + " " + Objects.requireNonNullElse(words, "");
        return whole.strip();
    }

    Optional<CaseNumber> place() {
        return Optional.ofNullable(here).filter(number -> number > 0).map(CaseNumber::new);
    }
}
