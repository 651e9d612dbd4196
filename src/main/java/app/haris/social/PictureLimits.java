package app.haris.social;

/**
 * What a network takes of pictures that go with a text.
 *
 * @param most with one text; 0 where none are possible
 * @param bytes of one picture
 * @param description characters that may say what a picture shows
 */
public record PictureLimits(int most, int bytes, int description) {
    public static final PictureLimits NONE = new PictureLimits(0, 0, 0);

    /** What any network that takes pictures takes. */
    private static final int MODEST = 1_000_000;

    private static final int SENTENCES = 1_000;

    public PictureLimits {
        if (most < 0 || bytes < 0 || description < 0) {
            throw new IllegalArgumentException("limits are not negative");
        }
    }

    /** So many pictures of a size and with a description that every network takes. */
    public static PictureLimits modest(int most) {
        return most == 0 ? NONE : new PictureLimits(most, MODEST, SENTENCES);
    }
}
