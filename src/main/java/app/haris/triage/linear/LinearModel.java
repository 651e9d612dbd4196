package app.haris.triage.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * For each class a weight for each place; weights are held in a byte each, as multiples of their
 * class's step. Those of one place lie side by side, since they are wanted together.
 */
final class LinearModel {
    /** Bits of a place: 262,144 weights for each class. */
    static final int BITS = 18;

    private static final int LARGEST = 127;

    private final List<String> classes;
    private final byte[] table;
    private final float[] steps;
    private final Calibration calibration;
    private final Optional<Calibration> certainty;

    LinearModel(List<String> classes, byte[][] weights, float[] steps, Calibration calibration) {
        this(List.copyOf(classes), sideBySide(weights), steps, calibration, Optional.empty());
    }

    private LinearModel(
            List<String> classes,
            byte[] table,
            float[] steps,
            Calibration calibration,
            Optional<Calibration> certainty) {
        this.classes = classes;
        this.table = table;
        this.steps = steps;
        this.calibration = calibration;
        this.certainty = certainty;
    }

    static LinearModel of(List<String> classes, List<float[]> learned, Calibration calibration) {
        var weights = new byte[classes.size()][];
        var steps = new float[classes.size()];
        for (var c = 0; c < weights.length; c++) {
            steps[c] = step(learned.get(c));
            weights[c] = rounded(learned.get(c), steps[c]);
        }
        return new LinearModel(classes, weights, steps, calibration);
    }

    /** The same, which knows better how sure it may be where the moods are told as well. */
    LinearModel with(Optional<Calibration> certainty) {
        return new LinearModel(classes, table, steps, calibration, certainty);
    }

    private static float step(float[] weights) {
        var largest = 0f;
        for (var weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest == 0 ? 1 : largest / LARGEST;
    }

    private static byte[] rounded(float[] weights, float step) {
        var bytes = new byte[weights.length];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(weights[i] / step);
        }
        return bytes;
    }

    private static byte[] sideBySide(byte[][] weights) {
        var table = new byte[weights.length << BITS];
        for (var c = 0; c < weights.length; c++) {
            for (var place = 0; place < weights[c].length; place++) {
                table[place * weights.length + c] = weights[c][place];
            }
        }
        return table;
    }

    double[] margins(Features features) {
        var margins = new double[steps.length];
        for (var i = 0; i < features.places().length; i++) {
            var row = features.places()[i] * steps.length;
            var value = features.values()[i];
            for (var c = 0; c < margins.length; c++) {
                margins[c] += table[row + c] * value;
            }
        }
        for (var c = 0; c < margins.length; c++) {
            margins[c] *= steps[c];
        }
        return margins;
    }

    double[] probabilities(Features features) {
        return calibration.probabilities(margins(features), features.form());
    }

    /** How much each token speaks for one class against another. */
    double[] contributions(Features features, int tokens, int one, int other) {
        var sums = new double[tokens];
        features.addContributions(
                sums,
                place -> weight(one, place) * steps[one] - weight(other, place) * steps[other]);
        return sums;
    }

    /** Another model has another one, as good as certainly. */
    long mark() {
        return 31L * (31L * classes.hashCode() + Arrays.hashCode(steps))
                + Arrays.deepHashCode(calibration.offsets());
    }

    List<String> classes() {
        return classes;
    }

    private byte weight(int of, int place) {
        return table[place * steps.length + of];
    }

    byte[] weights(int of) {
        var weights = new byte[1 << BITS];
        for (var place = 0; place < weights.length; place++) {
            weights[place] = weight(of, place);
        }
        return weights;
    }

    float step(int of) {
        return steps[of];
    }

    Calibration calibration() {
        return calibration;
    }

    Optional<Calibration> certainty() {
        return certainty;
    }
}
