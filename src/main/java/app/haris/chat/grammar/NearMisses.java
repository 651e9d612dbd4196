package app.haris.chat.grammar;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Words that somebody may have meant: those that a slip or two of the finger away. */
final class NearMisses {
    private static final int MOST = 3;

    /** Nobody mistypes a word of more letters than this; comparing would only cost time. */
    private static final int LONGEST = 24;

    private record Miss(String word, int slips) {}

    private NearMisses() {}

    static List<String> of(String typed, Collection<String> known) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return List.of();
        }
        return known.stream()
                .map(word -> new Miss(word, slips(typed, word)))
                .filter(miss -> miss.slips() <= allowed(typed))
                .sorted(Comparator.comparingInt(Miss::slips).thenComparing(Miss::word))
                .limit(MOST)
                .map(Miss::word)
                .toList();
    }

    private static int allowed(String typed) {
        return typed.length() < 4 ? 1 : 2;
    }

    private static int slips(String typed, String word) {
        return typed.length() >= 3 && word.startsWith(typed) ? 0 : distance(typed, word);
    }

    /** Optimal string alignment: insertions, deletions, substitutions, swapped neighbors. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int cheapest(int[][] rows, String a, String b, int i, int j) {
        var differs = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var least =
                Math.min(
                        rows[i - 1][j - 1] + differs, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var isSwap =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwap ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
