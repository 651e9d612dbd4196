package app.haris.social.graph;

import app.haris.social.Interaction;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import java.time.Instant;
import java.util.Optional;

/** Something that a look at the network showed. */
public sealed interface Seen {
    Instant at();

    /** What somebody said to us. */
    record Theirs(Interaction said) implements Seen {
        @Override
        public Instant at() {
            return said.createdAt();
        }
    }

    /**
     * What was said in our name, by Haris or by a colleague.
     *
     * @param answers what was said to us before; empty where we spoke first
     */
    record Ours(Receipt receipt, Optional<RemoteId> answers, String text, Instant at)
            implements Seen {}
}
