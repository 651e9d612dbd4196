package app.haris.opinion.openai;

import app.haris.social.Author;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text by what people could be known: names and handles, addresses, and runs of
 * digits such as those of telephones, orders and cards. What a text otherwise tells of people by
 * its words stays.
 */
final class Anonymous {
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+");
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}_.-]+");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\p{Nd}[\\p{Nd} ./-]{2,}\\p{Nd}");
    private static final int SHORTEST_NAME = 3;

    private Anonymous() {}

    static String of(String text, Author author) {
        var bare = LINK.matcher(text).replaceAll("[link]");
        bare = MAIL.matcher(bare).replaceAll("[mail]");
        bare = HANDLE.matcher(bare).replaceAll("[name]");
        bare = DIGITS.matcher(bare).replaceAll("[number]");
        bare = without(bare, author.handle());
        return without(bare, author.name());
    }

    private static String without(String text, @Nullable String name) {
        if (name == null) {
            return text;
        }
        var pattern =
                Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                        .filter(part -> part.length() >= SHORTEST_NAME)
                        .map(Pattern::quote)
                        .reduce((one, other) -> one + "|" + other);
        return pattern.map(
                        names ->
                                Pattern.compile(
                                                "(?iu)(?<![\\p{L}\\p{N}])(?:"
                                                        + names
                                                        + ")(?![\\p{L}\\p{N}])")
                                        .matcher(text)
                                        .replaceAll(Matcher.quoteReplacement("[name]")))
                .orElse(text);
    }
}
