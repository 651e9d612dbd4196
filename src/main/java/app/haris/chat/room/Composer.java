package app.haris.chat.room;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a member writes.
 *
 * @param mode reply, private, note, edit or reject
 * @param revision the one that is edited or rejected; 0 where it is none
 * @param text what is in the field
 * @param kept whether the text is what the member typed before, to be kept
 * @param shelf what may go with the text
 * @param conflict what somebody else wrote meanwhile
 */
record Composer(
        String mode,
        int revision,
        String text,
        boolean kept,
        String template,
        List<Offer> templates,
        Shelf shelf,
        @Nullable Conflict conflict) {
    /** Longer than any network takes, and short enough to be sent by a phone. */
    static final int MOST = 20_000;

    /** A template, filled in for the case. */
    record Offer(String key, String text) {
        public String label() {
            return key;
        }
    }

    /**
     * Pictures.
     *
     * @param most that the network takes
     * @param description characters to say what one shows
     * @param known those that go with the text already
     */
    record Shelf(int most, int description, List<PictureView> known) {
        /** One place for each that might still be added. */
        public List<Integer> places() {
            return IntStream.range(Math.min(known.size(), most), most).boxed().toList();
        }
    }

    /** A newer revision of the draft that is being edited. */
    record Conflict(String by, int revision, String text) {}

    public List<String> modes() {
        return switch (mode) {
            case "private", "edit", "reject" -> List.of("reply", "note", mode);
            default -> List.of("reply", "note");
        };
    }

    public int most() {
        return MOST;
    }

    /** Whether pictures can go with the text. */
    public boolean takesPictures() {
        return counts() && shelf.most() > 0;
    }

    /** Whether the text goes to the network, so that its length counts. */
    public boolean counts() {
        return mode.equals("reply") || mode.equals("edit");
    }
}
