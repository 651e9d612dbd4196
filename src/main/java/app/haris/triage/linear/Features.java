package app.haris.triage.linear;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * What a text is made of, as numbers: places in a table of weights and how much each counts.
 *
 * @param places of weights, in {@code 0 … 2^bits - 1}
 * @param tokens the token from which each came, -1 where it is the whole text
 */
record Features(int[] places, float[] values, short[] tokens, Form form) {

    /** Gathers features group by group; each group has the same length as a vector. */
    static final class Gathering {
        private final int bits;
        private int[] places = new int[512];
        private float[] values = new float[512];
        private short[] tokens = new short[512];
        private int size;
        private int groupStart;

        Gathering(int bits) {
            this.bits = bits;
        }

        void add(long hash, float value, int token) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
                tokens = Arrays.copyOf(tokens, 2 * size);
            }
            places[size] = Hash.place(hash, bits);
            values[size] = value;
            tokens[size++] = (short) token;
        }

        /** Ends a group: scales what was added since the last one to this length. */
        void endGroup(double length) {
            var squares = 0d;
            for (var i = groupStart; i < size; i++) {
                squares += values[i] * values[i];
            }
            scale(squares == 0 ? 0 : length / Math.sqrt(squares));
        }

        /** Ends a group whose numbers count as they are. */
        void endPlainGroup(double factor) {
            scale(factor);
        }

        private void scale(double factor) {
            for (var i = groupStart; i < size; i++) {
                values[i] *= (float) factor;
            }
            groupStart = size;
        }

        Features features(Form form) {
            return new Features(
                    Arrays.copyOf(places, size),
                    Arrays.copyOf(values, size),
                    Arrays.copyOf(tokens, size),
                    form);
        }
    }

    /** The same with each place once, ascending; what came from which token is lost. */
    Features merged() {
        var keyed = new long[places.length];
        for (var i = 0; i < keyed.length; i++) {
            keyed[i] = ((long) places[i] << Integer.SIZE) | i;
        }
        Arrays.sort(keyed);
        var kept = -1;
        var mergedPlaces = new int[keyed.length];
        var mergedValues = new float[keyed.length];
        for (var key : keyed) {
            var place = (int) (key >>> Integer.SIZE);
            if (kept < 0 || mergedPlaces[kept] != place) {
                mergedPlaces[++kept] = place;
            }
            mergedValues[kept] += values[(int) key];
        }
        return new Features(
                Arrays.copyOf(mergedPlaces, kept + 1),
                Arrays.copyOf(mergedValues, kept + 1),
                new short[0],
                form);
    }

    double dot(float[] weights) {
        var sum = 0d;
        for (var i = 0; i < places.length; i++) {
            sum += weights[places[i]] * values[i];
        }
        return sum;
    }

    /** Adds to each token's sum what its features weigh. */
    void addContributions(double[] sums, IntToDoubleFunction weight) {
        for (var i = 0; i < places.length; i++) {
            if (tokens[i] >= 0) {
                sums[tokens[i]] += weight.applyAsDouble(places[i]) * values[i];
            }
        }
    }

    void addTo(float[] weights, float factor) {
        for (var i = 0; i < places.length; i++) {
            weights[places[i]] += factor * values[i];
        }
    }
}
