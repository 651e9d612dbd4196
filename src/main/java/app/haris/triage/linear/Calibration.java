package app.haris.triage.linear;

import java.util.Arrays;
import java.util.List;

/**
 * Makes probabilities of margins: a softmax over the margins, stretched and moved so that it is as
 * sure as it is right (vector scaling with one slope; Guo and others, "On calibration of modern
 * neural networks", ICML 2017). How far it is stretched depends on the text's form.
 *
 * <p>Exponentials are {@link StrictMath}'s, which are the same on every machine.
 *
 * @param slopes of every text, of its brevity, of Arabic letters
 * @param offsets of each class
 * @param arabic what is added to the offsets for Arabic letters
 */
record Calibration(double[] slopes, double[] offsets, double[] arabic) {
    static final int SLOPES = 3;

    private static final int ROUNDS = 600;
    private static final double PACE = 0.5;

    static Calibration none(int classes) {
        return new Calibration(new double[] {1, 0, 0}, new double[classes], new double[classes]);
    }

    /**
     * A text that the weights were not learned from.
     *
     * @param label its class, or one that it has not
     */
    record Seen(double[] margins, Form form, int label, boolean isDenied, double cost) {
        /** The slope of the loss, by each class's share. */
        double[] errors(double[] probabilities) {
            var errors = probabilities.clone();
            if (isDenied) {
                var rest = 1 - probabilities[label];
                for (var c = 0; c < errors.length; c++) {
                    errors[c] *= c == label ? 1 : -probabilities[label] / rest;
                }
            } else {
                errors[label] -= 1;
            }
            return errors;
        }
    }

    static Calibration of(List<Seen> seen) {
        var fitted = none(seen.getFirst().margins.length);
        var total = 0d;
        for (var one : seen) {
            total += one.cost;
        }
        for (var round = 0; round < ROUNDS; round++) {
            fitted = fitted.step(seen, PACE / total);
        }
        return fitted;
    }

    private Calibration step(List<Seen> seen, double pace) {
        var gradient =
                new Calibration(
                        new double[SLOPES], new double[offsets.length], new double[offsets.length]);
        for (var one : seen) {
            var errors = one.errors(probabilities(one.margins, one.form));
            for (var c = 0; c < offsets.length; c++) {
                var error = errors[c] * one.cost;
                gradient.slopes[0] += error * one.margins[c];
                gradient.slopes[1] += error * one.margins[c] * one.form.brevity();
                gradient.slopes[2] += error * one.margins[c] * one.form.arabic();
                gradient.offsets[c] += error;
                gradient.arabic[c] += error * one.form.arabic();
            }
        }
        return new Calibration(
                moved(slopes, gradient.slopes, pace),
                moved(offsets, gradient.offsets, pace),
                moved(arabic, gradient.arabic, pace));
    }

    private static double[] moved(double[] values, double[] gradient, double pace) {
        var moved = values.clone();
        for (var i = 0; i < moved.length; i++) {
            moved[i] -= pace * gradient[i];
        }
        return moved;
    }

    double[] probabilities(double[] margins, Form form) {
        var slope = slopes[0] + slopes[1] * form.brevity() + slopes[2] * form.arabic();
        var probabilities = new double[margins.length];
        for (var c = 0; c < margins.length; c++) {
            probabilities[c] = slope * margins[c] + offsets[c] + form.arabic() * arabic[c];
        }
        var highest = Arrays.stream(probabilities).max().orElse(0);
        var sum = 0d;
        for (var c = 0; c < margins.length; c++) {
            probabilities[c] = StrictMath.exp(probabilities[c] - highest);
            sum += probabilities[c];
        }
        for (var c = 0; c < margins.length; c++) {
            probabilities[c] /= sum;
        }
        return probabilities;
    }
}
