package app.haris.cli;

import app.haris.triage.Example;
import app.haris.triage.Learning;
import app.haris.triage.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns a model from labeled texts. */
@Command(
        name = "train",
        description =
                "Trains a model from labeled texts and prints how well it reads, cross-validated.")
final class TrainVerb implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "MODEL",
            description = "file to write the model to")
    private Path output = Path.of("");

    @Option(
            names = "--moods",
            arity = "1..*",
            paramLabel = "DATA",
            description =
                    "texts labeled by sentiment, on which intents lean: how sure they are is"
                            + " settled with their help")
    private @Nullable List<Path> moods;

    @Mixin private Labeled labeled = new Labeled();

    @Override
    public Integer call() throws IOException {
        var learned = learned(labeled.read(), leanedOn());
        Files.write(output, learned.model());
        var out = spec.commandLine().getOut();
        Figures.print("cross-validated", learned.crossValidated(), out);
        Figures.print("kept apart", learned.apart(), out);
        return CommandLines.DONE;
    }

    private List<Example> leanedOn() throws IOException {
        if (moods == null) {
            return List.of();
        }
        if (labeled.task() != Task.INTENT) {
            throw new WrongUse("--moods goes with --task intent alone.");
        }
        var read = labeled.read(Task.SENTIMENT, moods);
        if (read.isEmpty()) {
            throw new WrongUse("--moods needs texts that are negative, neutral and positive.");
        }
        return read;
    }

    private Learning.Learned learned(List<Example> examples, List<Example> leanedOn) {
        try {
            return leanedOn.isEmpty()
                    ? Learning.learn(labeled.task(), examples)
                    : Learning.learnIntents(examples, leanedOn);
        } catch (IllegalArgumentException tooFew) {
            throw new WrongUse(Objects.toString(tooFew.getMessage()));
        }
    }
}
