package app.haris.inbox;

import app.haris.social.BrandId;
import app.haris.social.Interaction;
import app.haris.triage.Assessment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What authors said, in the order in which it came in, for whoever listens to all of it. */
public interface Incoming {
    /**
     * What came after a mark and no later than a time, with its case. Whoever wants to miss nothing
     * asks for no later than a few seconds ago: what is received first may be stored second.
     */
    List<Message> after(Mark mark, Instant until, int limit);

    /** Where a listener has come to. */
    record Mark(Instant at, UUID id) {
        public static Mark before(Instant start) {
            return new Mark(start, new UUID(0, 0));
        }
    }

    /**
     * One interaction.
     *
     * @param means how its case is assessed now: by its newest interaction
     * @param tags of its case
     */
    record Message(
            Mark mark,
            Interaction said,
            CaseNumber number,
            BrandId brand,
            Assessment means,
            List<String> tags) {
        public Message {
            tags = List.copyOf(tags);
        }
    }
}
