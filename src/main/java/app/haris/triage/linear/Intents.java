package app.haris.triage.linear;

import java.util.List;

/**
 * Tells intents with the help of the mood: an angry text is more likely a complaint than its words
 * alone say, since the moods were learned from many more texts than the intents.
 */
final class Intents implements Answering {
    /** More than any margin that texts reach. */
    private static final double CAUTION = 10;

    private final LinearModel intent;
    private final LinearModel mood;
    private final int complaint;

    Intents(LinearModel intent, LinearModel mood) {
        this.intent = intent;
        this.mood = mood;
        this.complaint = intent.classes().indexOf(Lean.COMPLAINT);
    }

    @Override
    public Answer answer(String text) {
        var features = TextFeatures.of(text, LinearModel.BITS);
        return answer(features, mood.margins(features));
    }

    /**
     * @param moods the margins of the mood
     */
    Answer answer(Features features, double[] moods) {
        var form = features.form();
        return answer(margins(intent.margins(features), form, moods), form, moods);
    }

    /**
     * @param margins as {@link #margins} gives them, or changed by what a team taught
     */
    Answer answer(double[] margins, Form form, double[] moods) {
        var label = Models.likeliest(classes(), intent.calibration().probabilities(margins, form));
        var certainties = certainties(margins, form, moods);
        return new Answer(label.label(), certainties[classes().indexOf(label.label())]);
    }

    /**
     * Among margins a complaint has a lead by the mood and for the care that it deserves.
     *
     * @param margins of the intents' model by itself; they are changed
     */
    double[] margins(double[] margins, Form form, double[] moods) {
        return led(cautious(classes(), margins), form, moods);
    }

    /** Changes the margins and answers them. */
    double[] led(double[] margins, Form form, double[] moods) {
        if (complaint >= 0) {
            margins[complaint] += lead(form, moods);
        }
        return margins;
    }

    /** How likely each intent is, without a lead for anything. */
    double[] certainties(double[] margins, Form form, double[] moods) {
        var even = margins.clone();
        if (complaint >= 0) {
            even[complaint] -= lead(form, moods);
        }
        return intent.certainty()
                .map(it -> it.probabilities(even, form.traitsAnd(moods)))
                .orElseGet(() -> intent.calibration().probabilities(even, form));
    }

    private double lead(Form form, double[] moods) {
        var likely = mood.calibration().probabilities(moods, form);
        return Lean.lead(mood.classes(), likely, intent.calibration().slope(form.traits()));
    }

    /**
     * Calls nothing spam by elimination: what was learned of spam from both sides must say so by
     * itself, however little a text sounds like anything else. Changes the margins and answers
     * them.
     */
    static double[] cautious(List<String> classes, double[] margins) {
        var spam = classes.indexOf("spam");
        if (spam >= 0 && margins[spam] < 0) {
            margins[spam] -= CAUTION;
        }
        return margins;
    }

    @Override
    public List<String> classes() {
        return intent.classes();
    }
}
