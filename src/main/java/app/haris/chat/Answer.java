package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.Denial;
import java.util.Optional;

/**
 * What a command came to, in the member's language.
 *
 * @param said plain text; may have several lines
 * @param caseNumber the case that was spoken of
 * @param denial why it was not done; absent when it was
 */
public record Answer(String said, Optional<CaseNumber> caseNumber, Optional<Denial> denial) {
    public boolean isDone() {
        return denial.isEmpty();
    }
}
