package app.haris.triage;

import app.haris.social.Language;
import java.util.Optional;

/**
 * Reads mood, intent, topic and abuse from a text.
 *
 * <p>Without an implementation the rules see {@code 'unknown'} in their place, and an assessment
 * has them absent.
 */
@FunctionalInterface
public interface Understanding {
    /** Pure, safe for many threads; never throws for any text. */
    Understood read(String text, Language language);

    /**
     * What could be told of a text; absent means that it could not be told.
     *
     * @param sentiment negative, neutral or positive
     * @param abuse none, insult, threat or hate
     */
    record Understood(
            Optional<String> sentiment,
            Optional<String> intent,
            Optional<String> topic,
            Optional<String> abuse) {
        public static final Understood NOTHING =
                new Understood(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
