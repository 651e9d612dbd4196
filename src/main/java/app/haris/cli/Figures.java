package app.haris.cli;

import app.haris.triage.Figure;
import app.haris.triage.Figure.Interval;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Figures of how well texts are read, in lines. */
final class Figures {
    private Figures() {}

    static void print(String title, Map<String, Figure> figures, PrintWriter out) {
        figures.forEach((group, figure) -> out.println(title + " " + group + ": " + line(figure)));
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
