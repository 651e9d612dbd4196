package app.haris.triage.linear;

import app.haris.triage.Task;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The models that ship, together. */
final class Shipped {
    private final Map<Task, LinearModel> models = new EnumMap<>(Task.class);
    private final Intents intents;

    /** What every text is asked. */
    private static final List<Task> ALWAYS = List.of(Task.SENTIMENT, Task.INTENT, Task.ABUSE);

    Shipped() {
        var together = LinearModel.besideEachOther(ALWAYS.stream().map(Shipped::read).toList());
        for (var i = 0; i < ALWAYS.size(); i++) {
            models.put(ALWAYS.get(i), together.get(i));
        }
        models.put(Task.TOPIC, read(Task.TOPIC));
        intents = new Intents(model(Task.INTENT), model(Task.SENTIMENT));
    }

    private static LinearModel read(Task task) {
        return Models.read(task)
                .orElseThrow(() -> new IllegalStateException("no model of " + task.word()));
    }

    LinearModel model(Task task) {
        var model = models.get(task);
        if (model == null) {
            throw new IllegalStateException("no model of " + task.word());
        }
        return model;
    }

    List<String> classes(Task task) {
        return model(task).classes();
    }

    /** How far each class is from being read, before it is turned into how likely it is. */
    double[] margins(Task task, Features features) {
        return task == Task.INTENT ? margins(features).intents() : model(task).margins(features);
    }

    Margins margins(Features features) {
        return new Margins(features, model(Task.SENTIMENT).sums(features));
    }

    /** What every text is asked, told at once. */
    final class Margins {
        private final Features features;
        private final double[] sums;

        private Margins(Features features, double[] sums) {
            this.features = features;
            this.sums = sums;
        }

        double[] moods() {
            return model(Task.SENTIMENT).of(sums);
        }

        double[] intents() {
            return intents.margins(model(Task.INTENT).of(sums), features.form(), moods());
        }

        double[] abuse() {
            return model(Task.ABUSE).of(sums);
        }
    }

    /**
     * What is to be called an intent, and how sure that is.
     *
     * @param margins as {@link Margins#intents} gives them, or changed by what a team taught
     */
    Answer intent(double[] margins, Form form, double[] moods) {
        return intents.answer(margins, form, moods);
    }

    /** The intent that is likeliest where no complaint has a lead. */
    Answer likeliestIntent(double[] margins, Form form, double[] moods) {
        return Models.likeliest(classes(Task.INTENT), intents.certainties(margins, form, moods));
    }

    double[] probabilities(Task task, double[] margins, Form form) {
        return model(task).calibration().probabilities(margins, form);
    }

    /** Changes with whatever the margins come from. */
    long mark(Task task) {
        var own = model(task).mark();
        return task == Task.INTENT ? 31 * own + model(Task.SENTIMENT).mark() : own;
    }

    /** What ships for one task. */
    record Of(Shipped shipped, Task task) implements Base {
        @Override
        public List<String> classes() {
            return shipped.classes(task);
        }

        @Override
        public double[] margins(String text, Features features) {
            return shipped.margins(task, features);
        }

        @Override
        public double[] probabilities(double[] margins, Form form) {
            return shipped.probabilities(task, margins, form);
        }

        @Override
        public long mark() {
            return shipped.mark(task);
        }
    }
}
