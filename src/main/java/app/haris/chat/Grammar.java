package app.haris.chat;

import app.haris.inbox.CaseNumber;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a line that a member typed, in English, Arabic or Italian, whichever language is theirs.
 */
public interface Grammar {
    /**
     * Reads one line.
     *
     * @param line without {@code /haris}
     * @param here the case that the place is about, if it is about one
     * @return never fails: what cannot be read is {@link Command.Misunderstood}
     */
    Command read(String line, Optional<CaseNumber> here, Locale language);
}
