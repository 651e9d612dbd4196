package app.haris.triage.linear;

import app.haris.triage.Example;
import app.haris.triage.Figure;
import app.haris.triage.Learning.Learned;
import app.haris.triage.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Learns a model from examples, and by cross-validation how good it is and how sure it may be. */
public final class Training {
    private static final int FOLDS = 5;

    /** How the names of the sets end that were written for this project. */
    private static final String OWN = ".jsonl";

    /** How much one example of a balanced set may cost; more would be learned by heart. */
    private static final double COST = 0.15;

    /** A set counts as much as this many examples at most. */
    private static final double LARGEST_SOURCE = 3_000;

    /**
     * How much rare kinds of abuse count more when it is settled how sure one may be: whoever
     * complains in hard words is rarely abusive, and to be called so is bad.
     */
    private static final double CARE_FOR_WORST = 0.2;

    private final Task task;
    private final List<Example> examples;
    private final List<Features> features;
    private final List<String> classes;
    private final double[] costs;
    private final int[] folds;

    private Training(Task task, List<Example> examples) {
        this.task = task;
        this.examples = examples;
        this.features =
                examples.stream()
                        .map(it -> TextFeatures.of(it.text(), LinearModel.BITS).merged())
                        .toList();
        this.classes =
                examples.stream()
                        .filter(it -> !it.isDenial())
                        .map(Example::label)
                        .distinct()
                        .sorted()
                        .toList();
        this.costs = costs(_ -> task == Task.SENTIMENT ? 1 : 0.5);
        this.folds =
                examples.stream()
                        .mapToInt(it -> Hash.place(Hash.of(it.letters()), 20) % FOLDS)
                        .toArray();
    }

    /** Throws IllegalArgumentException where the examples have fewer than two labels. */
    public static Learned learn(Task task, List<Example> all) {
        var training = new Training(task, all.stream().filter(it -> !it.apart()).toList());
        if (training.classes.size() < 2) {
            throw new IllegalArgumentException("examples of at least two labels are needed");
        }
        var margins = training.crossValidate();
        var calibration = training.calibrate(margins);
        var weights = training.weights(training.allBut(-1));
        var model = LinearModel.of(training.classes, weights, calibration);
        var apart = all.stream().filter(Example::apart).toList();
        return new Learned(
                ModelFile.write(model),
                training.figures(margins, calibration),
                Measurement.of(new Models.Single(model), apart));
    }

    /**
     * Sets count by their size up to a limit. Within a set and language all moods count alike,
     * because what sets hold of each says nothing about what brands receive; of the other tasks
     * rare labels count more than their number, but less than the frequent ones.
     *
     * @param care 0 where each example counts alike, 1 where each label does
     */
    private double[] costs(ToDoubleFunction<Example> care) {
        var sources = new HashMap<String, Integer>();
        var groups = new HashMap<String, Map<String, Integer>>();
        for (var it : examples) {
            sources.merge(it.source(), 1, Integer::sum);
            groups.computeIfAbsent(it.source() + " " + it.language(), _ -> new HashMap<>())
                    .merge(it.label(), 1, Integer::sum);
        }
        return examples.stream()
                .mapToDouble(
                        it -> {
                            var labels =
                                    groups.getOrDefault(
                                            it.source() + " " + it.language(), Map.of());
                            var all = labels.values().stream().mapToInt(Integer::intValue).sum();
                            var alike = labels.getOrDefault(it.label(), 1);
                            var size = sources.getOrDefault(it.source(), 1);
                            var rarity = all / ((double) labels.size() * alike);
                            return COST
                                    * Math.min(1, LARGEST_SOURCE / size)
                                    * StrictMath.pow(rarity, care.applyAsDouble(it));
                        })
                .toArray();
    }

    /**
     * How much each example counts when it is settled how sure one may be. The project's own texts
     * were written as brands receive them, so that their moods keep their shares; the shares of
     * other sets say nothing.
     */
    private double[] shares() {
        return costs(
                it ->
                        switch (task) {
                            case SENTIMENT -> it.source().endsWith(OWN) ? 0 : 1;
                            case ABUSE -> CARE_FOR_WORST;
                            case INTENT, TOPIC, LANGUAGE -> 0.5;
                        });
    }

    private List<Integer> allBut(int fold) {
        var chosen = new ArrayList<Integer>();
        for (var i = 0; i < folds.length; i++) {
            if (folds[i] != fold) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    private List<float[]> weights(List<Integer> chosen) {
        return classes.stream().map(label -> weights(label, chosen)).toList();
    }

    /** A denial of another label says nothing about this one. */
    private float[] weights(String label, List<Integer> chosen) {
        var useful =
                chosen.stream()
                        .filter(
                                i ->
                                        !examples.get(i).isDenial()
                                                || examples.get(i)
                                                        .label()
                                                        .equals(Example.NOT + label))
                        .toList();
        var positive = new boolean[useful.size()];
        var cost = new double[useful.size()];
        for (var i = 0; i < positive.length; i++) {
            positive[i] = examples.get(useful.get(i)).label().equals(label);
            cost[i] = costs[useful.get(i)];
        }
        var chosenFeatures = useful.stream().map(features::get).toList();
        var telling = new Telling(chosenFeatures, positive, cost, COST);
        var louder = chosenFeatures.stream().map(telling::applied).toList();
        return telling.undone(new Machine(louder, positive, cost, LinearModel.BITS).learn());
    }

    /** The margins of each example by a model that was learned without its fold. */
    private List<double[]> crossValidate() {
        var margins = new double[examples.size()][];
        for (var fold = 0; fold < FOLDS; fold++) {
            var model =
                    LinearModel.of(
                            classes, weights(allBut(fold)), Calibration.none(classes.size()));
            for (var i = 0; i < margins.length; i++) {
                if (folds[i] == fold) {
                    margins[i] = model.margins(features.get(i));
                }
            }
        }
        return List.of(margins);
    }

    private Calibration calibrate(List<double[]> margins) {
        var seen = new ArrayList<Calibration.Seen>();
        var weights = shares();
        for (var i = 0; i < examples.size(); i++) {
            var example = examples.get(i);
            var label = classes.indexOf(example.about());
            if (label >= 0) {
                seen.add(
                        new Calibration.Seen(
                                margins.get(i),
                                features.get(i).form(),
                                label,
                                example.isDenial(),
                                weights[i]));
            }
        }
        return Calibration.of(seen);
    }

    /** By language, and by language and set; what is only denied counts within its set. */
    private Map<String, Figure> figures(List<double[]> margins, Calibration calibration) {
        var measurement = new Measurement();
        for (var i = 0; i < examples.size(); i++) {
            var example = examples.get(i);
            var language = example.language().code();
            var cautious = Intents.cautious(classes, margins.get(i).clone());
            var probabilities = calibration.probabilities(cautious, features.get(i).form());
            var answer = Models.likeliest(classes, probabilities);
            measurement.add(language + " " + example.source(), example, answer);
            if (!example.isDenial()) {
                measurement.add(language, example, answer);
            }
        }
        return measurement.figures();
    }
}
