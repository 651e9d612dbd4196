package app.haris.triage.linear;

import app.haris.triage.Example;
import app.haris.triage.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The moods of texts by models that did not learn from them: what leans on moods would believe them
 * too much if it were learned from texts that they know.
 *
 * @param model learned from all texts, for those that are none of these
 * @param margins by the letters of the texts that it was learned from, by models that were not
 */
record UnseenMoods(LinearModel model, Map<String, double[]> margins) {
    /**
     * Learns moods as they are learned by themselves.
     *
     * @throws IllegalArgumentException where not every mood has an example
     */
    static UnseenMoods of(List<Example> all) {
        var examples = all.stream().filter(it -> !it.apart()).toList();
        var training = Training.of(Task.SENTIMENT, examples);
        var margins = training.crossValidate();
        var model = training.model(margins);
        if (!model.classes().equals(Task.SENTIMENT.labels())) {
            throw new IllegalArgumentException(
                    "examples of each mood are needed, negative, neutral and positive");
        }
        var byLetters = new HashMap<String, double[]>();
        for (var i = 0; i < margins.size(); i++) {
            byLetters.put(examples.get(i).letters(), margins.get(i));
        }
        return new UnseenMoods(model, byLetters);
    }

    double[] margins(Example example, Features features) {
        var known = margins.get(example.letters());
        return known == null ? model.margins(features) : known;
    }
}
