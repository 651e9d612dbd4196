package app.haris.social;

/** The beginning of a text, where the whole would be too much; characters stay whole. */
public final class Excerpt {
    private static final int LONGEST_REMARK = 300;

    private Excerpt() {}

    /**
     * The text, or its beginning and an ellipsis.
     *
     * @param longest of the result, in code points, from 1
     */
    public static String of(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** What a network remarked, in one line fit for a card, a log and the database. */
    public static String ofRemark(String remark) {
        return of(remark.replaceAll("[\\p{C}\\s]+", " ").strip(), LONGEST_REMARK);
    }
}
