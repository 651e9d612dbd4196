package app.haris.triage.linear;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns to tell one class from the rest: a linear support vector machine with squared hinge loss,
 * by dual coordinate descent (Hsieh and others, "A dual coordinate descent method for large-scale
 * linear SVM", ICML 2008, algorithm 1). It needs nothing but sums, products and a stated order, so
 * that the same examples give the same weights on every machine.
 */
final class Machine {
    private static final int ROUNDS = 20;
    private static final double SMALL = 0.01;

    private final List<Features> examples;
    private final boolean[] positive;
    private final double[] costs;
    private final double[] given;
    private final float[] weights;
    private final double[] multipliers;
    private final double[] squares;

    /**
     * @param examples each with its places merged
     * @param costs how much each example counts
     */
    Machine(List<Features> examples, boolean[] positive, double[] costs, int bits) {
        this(examples, positive, costs, bits, new double[costs.length]);
    }

    /**
     * @param given the margins that another model gives, to which the weights shall add what is
     *     missing (Yang and others, "Cross-domain video concept detection using adaptive SVMs",
     *     2007)
     */
    Machine(List<Features> examples, boolean[] positive, double[] costs, int bits, double[] given) {
        this.given = given;
        this.examples = examples;
        this.positive = positive;
        this.costs = costs;
        this.weights = new float[1 << bits];
        this.multipliers = new double[examples.size()];
        this.squares = new double[examples.size()];
        for (var i = 0; i < squares.length; i++) {
            squares[i] = squares(examples.get(i)) + 1 / (2 * costs[i]);
        }
    }

    float[] learn() {
        var order = new int[examples.size()];
        for (var i = 0; i < order.length; i++) {
            order[i] = i;
        }
        var random = new SplittableRandom(42);
        for (var round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            var most = 0d;
            for (var example : order) {
                most = Math.max(most, Math.abs(step(example)));
            }
            if (most < SMALL) {
                break;
            }
        }
        return weights;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (var i = order.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
    }

    /** Moves along one example's multiplier; answers how far it was from its best. */
    private double step(int i) {
        var features = examples.get(i);
        var sign = positive[i] ? 1 : -1;
        var gradient =
                sign * (given[i] + features.dot(weights)) - 1 + multipliers[i] / (2 * costs[i]);
        var projected = multipliers[i] == 0 ? Math.min(gradient, 0) : gradient;
        if (projected != 0) {
            var moved = Math.max(multipliers[i] - gradient / squares[i], 0);
            features.addTo(weights, (float) ((moved - multipliers[i]) * sign));
            multipliers[i] = moved;
        }
        return projected;
    }

    private static double squares(Features features) {
        var sum = 0d;
        for (var value : features.values()) {
            sum += value * value;
        }
        return sum;
    }
}
