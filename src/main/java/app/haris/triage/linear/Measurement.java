package app.haris.triage.linear;

import app.haris.triage.Example;
import app.haris.triage.Figure;
import app.haris.triage.Figure.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Compares answers with what people said. */
public final class Measurement {
    private static final int RESAMPLES = 1_000;
    private static final int BINS = 10;

    private final Map<String, List<Pair>> pairs = new TreeMap<>();

    /** Measures on examples, by language; a label unknown to the model is one that it denies. */
    public static Map<String, Figure> of(Answering model, List<Example> examples) {
        var measurement = new Measurement();
        examples.forEach(
                it ->
                        measurement.add(
                                it.language().code(),
                                known(it, model.classes()),
                                model.answer(it.text())));
        return measurement.figures();
    }

    /**
     * A set that only knows offensive from normal says of an offensive text that it is not none.
     */
    private static Example known(Example example, List<String> classes) {
        return example.isDenial() || classes.contains(example.label()) || !classes.contains("none")
                ? example
                : new Example(
                        example.text(),
                        Example.NOT + "none",
                        example.language(),
                        example.source(),
                        example.apart());
    }

    void add(String group, Example example, Answer answer) {
        pairs.computeIfAbsent(group, _ -> new ArrayList<>()).add(new Pair(example.label(), answer));
    }

    Map<String, Figure> figures() {
        var figures = new TreeMap<String, Figure>();
        pairs.forEach((group, found) -> figures.put(group, figure(found)));
        return figures;
    }

    private static Figure figure(List<Pair> all) {
        var denied = all.stream().filter(it -> it.label.startsWith(Example.NOT)).findFirst();
        if (denied.isPresent()) {
            var one = denied.get().label.substring(Example.NOT.length());
            var against = all.stream().map(it -> it.against(one)).toList();
            return new Figure(
                    all.size(),
                    interval(against, Measurement::macroF1),
                    Optional.of(interval(against, sample -> f1(sample, one))),
                    accuracy(against),
                    0);
        }
        return new Figure(
                all.size(),
                interval(all, Measurement::macroF1),
                Optional.empty(),
                accuracy(all),
                calibrationError(all));
    }

    private static Interval interval(List<Pair> all, ToDoubleFunction<List<Pair>> measure) {
        var random = new SplittableRandom(7);
        var values = new double[RESAMPLES];
        for (var i = 0; i < RESAMPLES; i++) {
            var sample = new ArrayList<Pair>(all.size());
            for (var j = 0; j < all.size(); j++) {
                sample.add(all.get(random.nextInt(all.size())));
            }
            values[i] = measure.applyAsDouble(sample);
        }
        Arrays.sort(values);
        return new Interval(
                measure.applyAsDouble(all),
                values[RESAMPLES * 25 / 1_000],
                values[RESAMPLES * 975 / 1_000]);
    }

    private static double accuracy(List<Pair> all) {
        return 100d * all.stream().filter(Pair::isRight).count() / all.size();
    }

    private static double macroF1(List<Pair> all) {
        return all.stream()
                .map(Pair::label)
                .distinct()
                .mapToDouble(label -> f1(all, label))
                .average()
                .orElse(0);
    }

    private static double f1(List<Pair> all, String label) {
        var right = 0;
        var either = 0;
        for (var pair : all) {
            var is = pair.label.equals(label);
            var said = pair.answer.label().equals(label);
            right += is && said ? 1 : 0;
            either += (is ? 1 : 0) + (said ? 1 : 0);
        }
        return either == 0 ? 0 : 200d * right / either;
    }

    /** Expected calibration error (Guo and others 2017). */
    private static double calibrationError(List<Pair> all) {
        var certainty = new double[BINS];
        var right = new double[BINS];
        for (var pair : all) {
            var bin = Math.min(BINS - 1, (int) (pair.answer.certainty() * BINS));
            certainty[bin] += pair.answer.certainty();
            right[bin] += pair.isRight() ? 1 : 0;
        }
        var error = 0d;
        for (var bin = 0; bin < BINS; bin++) {
            error += Math.abs(certainty[bin] - right[bin]);
        }
        return 100 * error / all.size();
    }

    private record Pair(String label, Answer answer) {
        boolean isRight() {
            return label.equals(answer.label());
        }

        /** The same, with nothing told apart but one label and all others. */
        Pair against(String one) {
            var rest = Example.NOT + one;
            var said = answer.label().equals(one) ? one : rest;
            return new Pair(label.equals(one) ? one : rest, new Answer(said, answer.certainty()));
        }
    }
}
