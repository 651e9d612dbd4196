package app.haris.cli;

import app.haris.triage.Figure;
import app.haris.triage.Figure.Interval;
import app.haris.triage.Learning.Told;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Figures of how well texts are read, in lines. */
final class Figures {
    private Figures() {}

    static void print(String title, Map<String, Figure> figures, PrintWriter out) {
        figures.forEach((group, figure) -> out.println(title + " " + group + ": " + line(figure)));
    }

    static void print(String title, Told told, PrintWriter out) {
        var share = Share.of(told.right(), told.texts());
        out.println(
                "%s: %d texts of %d words or more, right %s %% (%s–%s), unknown %d"
                        .formatted(
                                title,
                                told.texts(),
                                Told.LEAST_WORDS,
                                precise(share.value),
                                precise(share.low),
                                precise(share.high),
                                told.unknown()));
    }

    /** A share in percent with its 95 % interval (Wilson's, which holds near a hundred, too). */
    private record Share(double value, double low, double high) {
        private static final double Z = 1.96;

        static Share of(int right, int all) {
            var n = (double) Math.max(1, all);
            var share = right / n;
            var middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
            var half =
                    Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
            return new Share(100 * share, 100 * (middle - half), 100 * (middle + half));
        }
    }

    private static String precise(double percent) {
        return String.format(Locale.ROOT, "%.2f", percent);
    }

    private static String line(Figure figure) {
        return "%d texts, macro-F1 %s%s, accuracy %s, calibration error %s"
                .formatted(
                        figure.texts(),
                        interval(figure.macroF1()),
                        figure.f1().map(it -> ", F1 " + interval(it)).orElse(""),
                        number(figure.accuracy()),
                        number(figure.calibrationError()));
    }

    private static String interval(Interval it) {
        return number(it.value()) + " (" + number(it.low()) + "–" + number(it.high()) + ")";
    }

    private static String number(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }
}
