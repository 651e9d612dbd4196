package app.haris.triage.linear;

import java.util.List;

/**
 * How much sooner a text is called a complaint than its words alone say; the same for all brands.
 */
final class Lean {
    static final String COMPLAINT = "complaint";

    /** How much the mood counts, as the logarithm of how much likelier a bad one is. */
    private static final double MOOD = 2.5;

    /** A complaint that nobody sees costs more than a look at something that is none. */
    private static final double CARE = 4.5;

    /** Less than any that was learned; a margin would be moved without end by a smaller one. */
    private static final double LEAST_SLOPE = 0.5;

    private static final double LEAST_LIKELY = 1e-9;

    private Lean() {}

    /**
     * What a complaint's margin is to be moved by.
     *
     * @param likely how likely each mood is
     * @param slope by which margins become logarithms of how likely something is
     */
    static double lead(List<String> moods, double[] likely, double slope) {
        var negative = moods.indexOf("negative");
        var rest = 0d;
        for (var c = 0; c < likely.length; c++) {
            rest = c == negative ? rest : Math.max(rest, likely[c]);
        }
        var odds = logarithm(likely[negative]) - logarithm(rest);
        return (MOOD * odds + CARE) / Math.max(LEAST_SLOPE, slope);
    }

    private static double logarithm(double likely) {
        return StrictMath.log(Math.max(LEAST_LIKELY, likely));
    }
}
