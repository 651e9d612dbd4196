package app.haris.triage;

import app.haris.social.Language;
import app.haris.triage.opennlp.OpenNlpLanguages;
import java.util.List;
import java.util.Optional;

/** Tells in which language a text is written. */
@FunctionalInterface
public interface Languages {
    /**
     * The language of {@code text} among those of the brand, or {@link Language#UNKNOWN} where
     * nothing can be said. Pure, safe for many threads; never throws for any text.
     *
     * @param hint what the network says, which decides only where the text does not
     */
    Language identify(TokenizedText text, List<Language> among, Optional<Language> hint);

    /** The same of a text that nobody else reads. */
    default Language identify(String text, List<Language> among, Optional<Language> hint) {
        return identify(new TokenizedText(text), among, hint);
    }

    /** What ships; reads its model when it is first asked. */
    static Languages embedded() {
        return new OpenNlpLanguages();
    }
}
