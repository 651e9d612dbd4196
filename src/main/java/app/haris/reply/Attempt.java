package app.haris.reply;

import app.haris.social.Receipt;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One call to the network to publish a revision; committed before the call is made.
 *
 * @param outcome published, not-sent, refused or unknown; absent while the call is on its way
 */
public record Attempt(
        UUID id,
        int draft,
        int revision,
        Instant at,
        Optional<String> outcome,
        Optional<Receipt> receipt,
        Optional<String> reason) {}
