package app.haris.cli;

import app.haris.triage.Example;
import app.haris.triage.Figure;
import app.haris.triage.Figure.Interval;
import app.haris.triage.Learning;
import app.haris.triage.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the verbs that train and evaluate have in common. */
final class Labeled {
    private Labeled() {}

    static Task task(String word) {
        return Task.named(word)
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        "--task is sentiment, intent, topic or abuse, not "
                                                + word));
    }

    static List<Example> read(Task task, List<Path> files) throws IOException {
        var examples = new ArrayList<Example>();
        for (var file : files) {
            try {
                examples.addAll(Learning.examples(task, file));
            } catch (NoSuchFileException missing) {
                throw new WrongUse("There is no file " + file + ".");
            } catch (IllegalArgumentException unreadable) {
                throw new WrongUse(Objects.toString(unreadable.getMessage()));
            }
        }
        return examples;
    }

    static void print(String title, Map<String, Figure> figures, PrintWriter out) {
        figures.forEach(
                (group, figure) ->
                        out.println(
                                "%s %s: %d texts, macro-F1 %s%s, accuracy %s, calibration error %s"
                                        .formatted(
                                                title,
                                                group,
                                                figure.texts(),
                                                interval(figure.macroF1()),
                                                figure.f1()
                                                        .map(it -> ", F1 " + interval(it))
                                                        .orElse(""),
                                                number(figure.accuracy()),
                                                number(figure.calibrationError()))));
    }

    private static String interval(Interval it) {
        return number(it.value()) + " (" + number(it.low()) + "–" + number(it.high()) + ")";
    }

    private static String number(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }
}
