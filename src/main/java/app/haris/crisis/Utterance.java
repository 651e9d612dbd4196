package app.haris.crisis;

import app.haris.inbox.CaseNumber;
import app.haris.social.BrandId;
import app.haris.social.Interaction;
import app.haris.triage.Assessment;
import app.haris.triage.PlainWords;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What an author said to a brand, as far as it bears on a crisis.
 *
 * @param author unique to the account
 * @param tags of its case
 */
public record Utterance(
        Instant at,
        BrandId brand,
        CaseNumber number,
        Speaker author,
        Meaning meaning,
        Set<String> tags,
        PlainWords words) {
    public Utterance {
        tags = Set.copyOf(tags);
    }

    /** The same as the inbox has it, at the time of its making. */
    public static Utterance of(
            Interaction said, CaseNumber number, BrandId brand, Assessment means) {
        var author = said.author();
        return new Utterance(
                said.createdAt(),
                brand,
                number,
                new Speaker(
                        said.account().value() + " " + author.id(),
                        author.verified(),
                        author.reach().orElse(0)),
                new Meaning(means.sentiment(), means.intent(), means.topic()),
                Set.copyOf(means.tags()),
                PlainWords.of(said.text()));
    }

    /** The same as it came in, with all tags of its case. */
    public Utterance heard(Instant received, Collection<String> all) {
        return new Utterance(received, brand, number, author, meaning, Set.copyOf(all), words);
    }

    /** Who said it. */
    public record Speaker(String id, boolean verified, long followers) {}

    /** How it was understood. */
    public record Meaning(
            Optional<String> sentiment, Optional<String> intent, Optional<String> topic) {
        boolean isNegative() {
            return sentiment.filter("negative"::equals).isPresent();
        }
    }
}
