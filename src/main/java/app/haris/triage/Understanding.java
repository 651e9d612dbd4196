package app.haris.triage;

import app.haris.social.Brand;
import app.haris.social.BrandId;
import app.haris.social.Language;
import app.haris.triage.linear.LinearUnderstanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads mood, intent, topic and abuse from a text.
 *
 * <p>Without an implementation the rules see {@code 'unknown'} in their place, and an assessment
 * has them absent.
 */
@FunctionalInterface
public interface Understanding {
    /** Of no team. */
    BrandId NOBODY = new BrandId("nobody");

    /**
     * Pure, safe for many threads; never throws for any text.
     *
     * @param brand whose team may have taught something
     */
    Understood read(TokenizedText text, Language language, BrandId brand);

    /** The same for a brand whose team has taught nothing. */
    default Understood read(String text, Language language) {
        return read(new TokenizedText(text), language, NOBODY);
    }

    /**
     * The language of a text as the brand's team would tell it.
     *
     * @param told what was told of it
     */
    default Language language(TokenizedText text, Language told, Brand brand) {
        return told;
    }

    /** The words that decided, the weightiest first; of the text as it is now, never stored. */
    default List<Reason> reasons(String text, BrandId brand) {
        return List.of();
    }

    /** What ships with Haris. */
    static Understanding embedded() {
        return new LinearUnderstanding(Optional.empty());
    }

    /**
     * What could be told of a text; absent means that it could not be told.
     *
     * @param sentiment negative, neutral or positive
     * @param topic of a complaint
     * @param abuse none, insult, threat or hate
     * @param scores how likely each sentiment is, 0 to 1; together 1
     * @param intentCertainty how likely the intent is the right one, 0 to 1
     */
    record Understood(
            Optional<String> sentiment,
            Optional<String> intent,
            Optional<String> topic,
            Optional<String> abuse,
            Map<String, Double> scores,
            Optional<Double> intentCertainty) {
        public static final Understood NOTHING =
                new Understood(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty());

        public Understood {
            scores = Map.copyOf(scores);
        }

        /** How likely the sentiment is the right one. */
        public Optional<Double> certainty() {
            return sentiment.map(scores::get);
        }
    }

    /**
     * A word that spoke for what was read, or against it.
     *
     * @param task what it spoke about
     * @param label what the words are read as; a case may be taken for something else, by a second
     *     opinion or by what was learned since
     * @param word as it was written
     * @param weight positive where it spoke for it
     */
    record Reason(Task task, String label, String word, double weight) {}
}
