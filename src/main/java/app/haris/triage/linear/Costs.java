package app.haris.triage.linear;

import app.haris.triage.Example;
import app.haris.triage.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How much each example counts.
 *
 * <p>Sets count by their size up to a limit. How much rare labels count more than their number is
 * told by a care: 0 where each example counts alike, 1 where each label does.
 */
final class Costs {
    /** What one example of a balanced set may cost; more would be learned by heart. */
    static final double ONE = 0.15;

    /** A set counts as much as this many examples at most. */
    private static final double LARGEST_SOURCE = 3_000;

    /** How the names of the sets end that were written for this project. */
    private static final String OWN = ".jsonl";

    /**
     * How much rare kinds of abuse count more when it is settled how sure one may be: whoever
     * complains in hard words is rarely abusive, and to be called so is bad.
     */
    private static final double CARE_FOR_WORST = 0.2;

    private Costs() {}

    /**
     * Within a set and language all moods count alike, because what sets hold of each says nothing
     * about what brands receive; of the other tasks rare labels count more than their number, but
     * less than the frequent ones.
     */
    static double[] toLearn(Task task, List<Example> examples) {
        return of(examples, _ -> task == Task.SENTIMENT ? 1 : 0.5);
    }

    /**
     * When it is settled how sure one may be. The project's own texts were written as brands
     * receive them, so that their moods keep their shares; the shares of other sets say nothing.
     */
    static double[] toBeSure(Task task, List<Example> examples) {
        return of(
                examples,
                it ->
                        switch (task) {
                            case SENTIMENT -> it.source().endsWith(OWN) ? 0 : 1;
                            case ABUSE -> CARE_FOR_WORST;
                            case INTENT, TOPIC, LANGUAGE -> 0.5;
                        });
    }

    /** The same of intents, where it shall only be known how sure one may be. */
    static double[] toBeSureWithMoods(List<Example> examples) {
        return of(examples, it -> it.source().endsWith(OWN) ? 0 : 0.5);
    }

    private static double[] of(List<Example> examples, ToDoubleFunction<Example> care) {
        var sources = new HashMap<String, Integer>();
        var groups = new HashMap<String, Map<String, Integer>>();
        for (var it : examples) {
            sources.merge(it.source(), 1, Integer::sum);
            groups.computeIfAbsent(group(it), _ -> new HashMap<>())
                    .merge(it.label(), 1, Integer::sum);
        }
        return examples.stream()
                .mapToDouble(
                        it -> {
                            var labels = groups.getOrDefault(group(it), Map.of());
                            var all = labels.values().stream().mapToInt(Integer::intValue).sum();
                            var alike = labels.getOrDefault(it.label(), 1);
                            var size = sources.getOrDefault(it.source(), 1);
                            var rarity = all / ((double) labels.size() * alike);
                            return ONE
                                    * Math.min(1, LARGEST_SOURCE / size)
                                    * StrictMath.pow(rarity, care.applyAsDouble(it));
                        })
                .toArray();
    }

    private static String group(Example example) {
        return example.source() + " " + example.language();
    }
}
