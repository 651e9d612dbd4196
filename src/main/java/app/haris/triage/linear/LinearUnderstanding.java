package app.haris.triage.linear;

import app.haris.social.Brand;
import app.haris.social.BrandId;
import app.haris.social.Language;
import app.haris.triage.Task;
import app.haris.triage.Taught;
import app.haris.triage.TokenizedText;
import app.haris.triage.Tuning;
import app.haris.triage.Understanding;
import app.haris.triage.words.Token;
import app.haris.triage.words.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads with the models that ship and what the brand's team has taught. */
@Component
public final class LinearUnderstanding implements Understanding {
    private static final int MOST_REASONS = 4;

    private final Shipped shipped = new Shipped();
    private final Taught taught;

    public LinearUnderstanding(Optional<Taught> taught) {
        this.taught = taught.orElse(Taught.NOTHING);
    }

    @Override
    public Understood read(TokenizedText text, Language language, BrandId brand) {
        var tokens = text.tokens();
        if (tokens.stream().noneMatch(LinearUnderstanding::speaks)) {
            return Understood.NOTHING;
        }
        var features = TextFeatures.of(tokens, LinearModel.BITS);
        var margins = shipped.margins(features);
        var shippedMoods = margins.moods();
        var isStrange = isStrange(language, tokens);
        var moods = probabilities(Task.SENTIMENT, shippedMoods, features, brand);
        var wished = taught(Task.INTENT, margins.intents(), features, brand);
        var answer = intent(wished, features.form(), shippedMoods, isStrange);
        var wanted = answer.map(Answer::label);
        return new Understood(
                Optional.of(Models.likeliest(shipped.classes(Task.SENTIMENT), moods).label()),
                wanted,
                wanted.filter("complaint"::equals).map(_ -> topic(features, brand)),
                Optional.of(likeliest(Task.ABUSE, margins.abuse(), features, brand)),
                scores(isStrange ? halfAsSure(moods) : moods),
                answer.map(Answer::certainty));
    }

    /** Of strange words, half as sure, what is likelier than everything else together. */
    private Optional<Answer> intent(
            double[] margins, Form form, double[] moods, boolean isStrange) {
        return isStrange
                ? Optional.of(halfAsSure(shipped.likeliestIntent(margins, form, moods)))
                        .filter(it -> it.certainty() > 0.5)
                : Optional.of(shipped.intent(margins, form, moods));
    }

    /** Of words of no language, or of two, little was learned; emoji mean the same everywhere. */
    private static boolean isStrange(Language language, List<Token> tokens) {
        return language.equals(Language.UNKNOWN)
                && tokens.stream().anyMatch(it -> it.kind() == Token.Kind.WORD);
    }

    private static double[] halfAsSure(double[] probabilities) {
        return Arrays.stream(probabilities)
                .map(it -> halfAsSure(it, probabilities.length))
                .toArray();
    }

    private Answer halfAsSure(Answer intent) {
        var classes = shipped.classes(Task.INTENT).size();
        return new Answer(intent.label(), halfAsSure(intent.certainty(), classes));
    }

    private static double halfAsSure(double probability, int classes) {
        return (probability + 1d / classes) / 2;
    }

    @Override
    public Language language(TokenizedText text, Language told, Brand brand) {
        return taught.of(brand.id(), Task.LANGUAGE)
                .filter(it -> it.fits(LanguageBase.MARK))
                .map(it -> language(text.tokens(), told, brand, it))
                .orElse(told);
    }

    private static Language language(
            List<Token> tokens, Language told, Brand brand, Tuning tuning) {
        if (tokens.stream().noneMatch(LinearUnderstanding::speaks)) {
            return told;
        }
        var features = TextFeatures.of(tokens, LinearModel.BITS);
        var margins = LanguageBase.margins(told);
        tuning.addTo(margins, features.places(), features.values());
        var likeliest = Models.likeliest(Task.LANGUAGE.labels(), margins);
        var language = Language.of(likeliest.label());
        return likeliest.certainty() > 0 && brand.languages().contains(language) ? language : told;
    }

    /** Links, names and punctuation alone say nothing. */
    private static boolean speaks(Token token) {
        return switch (token.kind()) {
            case WORD, TOPIC, EMOJI, EMOTICON -> true;
            case NAME, LINK, NUMBER, MARK -> false;
        };
    }

    private Map<String, Double> scores(double[] moods) {
        var classes = shipped.classes(Task.SENTIMENT);
        var scores = new HashMap<String, Double>();
        for (var c = 0; c < moods.length; c++) {
            scores.put(classes.get(c), moods[c]);
        }
        return scores;
    }

    private String topic(Features features, BrandId brand) {
        var margins = shipped.margins(Task.TOPIC, features);
        return likeliest(Task.TOPIC, margins, features, brand);
    }

    private String likeliest(Task task, double[] margins, Features features, BrandId brand) {
        var probabilities = probabilities(task, margins, features, brand);
        return Models.likeliest(shipped.classes(task), probabilities).label();
    }

    /**
     * @param margins of the model that ships; they stay as they are
     */
    private double[] probabilities(Task task, double[] margins, Features features, BrandId brand) {
        var sums = taught(task, margins, features, brand);
        return shipped.probabilities(task, sums, features.form());
    }

    /** The margins with what the brand's team has taught; those given stay as they are. */
    private double[] taught(Task task, double[] margins, Features features, BrandId brand) {
        var tuned = tuning(task, brand);
        if (tuned.isEmpty()) {
            return margins;
        }
        var sums = margins.clone();
        tuned.get().addTo(sums, features.places(), features.values());
        return sums;
    }

    /** What was taught, where it still fits the model that ships. */
    private Optional<Tuning> tuning(Task task, BrandId brand) {
        return taught.of(brand, task).filter(it -> it.fits(shipped.mark(task)));
    }

    @Override
    public List<Reason> reasons(String text, BrandId brand) {
        var tokens = Tokens.of(text);
        var features = TextFeatures.of(tokens, LinearModel.BITS);
        var reasons = new ArrayList<Reason>();
        for (var task : List.of(Task.SENTIMENT, Task.INTENT)) {
            reasons.addAll(reasons(task, features, tokens, brand));
        }
        return reasons;
    }

    /** What spoke for the likeliest class against the next one. */
    private List<Reason> reasons(Task task, Features features, List<Token> tokens, BrandId brand) {
        var classes = shipped.classes(task);
        var probabilities = probabilities(task, shipped.margins(task, features), features, brand);
        var best = classes.indexOf(Models.likeliest(classes, probabilities).label());
        var others = probabilities.clone();
        others[best] = -1;
        var next = classes.indexOf(Models.likeliest(classes, others).label());
        var sums = shipped.model(task).contributions(features, tokens.size(), best, next);
        tuning(task, brand)
                .ifPresent(
                        it ->
                                features.addContributions(
                                        sums,
                                        place -> it.weight(best, place) - it.weight(next, place)));
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
                .map(it -> new Reason(task, classes.get(best), it.getKey(), it.getValue()))
                .toList();
    }
}
