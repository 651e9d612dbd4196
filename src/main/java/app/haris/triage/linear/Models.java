package app.haris.triage.linear;

import app.haris.triage.Task;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The models that ship, and others from files. */
public final class Models {
    private Models() {}

    /** What ships for the task; none where nothing does. */
    public static Optional<Answering> shipped(Task task) {
        return task == Task.INTENT
                ? read(Task.INTENT)
                        .flatMap(
                                intent ->
                                        read(Task.SENTIMENT).map(mood -> new Intents(intent, mood)))
                : read(task).map(Single::new);
    }

    /**
     * A model that leans on moods is given those that ship.
     *
     * @throws IllegalArgumentException where the bytes are not a model
     */
    public static Answering ofBytes(byte[] bytes) {
        try {
            var model = ModelFile.read(new ByteArrayInputStream(bytes));
            return model.certainty()
                    .flatMap(_ -> read(Task.SENTIMENT))
                    .<Answering>map(mood -> new Intents(model, mood))
                    .orElseGet(() -> new Single(model));
        } catch (IOException notOne) {
            throw new IllegalArgumentException("not a model", notOne);
        }
    }

    static Optional<LinearModel> read(Task task) {
        try (var bytes = Models.class.getResourceAsStream(task.word() + ".model")) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(ModelFile.read(new BufferedInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model of " + task.word(), e);
        }
    }

    static Answer likeliest(List<String> classes, double[] probabilities) {
        var best = 0;
        for (var c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return new Answer(classes.get(best), probabilities[best]);
    }

    /** One model by itself. */
    record Single(LinearModel model) implements Answering {
        @Override
        public Answer answer(String text) {
            return likeliest(
                    classes(), model.probabilities(TextFeatures.of(text, LinearModel.BITS)));
        }

        @Override
        public List<String> classes() {
            return model.classes();
        }
    }
}
