package app.haris.cli;

import app.haris.social.Language;
import app.haris.triage.Example;
import app.haris.triage.Learning;
import app.haris.triage.Learning.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a model on labeled texts that it was not trained on. */
@Command(
        name = "evaluate",
        description =
                "Measures the shipped model, or another, on labeled texts, per language; of JSON"
                        + " lines only on those that train keeps apart.")
final class EvaluateVerb implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Mixin private Labeled labeled = new Labeled();

    @Option(names = "--model", paramLabel = "MODEL", description = "made by train")
    private @Nullable Path model;

    @Option(
            names = "--without",
            paramLabel = "DATA",
            description = "leaves out texts that are in these files, too (may be repeated)")
    private @Nullable List<Path> without;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "with --task language: the one that the texts are in")
    private @Nullable String language;

    @Override
    public Integer call() throws IOException {
        if (labeled.isOfLanguage()) {
            return language();
        }
        if (language != null) {
            throw new WrongUse("--language goes with --task language alone.");
        }
        var asked = labeled.task();
        var examples = labeled.read();
        var known =
                labeled.read(without).stream()
                        .map(Example::letters)
                        .collect(Collectors.toCollection(HashSet::new));
        var hasApart = examples.stream().anyMatch(Example::apart);
        var unseen =
                examples.stream()
                        .filter(it -> it.apart() || !hasApart)
                        .filter(it -> !known.contains(it.letters()))
                        .toList();
        var bytes =
                model == null ? Optional.<byte[]>empty() : Optional.of(Files.readAllBytes(model));
        Figures.print(
                asked.word(), Learning.measure(asked, bytes, unseen), spec.commandLine().getOut());
        return CommandLines.DONE;
    }

    private int language() throws IOException {
        if (language == null) {
            throw new WrongUse("--task language wants --language, which the texts are in.");
        }
        var known = Language.of(language);
        for (var file : labeled.files()) {
            var told = measured(known, file);
            Figures.print(
                    file.getFileName() + " " + known.code(), told, spec.commandLine().getOut());
        }
        return CommandLines.DONE;
    }

    private static Told measured(Language language, Path file) throws IOException {
        try {
            return Learning.measureLanguage(language, file);
        } catch (NoSuchFileException missing) {
            throw new WrongUse("There is no file " + file + ".");
        } catch (IllegalArgumentException unreadable) {
            throw new WrongUse(Objects.toString(unreadable.getMessage()));
        }
    }
}
