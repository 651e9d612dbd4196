package app.haris.bench;

import java.util.Locale;

/**
 * One line of the result: what was measured, and what was hoped for.
 *
 * @param goal empty where there is none
 */
record Figure(String what, String measured, String goal, boolean isReached) {
    static Figure atLeast(double goal, double measured, String unit, String what) {
        return new Figure(
                what, worded(measured, unit), "≥ " + worded(goal, unit), measured >= goal);
    }

    static Figure atMost(double goal, double measured, String unit, String what) {
        return new Figure(
                what, worded(measured, unit), "≤ " + worded(goal, unit), measured <= goal);
    }

    static Figure plain(double measured, String unit, String what) {
        return new Figure(what, worded(measured, unit), "", true);
    }

    private static String worded(double value, String unit) {
        var digits = value >= 100 ? "%,.0f %s" : value >= 10 ? "%.1f %s" : "%.2f %s";
        return String.format(Locale.ROOT, digits, value, unit).replaceFirst("\\.0+ ", " ");
    }

    String row() {
        return "| %s | %s | %s | %s |"
                .formatted(
                        what, measured, goal, goal.isEmpty() ? "" : isReached ? "yes" : "**no**");
    }
}
