package app.haris.triage.linear;

import app.haris.triage.Example;
import app.haris.triage.Learning.Tuned;
import app.haris.triage.Task;
import app.haris.triage.Tuning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learns from what a team said of its own texts what has to be added to the model that ships. */
public final class Tutor {
    /** A correction by the team weighs more than one of the thousands that all brands share. */
    private static final double COST = 0.5;

    private final Base base;
    private final List<Pupil> learned = new ArrayList<>();
    private final List<Pupil> heldBack = new ArrayList<>();
    private final List<Pupil> anchors;

    /** A text, what it is, and what the model that ships says to it. */
    private record Pupil(Example example, Features features, double[] margins) {}

    private Tutor(Task task, List<Example> lessons) {
        this.base = Base.of(task);
        lessons.forEach(it -> (it.apart() ? heldBack : learned).add(pupil(it)));
        anchors = base.anchors().stream().map(this::pupil).toList();
    }

    private Pupil pupil(Example example) {
        var features = TextFeatures.of(example.text(), LinearModel.BITS).merged();
        return new Pupil(example, features, base.margins(example.text(), features));
    }

    /** Learns from all but those kept apart, and compares on these with what is in use. */
    public static Tuned tune(Task task, List<Example> lessons, Optional<Tuning> inUse) {
        var tutor = new Tutor(task, lessons);
        var tuning = tutor.learn();
        var mark = tutor.base.mark();
        return new Tuned(
                tuning,
                tutor.learned.size(),
                tutor.heldBack.size(),
                tutor.right(inUse.filter(it -> it.fits(mark))),
                tutor.right(Optional.of(tuning)));
    }

    private Tuning learn() {
        var learnedWeights =
                base.classes().stream()
                        .map(label -> learn(label, base.classes().indexOf(label)))
                        .toList();
        var places = weightiest(learnedWeights);
        var weights = new float[learnedWeights.size()][places.length];
        for (var c = 0; c < weights.length; c++) {
            for (var i = 0; i < places.length; i++) {
                weights[c][i] = learnedWeights.get(c)[places[i]];
            }
        }
        return new Tuning(base.mark(), places, weights);
    }

    /** A denial of another label says nothing about this one. */
    private float[] learn(String label, int at) {
        var useful =
                Stream.concat(learned.stream(), anchors.stream())
                        .filter(
                                it ->
                                        !it.example.isDenial()
                                                || it.example.label().equals(Example.NOT + label))
                        .toList();
        var positive = new boolean[useful.size()];
        var costs = new double[useful.size()];
        var given = new double[useful.size()];
        for (var i = 0; i < positive.length; i++) {
            positive[i] = useful.get(i).example.label().equals(label);
            costs[i] = COST;
            given[i] = useful.get(i).margins[at];
        }
        var features = useful.stream().map(Pupil::features).toList();
        return new Machine(features, positive, costs, LinearModel.BITS, given).learn();
    }

    private static int[] weightiest(List<float[]> weights) {
        return IntStream.range(0, 1 << LinearModel.BITS)
                .filter(place -> largest(weights, place) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -largest(weights, place)))
                .limit(Tuning.MOST_PLACES)
                .collect(TreeSet<Integer>::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double largest(List<float[]> weights, int place) {
        return weights.stream().mapToDouble(own -> Math.abs(own[place])).max().orElse(0);
    }

    private int right(Optional<Tuning> tuning) {
        return (int) heldBack.stream().filter(it -> isRight(it, tuning)).count();
    }

    private boolean isRight(Pupil pupil, Optional<Tuning> tuning) {
        var margins = pupil.margins.clone();
        var features = pupil.features;
        tuning.ifPresent(it -> it.addTo(margins, features.places(), features.values()));
        var said = base.label(base.probabilities(margins, features.form()));
        return pupil.example.isDenial()
                ? !pupil.example.label().equals(Example.NOT + said)
                : pupil.example.label().equals(said);
    }
}
