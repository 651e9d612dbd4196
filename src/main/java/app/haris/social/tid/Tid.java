package app.haris.social.tid;

/**
 * Writes timestamp identifiers (https://atproto.com/specs/tid): 13 letters that sort by time, of
 * the microsecond and ten bits that tell their makers apart.
 */
public final class Tid {
    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int MAKER_BITS = 10;
    private static final long MAKERS = (1 << MAKER_BITS) - 1;

    /** The highest bit is always 0, so that 53 are left for the time. */
    private static final long TIME = (1L << 53) - 1;

    private Tid() {}

    /**
     * @param micros since 1970
     * @param maker its lowest ten bits count
     */
    public static String of(long micros, long maker) {
        long value = ((micros & TIME) << MAKER_BITS) | (maker & MAKERS);
        var letters = new char[LENGTH];
        for (int i = LENGTH - 1, shift = 0; i >= 0; i--, shift += 5) {
            letters[i] = LETTERS.charAt((int) (value >>> shift & 31));
        }
        return new String(letters);
    }
}
