package app.haris.reply.template;

import app.haris.inbox.Case;
import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Brand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills variables in.
 *
 * <p>An author chooses their own name, and we would publish it under ours: so only letters, digits
 * and harmless signs of it stay. Nothing of it can mention somebody, link somewhere, or turn the
 * text around.
 */
final class Variables {
    /** Everything in braces, so that a misspelt variable is found. */
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}\\n]*)}");

    private static final int LONGEST_NAME = 60;

    /** What stays of a name: no sign by which networks find mentions, tags or addresses. */
    private static final Pattern UNWANTED =
            Pattern.compile(
                    "[^\\p{L}\\p{M}\\p{N}\\p{So}\\x{1F3FB}-\\x{1F3FF} .,'’&()\u200c\u200d-]+");

    /** {@code shop.example} is a link on most networks; {@code Giulia R.} is not. */
    private static final Pattern DOT_IN_WORD = Pattern.compile("\\.(?=[\\p{L}\\p{N}])");

    private static final Pattern HANDLE =
            Pattern.compile("[\\p{L}\\p{N}_.-]+(@[\\p{L}\\p{N}.-]+)?");

    /**
     * Where and when a text will stand.
     *
     * @param back when the office opens again, in words; absent while it is open
     */
    record Place(Case about, Account account, Brand brand, Optional<String> back) {}

    private static final Map<String, Function<Place, Optional<String>>> KNOWN =
            Map.of(
                    "author.name", place -> name(place.about().author()),
                    "author.handle", place -> handle(place.about().author()),
                    "account", place -> Optional.of(account(place)),
                    "back", Place::back,
                    "brand", place -> Optional.of(place.brand().name()),
                    "case", place -> Optional.of(place.about().number().toString()));

    private Variables() {}

    static List<String> known() {
        return KNOWN.keySet().stream().sorted().toList();
    }

    static List<String> unknown(String pattern) {
        return used(pattern).stream().filter(name -> !KNOWN.containsKey(name)).toList();
    }

    static boolean speaksOfAuthor(String pattern) {
        return used(pattern).stream().anyMatch(name -> name.startsWith("author."));
    }

    /** The variables of the text that have no value at this place. */
    static List<String> missing(String pattern, Place place) {
        return used(pattern).stream().filter(name -> value(name, place).isEmpty()).toList();
    }

    /** Fills in once: a brace in a value stays a brace. */
    static String fill(String pattern, Place place) {
        return VARIABLE.matcher(pattern)
                .replaceAll(
                        match ->
                                value(match.group(1), place)
                                        .map(java.util.regex.Matcher::quoteReplacement)
                                        .orElse(""));
    }

    private static List<String> used(String pattern) {
        return VARIABLE.matcher(pattern).results().map(Variables::variable).distinct().toList();
    }

    private static String variable(MatchResult match) {
        return match.group(1);
    }

    private static Optional<String> value(String name, Place place) {
        return Optional.ofNullable(KNOWN.get(name)).flatMap(found -> found.apply(place));
    }

    private static Optional<String> name(Author author) {
        var harmless = UNWANTED.matcher(author.displayName()).replaceAll(" ");
        var unlinked = DOT_IN_WORD.matcher(harmless).replaceAll(" ");
        var words =
                Arrays.stream(unlinked.split(" ", -1))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(" "));
        return Optional.of(cut(words)).filter(text -> !text.isBlank());
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static Optional<String> handle(Author author) {
        return Optional.ofNullable(author.handle())
                .map(handle -> handle.startsWith("@") ? handle.substring(1) : handle)
                .filter(handle -> HANDLE.matcher(handle).matches());
    }

    /** What the public calls the account: a handle where one is known, else the brand. */
    private static String account(Place place) {
        return Optional.ofNullable(place.account().options().get("handle"))
                .or(() -> place.account().ownId().filter(id -> !id.matches("[0-9]+")))
                .orElse(place.brand().name());
    }
}
