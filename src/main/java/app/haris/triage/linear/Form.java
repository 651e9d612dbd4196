package app.haris.triage.linear;

/**
 * What a text looks like at first sight; how sure one may be depends on it.
 *
 * @param brevity 1 for no words at all, towards 0 for many
 * @param arabic 1 where most words are in Arabic letters, else 0
 */
record Form(double brevity, double arabic) {
    private static final double HALFWAY = 10;

    static Form of(int tokens, boolean isArabic) {
        return new Form(HALFWAY / (HALFWAY + tokens), isArabic ? 1 : 0);
    }
}
