package app.haris.social;

import java.util.Optional;

/** How an interaction stands on the network now, asked just before it is answered. */
public sealed interface Sighting {
    /**
     * It is there.
     *
     * @param text as it reads now
     * @param answered a reply of ours that was not sent by Haris
     */
    record Present(String text, Optional<Receipt> answered) implements Sighting {}

    record Gone() implements Sighting {}

    /** The network cannot or would not say; sending may go on. */
    record Unseen(String reason) implements Sighting {}
}
