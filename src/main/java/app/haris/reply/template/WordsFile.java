package app.haris.reply.template;

import app.haris.reply.Finding.Severity;
import app.haris.settings.About;
import app.haris.settings.Default;
import java.util.List;

/** The file words.yml: what is not to be said in public. */
public record WordsFile(
        @About("Words and phrases that no answer may contain, whatever their case and accents.")
                List<String> forbidden,
        @About("Claims that were not approved, or want a second thought.") List<Claim> claims) {

    /** A pattern of claims. */
    public record Claim(
            @About("A regular expression in RE2 syntax; (?i) ignores case.") String match,
            @About("What the drafter is told.") String why,
            @Default("block") Severity severity) {}
}
