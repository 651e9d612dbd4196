package app.haris.triage.linear;

import app.haris.triage.Example;
import app.haris.triage.Figure;
import app.haris.triage.Learning.Learned;
import app.haris.triage.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Learns a model from examples, and by cross-validation how good it is and how sure it may be. */
public final class Training {
    private static final int FOLDS = 5;

    private final Task task;
    private final List<Example> examples;
    private final List<Features> features;
    private final List<String> classes;
    private final double[] costs;
    private final int[] folds;

    private final Optional<UnseenMoods> moods;

    private Training(Task task, List<Example> examples, Optional<UnseenMoods> moods) {
        this.task = task;
        this.examples = examples;
        this.moods = moods;
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
        this.costs = Costs.toLearn(task, examples);
        this.folds =
                examples.stream()
                        .mapToInt(it -> Hash.place(Hash.of(it.letters()), 20) % FOLDS)
                        .toArray();
    }

    /** Throws IllegalArgumentException where the examples have fewer than two labels. */
    static Training of(Task task, List<Example> examples) {
        return of(task, examples, Optional.empty());
    }

    private static Training of(Task task, List<Example> examples, Optional<UnseenMoods> moods) {
        var training = new Training(task, examples, moods);
        if (training.classes.size() < 2) {
            throw new IllegalArgumentException("examples of at least two labels are needed");
        }
        return training;
    }

    /** Throws IllegalArgumentException where the examples have fewer than two labels. */
    public static Learned learn(Task task, List<Example> all) {
        return learn(task, all, List.of());
    }

    /**
     * Throws IllegalArgumentException where the examples have fewer than two labels.
     *
     * @param moods examples of moods, on which intents lean; may be empty
     */
    public static Learned learn(Task task, List<Example> all, List<Example> moods) {
        var unseen =
                moods.isEmpty()
                        ? Optional.<UnseenMoods>empty()
                        : Optional.of(UnseenMoods.of(moods));
        var learned = all.stream().filter(it -> !it.apart());
        var training = of(task, learned.map(it -> Links.added(task, it)).toList(), unseen);
        var margins = training.crossValidate();
        var model = training.model(margins);
        var apart = all.stream().filter(Example::apart).toList();
        var reader =
                unseen.<Answering>map(it -> new Intents(model, it.model()))
                        .orElseGet(() -> new Models.Single(model));
        return new Learned(
                ModelFile.write(model),
                training.figures(margins, model),
                Measurement.of(reader, apart));
    }

    /**
     * The model, learned from all examples.
     *
     * @param margins of each example by a model that was learned without it
     */
    LinearModel model(List<double[]> margins) {
        var calibration =
                calibrate(
                        margins,
                        Costs.toBeSure(task, examples),
                        i -> features.get(i).form().traits());
        return LinearModel.of(classes, weights(allBut(-1)), calibration)
                .with(moods.map(it -> certainty(it, margins)));
    }

    /** How sure one may be where the moods are told as well; each text counts alike. */
    private Calibration certainty(UnseenMoods unseen, List<double[]> margins) {
        return calibrate(
                margins,
                Costs.toBeSureWithMoods(examples),
                i -> features.get(i).form().traitsAnd(moodsOf(i, unseen)));
    }

    private double[] moodsOf(int example, UnseenMoods unseen) {
        return unseen.margins(examples.get(example), features.get(example));
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
        var telling = new Telling(chosenFeatures, positive, cost, Costs.ONE);
        var louder = chosenFeatures.stream().map(telling::applied).toList();
        return telling.undone(new Machine(louder, positive, cost, LinearModel.BITS).learn());
    }

    /** The margins of each example by a model that was learned without its fold. */
    List<double[]> crossValidate() {
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

    private Calibration calibrate(
            List<double[]> margins, double[] weights, IntFunction<double[]> traits) {
        var seen = new ArrayList<Calibration.Seen>();
        for (var i = 0; i < examples.size(); i++) {
            var example = examples.get(i);
            var label = classes.indexOf(example.about());
            if (label >= 0) {
                seen.add(
                        new Calibration.Seen(
                                margins.get(i),
                                traits.apply(i),
                                label,
                                example.isDenial(),
                                weights[i]));
            }
        }
        return Calibration.of(seen);
    }

    /** By language, and by language and set; what is only denied counts within its set. */
    private Map<String, Figure> figures(List<double[]> margins, LinearModel model) {
        var measurement = new Measurement();
        for (var i = 0; i < examples.size(); i++) {
            var example = examples.get(i);
            var language = example.language().code();
            var answer = answer(i, Intents.cautious(classes, margins.get(i).clone()), model);
            measurement.add(language + " " + example.source(), example, answer);
            if (!example.isDenial()) {
                measurement.add(language, example, answer);
            }
        }
        return measurement.figures();
    }

    private Answer answer(int example, double[] margins, LinearModel model) {
        var form = features.get(example).form();
        return moods.map(
                        it -> {
                            var intents = new Intents(model, it.model());
                            var unseen = moodsOf(example, it);
                            return intents.answer(intents.led(margins, form, unseen), form, unseen);
                        })
                .orElseGet(
                        () ->
                                Models.likeliest(
                                        classes, model.calibration().probabilities(margins, form)));
    }
}
