package app.haris.chat.mirror;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows anew what somebody deleted. */
public final class Losses {
    private static final Logger LOG = LoggerFactory.getLogger(Losses.class);

    private final ShownMessages messages;
    private final Showing<?> showing;
    private final String surface;

    public Losses(ShownMessages messages, Showing<?> showing, String surface) {
        this.messages = messages;
        this.showing = showing;
        this.surface = surface;
    }

    /**
     * A message is gone.
     *
     * @return false if it is not one of ours that we know: a network may tell of a deletion before
     *     its answer to our post is stored
     */
    public boolean deleted(Place place) {
        var row = messages.at(place);
        row.ifPresent(this::replace);
        return row.isPresent();
    }

    /**
     * A card's thread is gone, and with it what stood in it. The card cannot have that thread
     * again, so it is taken away and shown anew; what stood below it follows, and calls about the
     * case stay where they are.
     */
    public void threadDeleted(ShownMessage card) {
        LOG.info("The thread of case {} was deleted in {}", card.caseNumber(), surface);
        messages.uproot(card);
        showing.showAgain(card);
    }

    /** A network would not tell about a message, maybe because it was deleted unheard. */
    void refused(ShownMessage row, String error) {
        if (showing.isGone(error)) {
            replace(row);
        }
    }

    /** What stood below a card follows to the new one, as soon as that is there. */
    private void replace(ShownMessage row) {
        LOG.info("A message of case {} was deleted in {}", row.caseNumber(), surface);
        messages.forget(row.caseNumber(), row.part());
        if (row.caseNumber() != Alarms.NO_CASE) {
            showing.showAgain(row);
        }
    }
}
