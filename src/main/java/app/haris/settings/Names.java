package app.haris.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words a fault about a name that nobody has. */
public final class Names {
    private static final int MOST_SHOWN = 30;

    private Names() {}

    /** Says {@code unknown brand 'acm' (known: acme, zeta); did you mean 'acme'?}. */
    public static String unknown(String kind, Object name, Collection<?> known) {
        return "unknown %s '%s' (known: %s)%s"
                .formatted(kind, name, listed(known), suggestion(name.toString(), known));
    }

    public static String listed(Collection<?> names) {
        if (names.isEmpty()) {
            return "none";
        }
        var shown =
                names.stream()
                        .limit(MOST_SHOWN)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
        return names.size() > MOST_SHOWN ? shown + ", …" : shown;
    }

    /** Says {@code ; did you mean 'acme'?}, or nothing where no name is near. */
    public static String suggestion(String name, Collection<?> known) {
        return nearest(name, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    private static Optional<String> nearest(String name, Collection<?> known) {
        // Long hostile names would make the comparison slow and have no near name anyway.
        if (name.isEmpty() || name.length() > 60) {
            return Optional.empty();
        }
        return known.stream()
                .map(Object::toString)
                .filter(other -> isNear(name, other))
                .min(Comparator.comparingInt(other -> distance(name, other)));
    }

    private static boolean isNear(String name, String other) {
        var allowed = Math.max(1, Math.min(name.length(), other.length()) / 3);
        return distance(name, other) <= allowed
                || (other.length() >= 3 && name.startsWith(other + "-"))
                || (name.length() >= 3 && other.startsWith(name + "-"));
    }

    /** Levenshtein's distance, with a swap of neighbours as one step. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var best =
                Math.min(
                        Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1),
                        rows[i - 1][j - 1] + change);
        var swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
