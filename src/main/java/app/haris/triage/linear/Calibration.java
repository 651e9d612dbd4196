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
 * @param slopes of each of the form's traits
 * @param offsets of each trait for each class
 */
record Calibration(double[] slopes, double[][] offsets) {
    private static final int ROUNDS = 2_500;
    private static final double PACE = 1;

    static Calibration none(int classes) {
        var slopes = new double[Form.TRAITS];
        slopes[0] = 1;
        return new Calibration(slopes, new double[Form.TRAITS][classes]);
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
        var classes = offsets[0].length;
        var gradient = new Calibration(new double[Form.TRAITS], new double[Form.TRAITS][classes]);
        for (var one : seen) {
            var errors = one.errors(probabilities(one.margins, one.form));
            var traits = one.form.traits();
            for (var t = 0; t < traits.length; t++) {
                for (var c = 0; c < classes; c++) {
                    var error = errors[c] * one.cost * traits[t];
                    gradient.slopes[t] += error * one.margins[c];
                    gradient.offsets[t][c] += error;
                }
            }
        }
        return moved(gradient, pace);
    }

    private Calibration moved(Calibration gradient, double pace) {
        var moved = new double[Form.TRAITS][];
        for (var t = 0; t < moved.length; t++) {
            moved[t] = moved(offsets[t], gradient.offsets[t], pace);
        }
        return new Calibration(moved(slopes, gradient.slopes, pace), moved);
    }

    private static double[] moved(double[] values, double[] gradient, double pace) {
        var moved = values.clone();
        for (var i = 0; i < moved.length; i++) {
            moved[i] -= pace * gradient[i];
        }
        return moved;
    }

    double[] probabilities(double[] margins, Form form) {
        var traits = form.traits();
        var slope = 0d;
        for (var t = 0; t < traits.length; t++) {
            slope += slopes[t] * traits[t];
        }
        var probabilities = new double[margins.length];
        for (var c = 0; c < margins.length; c++) {
            probabilities[c] = slope * margins[c];
            for (var t = 0; t < traits.length; t++) {
                probabilities[c] += offsets[t][c] * traits[t];
            }
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
