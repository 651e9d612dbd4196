package app.haris.inbox.jdbc.search;

import app.haris.inbox.jdbc.search.Source.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A word that was asked for: any of these words of the index will do.
 *
 * <p>The newest cases of each are read at once. Of most words these are all, since most words are
 * rare; of the others they tell how densely they stand, and so whether it is quicker to look a case
 * up or to read all of the word's that lie between two cases.
 */
final class Term {
    /** So many cases of each word are read at once. */
    private static final int SAMPLE = 128;

    /** A lookup costs as much as reading so many in their order. */
    private static final int LOOKUP = 3;

    private final Postings postings;

    /** Where the rare words stand, newest first. */
    private final NavigableSet<Long> rare = new TreeSet<>(Comparator.reverseOrder());

    private final List<Frequent> frequent = new ArrayList<>();

    /**
     * A word that stands in more cases than were read.
     *
     * @param density in how many of the cases it stands, where it stands last: from 0 to 1
     */
    private record Frequent(long word, long newest, double density) {
        static Frequent of(long word, List<Long> sample) {
            var span = sample.getFirst() - sample.getLast() + 1;
            return new Frequent(word, sample.getFirst(), (double) sample.size() / span);
        }

        double cases() {
            return density * newest;
        }
    }

    Term(Postings postings, Collection<Long> words) {
        this.postings = postings;
        postings.newest(limits(words), Long.MAX_VALUE)
                .forEach(
                        (word, sample) -> {
                            if (sample.size() < SAMPLE) {
                                rare.addAll(sample);
                            } else {
                                frequent.add(Frequent.of(word, sample));
                            }
                        });
    }

    private static Map<Long, Integer> limits(Collection<Long> words) {
        var limits = new LinkedHashMap<Long, Integer>();
        words.forEach(word -> limits.put(word, SAMPLE));
        return limits;
    }

    /** In about how many cases it stands. */
    double cases() {
        return rare.size() + frequent.stream().mapToDouble(Frequent::cases).sum();
    }

    /** The newest cases below a number; a piece may be short and still have a rest. */
    Piece below(long number, int limit) {
        var found = new TreeSet<Long>(Comparator.reverseOrder());
        rare.tailSet(number, false).stream().limit(limit).forEach(found::add);
        // Below the last one of a word that has more, others may miss some of that word.
        long complete = 0;
        var shares = shares(limit);
        var read = postings.newest(shares, number);
        for (var share : shares.entrySet()) {
            var numbers = read.getOrDefault(share.getKey(), List.of());
            found.addAll(numbers);
            if (numbers.size() == share.getValue()) {
                complete = Math.max(complete, numbers.getLast());
            }
        }
        var newest = found.headSet(complete, true).stream().limit(limit).toList();
        return newest.size() < limit && complete > 0
                ? new Piece(newest, OptionalLong.of(complete))
                : Piece.of(newest, limit);
    }

    /** How many of each frequent word are probably among the newest ones of all, and some more. */
    private Map<Long, Integer> shares(int limit) {
        var all = frequent.stream().mapToDouble(Frequent::density).sum();
        var shares = new LinkedHashMap<Long, Integer>();
        for (var one : frequent) {
            var share = 8 + (int) Math.ceil(1.25 * limit * one.density / all);
            shares.put(one.word, Math.min(limit, share));
        }
        return shares;
    }

    /**
     * Those of the cases in which it stands.
     *
     * @param cases newest first
     */
    Set<Long> among(List<Long> cases) {
        var found = new HashSet<Long>();
        var left = new ArrayList<Long>();
        cases.forEach(one -> (rare.contains(one) ? found : left).add(one));
        var lookedUp = new ArrayList<Long>();
        for (var one : frequent) {
            if (left.isEmpty()) {
                break;
            }
            readThrough(one, left).ifPresentOrElse(found::addAll, () -> lookedUp.add(one.word));
            left.removeAll(found);
        }
        if (!left.isEmpty() && !lookedUp.isEmpty()) {
            found.addAll(postings.with(lookedUp, left));
        }
        return found;
    }

    /** Those of the cases in which a word stands, unless too much lies between them to be read. */
    private Optional<List<Long>> readThrough(Frequent one, List<Long> cases) {
        var oldest = cases.getLast();
        var newest = cases.getFirst();
        var most = LOOKUP * cases.size();
        if (one.density * (newest - oldest + 1) > most) {
            return Optional.empty();
        }
        var between = postings.between(one.word, oldest, newest, most);
        return between.size() < most
                ? Optional.of(between.stream().filter(new HashSet<>(cases)::contains).toList())
                : Optional.empty();
    }
}
