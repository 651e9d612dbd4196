package app.haris.chat.grammar;

import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads where a member found a reply: its address, which ends in its id, or its id alone. */
final class Receipts {
    private Receipts() {}

    static Optional<Receipt> read(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                word.matches("https?://.*")
                        ? address(word).orElseGet(() -> new Receipt(new RemoteId(word), null))
                        : new Receipt(new RemoteId(word), null));
    }

    private static Optional<Receipt> address(String word) {
        try {
            var url = new URI(word);
            var path = Optional.ofNullable(url.getPath()).orElse("");
            var id = path.substring(path.lastIndexOf('/') + 1);
            return id.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Receipt(new RemoteId(id), url));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
