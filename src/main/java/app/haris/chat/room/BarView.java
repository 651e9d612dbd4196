package app.haris.chat.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bar of a case, which on a phone stands where the thumb is.
 *
 * @param first what cannot wait, to be done with one press
 * @param awaits what waits for the viewer, absent where nothing does
 * @param usual what can be done besides
 */
record BarView(List<Button> first, @Nullable Awaits awaits, List<Button> usual) {
    /**
     * Drafts that wait for the viewer's word. Each is shown as a whole above its buttons, since
     * nobody is to decide on a text unseen.
     *
     * @param id changes with the revisions, so that another text never appears under a thumb that
     *     is about to press
     */
    record Awaits(String id, String label, List<Choice> choices) {}

    /** One draft, and what can be decided on it. */
    record Choice(DraftView draft, List<Button> buttons) {
        static Choice of(DraftView draft) {
            return new Choice(draft, draft.buttons().stream().map(Button::again).toList());
        }
    }
}
