package app.haris.inbox;

import app.haris.social.Interaction;
import app.haris.social.Receipt;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An interaction as it stands in a case.
 *
 * @param interaction as first received
 * @param editedText how the author has it now, where it was changed on the network
 * @param hiddenAt when somebody of ours hid it on the network, by whichever way
 * @param answeredNatively a reply of ours that was not sent by Haris
 */
public record CaseEntry(
        UUID id,
        CaseNumber caseNumber,
        Interaction interaction,
        Instant receivedAt,
        Optional<String> editedText,
        Optional<Instant> deletedAt,
        Optional<Instant> hiddenAt,
        Optional<Receipt> answeredNatively) {
    /** The text as it reads on the network now. */
    public String currentText() {
        return editedText.orElseGet(interaction::text);
    }
}
