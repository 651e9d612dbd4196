package app.haris.inbox;

import app.haris.triage.Assessment;
import java.util.Optional;

/**
 * What somebody else reads in a text; absent where they do not say.
 *
 * @param sentiment negative, neutral or positive
 * @param intent one of {@code Task.INTENT}
 * @param abuse none, insult, threat or hate
 */
public record SecondReading(
        Optional<String> sentiment, Optional<String> intent, Optional<String> abuse) {

    /** The assessment as it would be by this reading. */
    public Assessment of(Assessment first) {
        return first.reread(
                sentiment.or(first::sentiment), intent.or(first::intent), abuse.or(first::abuse));
    }
}
