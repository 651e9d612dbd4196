package app.haris.cli;

import app.haris.triage.Example;
import app.haris.triage.Learning;
import app.haris.triage.Task;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Labeled texts, as the verbs that learn from them are given them. */
final class Labeled {
    @Option(
            names = "--task",
            required = true,
            paramLabel = "TASK",
            description = "sentiment, intent, topic or abuse; evaluate measures language, too")
    private String task = "";

    @Parameters(
            arity = "1..*",
            paramLabel = "DATA",
            description = "CSV with columns text,label[,language], or JSON lines as in src/train")
    private @Nullable List<Path> data;

    Task task() {
        return Task.named(task)
                .filter(Task::isTrained)
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        "--task is sentiment, intent, topic or abuse, not "
                                                + task));
    }

    boolean isOfLanguage() {
        return task.equals(Task.LANGUAGE.word());
    }

    List<Path> files() {
        return data == null ? List.of() : data;
    }

    List<Example> read() throws IOException {
        return read(data);
    }

    /** Those of other files. */
    List<Example> read(@Nullable List<Path> files) throws IOException {
        return read(task(), files);
    }

    /** Those of another task. */
    List<Example> read(Task of, @Nullable List<Path> files) throws IOException {
        var examples = new ArrayList<Example>();
        for (var file : files == null ? List.<Path>of() : files) {
            try {
                examples.addAll(Learning.examples(of, file));
            } catch (NoSuchFileException missing) {
                throw new WrongUse("There is no file " + file + ".");
            } catch (IllegalArgumentException unreadable) {
                throw new WrongUse(Objects.toString(unreadable.getMessage()));
            }
        }
        return examples;
    }
}
