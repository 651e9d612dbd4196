package app.haris.triage.linear;

import java.util.List;

/**
 * Makes probabilities of margins: a softmax over the margins, stretched and moved so that it is as
 * sure as it is right (vector scaling with one slope; Guo and others, "On calibration of modern
 * neural networks", ICML 2017).
 *
 * <p>Exponentials are {@link StrictMath}'s, which are the same on every machine.
 */
record Calibration(double slope, double[] offsets) {
    private static final int ROUNDS = 400;
    private static final double PACE = 0.5;

    static Calibration none(int classes) {
        return new Calibration(1, new double[classes]);
    }

    /**
     * @param margins of examples that the weights were not learned from
     * @param labels the right class of each
     */
    static Calibration of(List<double[]> margins, int[] labels, double[] costs) {
        var fitted = none(margins.getFirst().length);
        var total = 0d;
        for (var cost : costs) {
            total += cost;
        }
        for (var round = 0; round < ROUNDS; round++) {
            fitted = fitted.step(margins, labels, costs, total);
        }
        return fitted;
    }

    private Calibration step(List<double[]> margins, int[] labels, double[] costs, double total) {
        var slopeGradient = 0d;
        var offsetGradients = new double[offsets.length];
        for (var i = 0; i < labels.length; i++) {
            var probabilities = probabilities(margins.get(i));
            for (var c = 0; c < offsets.length; c++) {
                var error = (probabilities[c] - (labels[i] == c ? 1 : 0)) * costs[i];
                slopeGradient += error * margins.get(i)[c];
                offsetGradients[c] += error;
            }
        }
        var moved = offsets.clone();
        for (var c = 0; c < moved.length; c++) {
            moved[c] -= PACE * offsetGradients[c] / total;
        }
        return new Calibration(slope - PACE * slopeGradient / total, moved);
    }

    double[] probabilities(double[] margins) {
        var probabilities = new double[margins.length];
        var highest = Double.NEGATIVE_INFINITY;
        for (var c = 0; c < margins.length; c++) {
            probabilities[c] = slope * margins[c] + offsets[c];
            highest = Math.max(highest, probabilities[c]);
        }
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
