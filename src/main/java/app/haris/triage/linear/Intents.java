package app.haris.triage.linear;

import java.util.List;

/**
 * Tells intents with the help of the mood: an angry text is more likely a complaint than its words
 * alone say, since the moods were learned from many more texts than the intents.
 */
final class Intents implements Answering {
    /** How much the mood counts for a complaint; one setting for all brands. */
    private static final double MOOD = 1.3;

    /** A complaint that nobody sees costs more than a look at something that is none. */
    private static final double CARE = 1.25;

    /** Whoever only asks something, and not in a bad mood, hardly complains. */
    private static final double CARE_FOR_QUESTIONS = 0.5;

    /** More than any margin that texts reach. */
    private static final double CAUTION = 10;

    private final LinearModel intent;
    private final LinearModel mood;
    private final int complaint;

    Intents(LinearModel intent, LinearModel mood) {
        this.intent = intent;
        this.mood = mood;
        this.complaint = intent.classes().indexOf("complaint");
    }

    @Override
    public Answer answer(String text) {
        var features = TextFeatures.of(text, LinearModel.BITS);
        return answer(features);
    }

    Answer answer(Features features) {
        return Models.likeliest(classes(), probabilities(features));
    }

    double[] probabilities(Features features) {
        var margins = margins(features, mood.margins(features));
        return intent.calibration().probabilities(margins, features.form());
    }

    /**
     * @param moods the margins of the mood
     */
    double[] margins(Features features, double[] moods) {
        var margins = intent.margins(features);
        if (complaint >= 0) {
            var badness = badness(moods);
            margins[complaint] += MOOD * badness + care(features.form(), badness);
        }
        return cautious(classes(), margins);
    }

    private static double care(Form form, double mood) {
        return form.isPlainQuestion() && mood < 0 ? CARE_FOR_QUESTIONS : CARE;
    }

    /** The same margins where no complaint gets a head start. */
    double[] withoutCare(double[] margins, Features features, double[] moods) {
        var even = margins.clone();
        if (complaint >= 0) {
            even[complaint] -= care(features.form(), badness(moods));
        }
        return even;
    }

    /** How far a bad mood is before the others; below 0 where it is not the likeliest. */
    private double badness(double[] moods) {
        var negative = mood.classes().indexOf("negative");
        var rest = Double.NEGATIVE_INFINITY;
        for (var c = 0; c < moods.length; c++) {
            rest = c == negative ? rest : Math.max(rest, moods[c]);
        }
        return moods[negative] - rest;
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
