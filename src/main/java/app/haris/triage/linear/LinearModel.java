package app.haris.triage.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * For each class a weight for each place; weights are held in a byte each, as multiples of their
 * class's step. Those of one place lie side by side, since they are wanted together, and beside
 * those of {@linkplain #besideEachOther other models} that read the same texts.
 */
final class LinearModel {
    /** Bits of a place: 262,144 weights for each class. */
    static final int BITS = 18;

    private static final int LARGEST = 127;

    private final List<String> classes;
    private final byte[] table;

    /** How many weights of one place lie in the table, and which is this model's first. */
    private final int width;

    private final int first;
    private final float[] steps;
    private final Calibration calibration;
    private final Optional<Calibration> certainty;

    LinearModel(List<String> classes, byte[][] weights, float[] steps, Calibration calibration) {
        this.classes = List.copyOf(classes);
        this.width = weights.length;
        this.table = new byte[width << BITS];
        this.first = 0;
        this.steps = steps;
        this.calibration = calibration;
        this.certainty = Optional.empty();
        for (var c = 0; c < width; c++) {
            put(c, weights[c]);
        }
    }

    private LinearModel(LinearModel like, Optional<Calibration> certainty) {
        this(like, like.table, like.width, like.first, certainty);
    }

    private LinearModel(
            LinearModel like, byte[] table, int width, int first, Optional<Calibration> certainty) {
        this.classes = like.classes;
        this.table = table;
        this.width = width;
        this.first = first;
        this.steps = like.steps;
        this.calibration = like.calibration;
        this.certainty = certainty;
    }

    /** The same models with one table, so that one look at memory finds the weights of all. */
    static List<LinearModel> besideEachOther(List<LinearModel> models) {
        var width = models.stream().mapToInt(it -> it.steps.length).sum();
        var table = new byte[width << BITS];
        var moved = new ArrayList<LinearModel>();
        var first = 0;
        for (var model : models) {
            var copy = new LinearModel(model, table, width, first, model.certainty);
            copy.putAll(model);
            moved.add(copy);
            first += model.steps.length;
        }
        return moved;
    }

    private void putAll(LinearModel other) {
        for (var place = 0; place < 1 << BITS; place++) {
            System.arraycopy(
                    other.table,
                    place * other.width + other.first,
                    table,
                    place * width + first,
                    steps.length);
        }
    }

    private void put(int of, byte[] weights) {
        for (var place = 0; place < weights.length; place++) {
            table[place * width + first + of] = weights[place];
        }
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
        return new LinearModel(this, certainty);
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

    double[] margins(Features features) {
        return scaled(sums(features, first, steps.length), 0);
    }

    /** The margins of all models that lie beside each other, for {@link #of(double[])}. */
    double[] sums(Features features) {
        return sums(features, 0, width);
    }

    /**
     * This model's margins.
     *
     * @param sums what a model beside it gives
     */
    double[] of(double[] sums) {
        return scaled(sums, first);
    }

    private double[] sums(Features features, int from, int count) {
        var sums = new double[count];
        var places = features.places();
        var values = features.values();
        for (var i = 0; i < places.length; i++) {
            var row = places[i] * width + from;
            var value = values[i];
            for (var c = 0; c < count; c++) {
                sums[c] += table[row + c] * value;
            }
        }
        return sums;
    }

    private double[] scaled(double[] sums, int from) {
        var margins = new double[steps.length];
        for (var c = 0; c < margins.length; c++) {
            margins[c] = sums[from + c] * steps[c];
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
        return table[place * width + first + of];
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
