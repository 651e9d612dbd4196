package app.haris.inbox.jdbc.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.storage.jdbc.TestDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is found by an index of random cases is what stands in them: of words that are rare, that
 * stand everywhere, that came up of late, and that nobody has said for long.
 */
abstract class FullTextContract {
    private static final int CASES = 4_000;
    private static final int QUESTIONS = 25;

    @RegisterExtension final TestDatabase database;

    FullTextContract(TestDatabase database) {
        this.database = database;
    }

    /** How often a word stands in a case, which depends on the case's age. */
    private enum Frequency {
        EVERYWHERE(0.9),
        OFTEN(0.2),
        SOMETIMES(0.05),
        RARELY(0.01),
        OF_LATE(0.6),
        LONG_AGO(0.6);

        private final double share;

        Frequency(double share) {
            this.share = share;
        }

        boolean hits(long number, Random random) {
            var isMeant =
                    switch (this) {
                        case OF_LATE -> number > CASES * 0.8;
                        case LONG_AGO -> number < CASES * 0.3;
                        default -> true;
                    };
            return isMeant && random.nextDouble() < share;
        }
    }

    @RepeatedTest(3)
    void all_that_was_said_is_found_and_nothing_else(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var postings = new Postings(database.template());
        var said = index(postings, random);
        var fullText = new FullText(postings);

        for (int question = 0; question < QUESTIONS; question++) {
            var text = question(random);
            var number = random.nextInt(3) == 0 ? random.nextLong(1, CASES + 2) : CASES + 1;
            var page = random.nextInt(1, 60);

            assertThat(walk(fullText.source(text), number, page))
                    .as("'%s' below %d, %d a page", text, number, page)
                    .isEqualTo(expected(said, text, number));
        }
    }

    /** Words are a frequency and a letter, so that a frequency's name begins several. */
    private static String word(Random random) {
        var frequencies = Frequency.values();
        return nameOf(frequencies[random.nextInt(frequencies.length)])
                + (char) ('a' + random.nextInt(6));
    }

    private static String nameOf(Frequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static Map<Long, Set<String>> index(Postings postings, Random random) {
        var said = new TreeMap<Long, Set<String>>(Comparator.reverseOrder());
        for (var frequency : Frequency.values()) {
            for (var letter = 'a'; letter < 'g'; letter++) {
                for (long number = 1; number <= CASES; number++) {
                    if (frequency.hits(number, random)) {
                        said.computeIfAbsent(number, one -> new HashSet<>())
                                .add(nameOf(frequency) + letter);
                    }
                }
            }
        }
        var words = said.values().stream().flatMap(Set::stream).distinct().sorted().toList();
        var ids = postings.addWords(words, 0);
        var stored = new HashMap<Long, Set<Long>>();
        said.forEach(
                (number, spoken) ->
                        stored.put(
                                number, spoken.stream().map(ids::get).collect(Collectors.toSet())));
        postings.add(stored);
        return said;
    }

    /** One to three words; the last may be a beginning, as long as nobody has typed a space. */
    private static String question(Random random) {
        var words =
                LongStream.range(0, random.nextInt(1, 4)).mapToObj(any -> word(random)).toList();
        var last = words.getLast();
        var typed =
                switch (random.nextInt(3)) {
                    case 0 -> last + " ";
                    case 1 -> last;
                    default -> last.substring(0, random.nextInt(2, last.length()));
                };
        return String.join(" ", words.subList(0, words.size() - 1)) + " " + typed;
    }

    private static List<Long> expected(Map<Long, Set<String>> said, String text, long below) {
        var words = List.of(text.strip().split(" "));
        return said.keySet().stream()
                .filter(number -> number < below)
                .filter(number -> holds(said.get(number), words, text.endsWith(" ")))
                .toList();
    }

    private static boolean holds(Set<String> spoken, List<String> words, boolean isComplete) {
        var last = words.getLast();
        return spoken.containsAll(words.subList(0, words.size() - 1))
                && spoken.stream()
                        .anyMatch(word -> isComplete ? word.equals(last) : word.startsWith(last));
    }

    private static List<Long> walk(Source source, long below, int page) {
        var found = new ArrayList<Long>();
        var from = OptionalLong.of(below);
        while (from.isPresent()) {
            var piece = source.below(from.getAsLong(), page);
            assertThat(piece.numbers()).hasSizeLessThanOrEqualTo(page);
            found.addAll(piece.numbers());
            from = piece.rest();
        }
        return found;
    }
}
