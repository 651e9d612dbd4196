package app.haris.triage.linear;

import java.util.Arrays;

/**
 * What a text looks like at first sight; how sure one may be depends on it.
 *
 * @param brevity 1 for no words at all, towards 0 for many
 * @param arabic 1 where most words are in Arabic letters, else 0
 * @param plain 1 where nobody is named, no topic is marked and nothing is linked, as people write
 *     to somebody rather than to everybody, else 0
 * @param asks 1 where something is asked, else 0
 */
record Form(double brevity, double arabic, double plain, double asks) {
    /** How many numbers {@link #traits} has. */
    static final int TRAITS = 8;

    private static final double HALFWAY = 10;

    static Form of(int tokens, boolean isArabic, boolean isPlain, boolean asks) {
        return new Form(
                HALFWAY / (HALFWAY + tokens), isArabic ? 1 : 0, isPlain ? 1 : 0, asks ? 1 : 0);
    }

    /** The same, and after them what else is known of the text. */
    double[] traitsAnd(double[] others) {
        var traits = Arrays.copyOf(traits(), TRAITS + others.length);
        System.arraycopy(others, 0, traits, TRAITS, others.length);
        return traits;
    }

    /** What stretches and moves margins, the first for every text alike. */
    double[] traits() {
        var isPlainArabic = arabic * plain;
        return new double[] {
            1, brevity, arabic, plain, isPlainArabic, asks, plain * brevity, isPlainArabic * brevity
        };
    }
}
