package app.haris.triage.linear;

import java.util.Arrays;
import java.util.List;

/**
 * Makes probabilities of margins: a softmax over the margins, stretched and moved so that it is as
 * sure as it is right (vector scaling with one slope; Guo and others, "On calibration of modern
 * neural networks", ICML 2017). How far it is stretched depends on the text's form, how far it is
 * moved on whatever else is known of the text, too.
 *
 * <p>Exponentials are {@link StrictMath}'s, which are the same on every machine.
 *
 * @param slopes of each of the form's traits
 * @param offsets of each trait, of the form's first and then of others, for each class
 */
record Calibration(double[] slopes, double[][] offsets) {
    private static final int ROUNDS = 2_500;
    private static final double PACE = 1;

    static Calibration none(int classes) {
        return none(Form.TRAITS, classes);
    }

    private static Calibration none(int traits, int classes) {
        var slopes = new double[Form.TRAITS];
        slopes[0] = 1;
        return new Calibration(slopes, new double[traits][classes]);
    }

    /**
     * A text that the weights were not learned from.
     *
     * @param traits of its form, and others after them
     * @param label its class, or one that it has not
     */
    record Seen(double[] margins, double[] traits, int label, boolean isDenied, double cost) {
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
        var first = seen.getFirst();
        var fitted = none(first.traits.length, first.margins.length);
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
        var gradient =
                new Calibration(new double[slopes.length], new double[offsets.length][classes]);
        for (var one : seen) {
            gradient.add(one, one.errors(probabilities(one.margins, one.traits)));
        }
        return moved(gradient, pace);
    }

    private void add(Seen one, double[] errors) {
        for (var t = 0; t < offsets.length; t++) {
            for (var c = 0; c < errors.length; c++) {
                var error = errors[c] * one.cost * one.traits[t];
                offsets[t][c] += error;
                if (t < slopes.length) {
                    slopes[t] += error * one.margins[c];
                }
            }
        }
    }

    private Calibration moved(Calibration gradient, double pace) {
        var moved = new double[offsets.length][];
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
        return probabilities(margins, form.traits());
    }

    /** How far margins of a text of this form are stretched. */
    double slope(double[] traits) {
        var slope = 0d;
        for (var t = 0; t < slopes.length; t++) {
            slope += slopes[t] * traits[t];
        }
        return slope;
    }

    /**
     * @param traits as many as there are offsets
     */
    double[] probabilities(double[] margins, double[] traits) {
        var slope = slope(traits);
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
