package app.haris.inbox.flow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tags in the one form in which they are stored and compared. */
public final class Tags {
    public static final int LONGEST = 50;

    /** More tags than this say nothing. */
    public static final int MOST = 50;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_]+");
    private static final Pattern NOT_IN_TAGS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}-]");

    private Tags() {}

    /** Lower-case words joined by hyphens, without #; empty where nothing is left or too much. */
    public static Optional<String> normalize(String tag) {
        var lower =
                Normalizer.normalize(tag.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var joined = BETWEEN_WORDS.matcher(lower).replaceAll("-");
        var plain = NOT_IN_TAGS.matcher(joined).replaceAll("");
        return Optional.of(plain).filter(it -> !it.isBlank() && it.length() <= LONGEST);
    }

    /** Those of the first, then what the second adds, each once and not more than there may be. */
    public static List<String> union(Collection<String> first, Collection<String> second) {
        var union = new LinkedHashSet<>(first);
        second.stream().flatMap(tag -> normalize(tag).stream()).forEach(union::add);
        return new ArrayList<>(union).subList(0, Math.min(MOST, union.size()));
    }
}
