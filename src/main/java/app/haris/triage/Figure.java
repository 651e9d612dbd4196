package app.haris.triage;

import java.util.Optional;

/**
 * How well texts are told apart, in percent.
 *
 * @param macroF1 mean of the classes' F1, over the classes that occur
 * @param f1 of one class against the rest, where examples say no more than that
 * @param accuracy share of right answers
 * @param calibrationError by how much certainty and being right differ, in ten bins of certainty; 0
 *     where examples only tell one class from the rest
 */
public record Figure(
        int texts,
        Interval macroF1,
        Optional<Interval> f1,
        double accuracy,
        double calibrationError) {

    /** A value and its 95 % confidence interval, by bootstrap. */
    public record Interval(double value, double low, double high) {}
}
