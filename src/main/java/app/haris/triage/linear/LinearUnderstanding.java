package app.haris.triage.linear;

import app.haris.social.Language;
import app.haris.triage.Task;
import app.haris.triage.Understanding;
import app.haris.triage.words.Token;
import app.haris.triage.words.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads with the models that ship. */
@Component
public final class LinearUnderstanding implements Understanding {
    private static final int MOST_REASONS = 4;

    private final LinearModel mood;
    private final LinearModel topic;
    private final LinearModel abuse;
    private final LinearModel intent;
    private final Intents intents;

    public LinearUnderstanding() {
        mood = shipped(Task.SENTIMENT);
        topic = shipped(Task.TOPIC);
        abuse = shipped(Task.ABUSE);
        intent = shipped(Task.INTENT);
        intents = new Intents(intent, mood);
    }

    private static LinearModel shipped(Task task) {
        return Models.read(task)
                .orElseThrow(() -> new IllegalStateException("no model of " + task.word()));
    }

    @Override
    public Understood read(String text, Language language) {
        var tokens = Tokens.of(text);
        if (tokens.stream().noneMatch(LinearUnderstanding::speaks)) {
            return Understood.NOTHING;
        }
        var features = TextFeatures.of(tokens, LinearModel.BITS);
        var margins = mood.margins(features);
        var moods = mood.calibration().probabilities(margins);
        var intended = intents.probabilities(features, margins);
        var wanted = Models.likeliest(intents.classes(), intended).label();
        return new Understood(
                Optional.of(Models.likeliest(mood.classes(), moods).label()),
                Optional.of(wanted),
                Optional.of(wanted)
                        .filter("complaint"::equals)
                        .map(_ -> likeliest(topic, features)),
                Optional.of(likeliest(abuse, features)),
                scores(moods));
    }

    /** Links, names and punctuation alone say nothing. */
    private static boolean speaks(Token token) {
        return switch (token.kind()) {
            case WORD, TOPIC, EMOJI, EMOTICON -> true;
            case NAME, LINK, NUMBER, MARK -> false;
        };
    }

    private Map<String, Double> scores(double[] moods) {
        var scores = new HashMap<String, Double>();
        for (var c = 0; c < moods.length; c++) {
            scores.put(mood.classes().get(c), moods[c]);
        }
        return scores;
    }

    private static String likeliest(LinearModel model, Features features) {
        return Models.likeliest(model.classes(), model.probabilities(features)).label();
    }

    @Override
    public List<Reason> reasons(String text) {
        var tokens = Tokens.of(text);
        var features = TextFeatures.of(tokens, LinearModel.BITS);
        var reasons = new ArrayList<Reason>();
        reasons.addAll(
                reasons(Task.SENTIMENT, mood, mood.probabilities(features), features, tokens));
        reasons.addAll(
                reasons(Task.INTENT, intent, intents.probabilities(features), features, tokens));
        return reasons;
    }

    /** What spoke for the likeliest class against the next one. */
    private static List<Reason> reasons(
            Task task,
            LinearModel model,
            double[] probabilities,
            Features features,
            List<Token> tokens) {
        var best =
                model.classes().indexOf(Models.likeliest(model.classes(), probabilities).label());
        var others = probabilities.clone();
        others[best] = -1;
        var next = model.classes().indexOf(Models.likeliest(model.classes(), others).label());
        var sums = model.contributions(features, tokens.size(), best, next);
        var weights = new HashMap<String, Double>();
        for (var i = 0; i < sums.length; i++) {
            weights.merge(tokens.get(i).shown(), sums[i], Double::sum);
        }
        return weights.entrySet().stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<String, Double> it) -> -Math.abs(it.getValue()))
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST_REASONS)
                .map(it -> new Reason(task, it.getKey(), it.getValue()))
                .toList();
    }
}
