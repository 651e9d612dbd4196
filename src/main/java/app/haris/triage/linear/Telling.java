package app.haris.triage.linear;

import java.util.List;

/**
 * How much each place tells a class from the rest, by how much more often it occurs there: the
 * logarithm of the ratio, without its sign, so that what tells much is learned sooner than what
 * occurs everywhere (Wang and Manning, "Baselines and bigrams: simple, good sentiment and topic
 * classification", ACL 2012, with their interpolation).
 */
final class Telling {
    /** How much the ratio counts beside all places alike; found in cross-validation. */
    private static final double SHARE = 0.7;

    /** An occurrence that is supposed everywhere, so that what is seen once does not tell all. */
    private static final double SUPPOSED = 0.05;

    private final float[] factors;

    /**
     * @param costs how much each example counts
     * @param supposed how much a whole example counts
     */
    Telling(List<Features> examples, boolean[] positive, double[] costs, double supposed) {
        var inside = new double[1 << LinearModel.BITS];
        var outside = new double[1 << LinearModel.BITS];
        for (var i = 0; i < positive.length; i++) {
            count(examples.get(i), costs[i], positive[i] ? inside : outside);
        }
        factors = factors(inside, outside, SUPPOSED * supposed);
    }

    private static void count(Features example, double cost, double[] counts) {
        for (var i = 0; i < example.places().length; i++) {
            counts[example.places()[i]] += cost * Math.abs(example.values()[i]);
        }
    }

    private static float[] factors(double[] inside, double[] outside, double supposed) {
        var all = sum(inside);
        var allOutside = sum(outside);
        var ratios = new double[inside.length];
        var sum = 0d;
        var seen = 0;
        for (var place = 0; place < ratios.length; place++) {
            if (inside[place] + outside[place] > 0) {
                var one = (inside[place] + supposed) / all;
                var other = (outside[place] + supposed) / allOutside;
                ratios[place] = Math.abs(StrictMath.log(one / other));
                sum += ratios[place];
                seen++;
            }
        }
        var factors = new float[ratios.length];
        for (var place = 0; place < factors.length; place++) {
            factors[place] = (float) (1 - SHARE + SHARE * ratios[place] * seen / sum);
        }
        return factors;
    }

    private static double sum(double[] values) {
        var sum = 0d;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }

    /** The same features, louder where they tell something. */
    Features applied(Features features) {
        var values = features.values().clone();
        for (var i = 0; i < values.length; i++) {
            values[i] *= factors[features.places()[i]];
        }
        return new Features(features.places(), values, features.tokens(), features.form());
    }

    /** Weights for features as they are, of weights that were learned for louder ones. */
    float[] undone(float[] weights) {
        for (var place = 0; place < weights.length; place++) {
            weights[place] *= factors[place];
        }
        return weights;
    }
}
