package app.haris.chat.desk;

import app.haris.triage.Assessment;
import app.haris.triage.Task;
import app.haris.triage.Understanding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which words spoke for what was read in a text, and which against it. */
final class ReasonLines {
    private ReasonLines() {}

    static List<String> of(Assessment assessment, List<Reason> reasons, Voice voice) {
        var lines = new ArrayList<String>();
        add(lines, Task.SENTIMENT, assessment.sentiment(), reasons, voice);
        add(lines, Task.INTENT, assessment.intent(), reasons, voice);
        return lines;
    }

    private static void add(
            List<String> lines,
            Task task,
            Optional<String> read,
            List<Reason> reasons,
            Voice voice) {
        var own = reasons.stream().filter(reason -> reason.task() == task).toList();
        if (read.isPresent() && !own.isEmpty()) {
            lines.add(line(task, read.get(), own, voice));
        }
    }

    /**
     * Words that speak for something else than what the case is taken for are no reasons for it.
     */
    private static String line(Task task, String read, List<Reason> reasons, Voice voice) {
        var label = reasons.getFirst().label();
        var key = "why." + task.word() + (label.equals(read) ? "" : ".otherwise");
        var words = voice.words();
        return voice.say(
                key,
                Map.of(
                        task.word(),
                        words.word(task.word(), read),
                        "alone",
                        words.word(task.word(), label),
                        "words",
                        reasons.stream().map(ReasonLines::word).toList()));
    }

    /** The sign says for or against, the number how much. */
    private static String word(Reason reason) {
        return reason.word() + " " + String.format(Locale.ROOT, "%+.2f", reason.weight());
    }
}
