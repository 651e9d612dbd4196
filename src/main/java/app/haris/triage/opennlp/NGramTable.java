package app.haris.triage.opennlp;

import app.haris.social.Language;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each sequence of one to three characters speaks for each of a few languages.
 *
 * <p>OpenNLP's language model is linear: a language's score is the sum of the weights of the
 * distinct n-grams in the text, and its probability is the exponential of the score, divided by the
 * sum of those of all languages. Leaving languages out is therefore exact, and makes the model
 * small (36 MB of heap become 3) and quick (300 µs for a tweet become 10).
 *
 * <p>An open-addressed table: the chars of an n-gram, packed into a long, are its key; 0 is a free
 * slot.
 */
final class NGramTable {
    private static final int LONGEST = 3;

    private final List<Language> languages;
    private final long[] keys;
    private final float[] weights;

    /**
     * @param weightsOf for each n-gram its weights, in the order of the languages
     */
    NGramTable(List<Language> languages, Map<String, float[]> weightsOf) {
        this.languages = List.copyOf(languages);
        // At most half full, so that a search for a missing n-gram ends soon.
        this.keys = new long[Integer.highestOneBit(weightsOf.size() + 1) << 2];
        this.weights = new float[keys.length * languages.size()];
        weightsOf.forEach(this::put);
    }

    /** The model has longer n-grams too, of signs that a text's letters do not contain. */
    private void put(String ngram, float[] weightOfLanguage) {
        if (ngram.isEmpty() || ngram.length() > LONGEST) {
            return;
        }
        var slot = slot(key(ngram, 0, ngram.length()));
        keys[slot] = key(ngram, 0, ngram.length());
        System.arraycopy(weightOfLanguage, 0, weights, slot * languages.size(), languages.size());
    }

    /** The score of each language; 0 where no n-gram is known. */
    Map<Language, Double> scores(CharSequence text) {
        var sums = new double[languages.size()];
        var slots = slotsOf(text);
        for (var i = 0; i < slots.length; i++) {
            if (i == 0 || slots[i] != slots[i - 1]) {
                add(sums, slots[i]);
            }
        }
        var scores = new LinkedHashMap<Language, Double>();
        for (var i = 0; i < sums.length; i++) {
            scores.put(languages.get(i), sums[i]);
        }
        return scores;
    }

    /** Slots of the n-grams that are known, ascending so that equal ones are neighbours. */
    private int[] slotsOf(CharSequence text) {
        var slots = new int[text.length() * LONGEST];
        var found = 0;
        for (var start = 0; start < text.length(); start++) {
            for (var end = start + 1; end <= Math.min(start + LONGEST, text.length()); end++) {
                var slot = slot(key(text, start, end));
                if (keys[slot] != 0) {
                    slots[found++] = slot;
                }
            }
        }
        Arrays.sort(slots, 0, found);
        return Arrays.copyOf(slots, found);
    }

    private void add(double[] sums, int slot) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += weights[slot * sums.length + i];
        }
    }

    private static long key(CharSequence text, int start, int end) {
        var key = 0L;
        for (var i = start; i < end; i++) {
            key = (key << Character.SIZE) | text.charAt(i);
        }
        return key;
    }

    /** Where the key is, or the free slot where it would be. */
    private int slot(long key) {
        // Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
        var slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
