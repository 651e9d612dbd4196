package app.haris.reply.template;

import app.haris.reply.Finding;
import app.haris.reply.Finding.Severity;
import app.haris.settings.Settings;
import app.haris.social.Excerpt;
import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds in a text what words.yml speaks of. */
@Component
public final class Words {
    private static final String TATWEEL = "\u0640";
    private static final int LONGEST_QUOTE = 80;

    private final Supplier<Rules> rules;

    Words(Settings settings) {
        rules = settings.follow(ReplyFiles.WORDS, Rules::of);
    }

    public List<Finding> in(String text) {
        return rules.get().findings(text);
    }

    /** The file, made ready. RE2 takes time in proportion to the text, whatever the expression. */
    record Rules(List<String> forbidden, List<Claim> claims) {
        record Claim(Pattern pattern, String why, Severity severity) {}

        static Rules of(WordsFile file) {
            return new Rules(
                    List.copyOf(file.forbidden()),
                    file.claims().stream()
                            .map(
                                    claim ->
                                            new Claim(
                                                    Pattern.compile(claim.match()),
                                                    claim.why(),
                                                    claim.severity()))
                            .toList());
        }

        List<Finding> findings(String text) {
            var folded = folded(text);
            var words =
                    forbidden.stream()
                            .filter(phrase -> folded.contains(folded(phrase)))
                            .map(phrase -> new Finding(Severity.BLOCK, phrase, ""));
            return Stream.concat(words, claims.stream().flatMap(claim -> quoted(claim, text)))
                    .toList();
        }

        private static Stream<Finding> quoted(Claim claim, String text) {
            var match = claim.pattern().matcher(text);
            return match.find()
                    ? Stream.of(
                            new Finding(
                                    claim.severity(),
                                    Excerpt.of(match.group(), LONGEST_QUOTE),
                                    claim.why()))
                    : Stream.empty();
        }
    }

    /**
     * Words between single spaces, without case, accents, vowel signs, and invisible characters:
     * what a reader takes for the same word is the same.
     */
    static String folded(String text) {
        var plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("[\\p{M}\\p{Cf}" + TATWEEL + "]", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
        return " " + plain + " ";
    }
}
