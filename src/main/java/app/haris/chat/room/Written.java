package app.haris.chat.room;

import app.haris.inbox.CaseNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member wrote in the composer. */
record Written(
        long number,
        String mode,
        @Nullable Integer revision,
        String text,
        @Nullable String template) {
    Written {
        // Browsers send line ends as CR LF; a network would count two characters.
        text = text.replace("\r\n", "\n").strip();
        template = template == null ? "" : template;
    }

    @Override
    public String template() {
        return template == null ? "" : template;
    }

    Optional<CaseNumber> place() {
        return Optional.of(new CaseNumber(number));
    }

    /** The composer as it was, should the text have to go back. */
    Asked again() {
        return new Asked(mode, revision == null ? 0 : revision, text, template(), 0);
    }
}
