package app.haris.social.graph;

import app.haris.social.Interaction;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that a look at the network showed. */
public sealed interface Seen {
    /**
     * What somebody said to us.
     *
     * @param isLasting whether it stays until somebody takes it away; what is said to a broadcast
     *     goes with it
     * @param isHidden whether somebody has hidden it
     */
    record Theirs(Interaction said, boolean isLasting, boolean isHidden) implements Seen {
        public Theirs(Interaction said) {
            this(said, true, false);
        }
    }

    /**
     * What was said in our name, by Haris or by a colleague.
     *
     * @param answers what was said to us before; empty where we spoke first
     */
    record Ours(Receipt receipt, Optional<RemoteId> answers, String text, Instant at)
            implements Seen {}

    /** The broadcasts that run at this moment, perhaps none. */
    record OnAir(List<RemoteId> broadcasts) implements Seen {
        public OnAir {
            broadcasts = List.copyOf(broadcasts);
        }
    }
}
