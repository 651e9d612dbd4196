package app.haris.triage;

import app.haris.social.Language;
import app.haris.triage.examples.ExampleFiles;
import app.haris.triage.linear.Measurement;
import app.haris.triage.linear.Models;
import app.haris.triage.linear.Training;
import app.haris.triage.linear.Tutor;
import app.haris.triage.words.Token;
import app.haris.triage.words.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes and measures the models that {@link Understanding} reads with. The same examples in the
 * same order make the same bytes on every machine.
 */
public final class Learning {
    private Learning() {}

    /**
     * The examples of a file: CSV with columns {@code text,label[,language]}, or JSON lines as in
     * src/train. What is not labeled for the task is left out.
     *
     * @throws IllegalArgumentException where the file is neither
     */
    public static List<Example> examples(Task task, Path file) throws IOException {
        return new ExampleFiles(task, Languages.embedded()).read(file);
    }

    /** Learns from all examples but those kept apart. */
    public static Learned learn(Task task, List<Example> examples) {
        return Training.learn(task, examples);
    }

    /**
     * Learns intents, and how sure they may be where the mood is told as well.
     *
     * @param moods examples of moods, the same as those that the mood is learned from
     */
    public static Learned learnIntents(List<Example> examples, List<Example> moods) {
        return Training.learn(Task.INTENT, examples, moods);
    }

    /**
     * Measures on examples, by the code of their language.
     *
     * @param model the bytes of a model, or none for what ships
     */
    public static Map<String, Figure> measure(
            Task task, Optional<byte[]> model, List<Example> examples) {
        return model.map(Models::ofBytes)
                .or(() -> Models.shipped(task))
                .map(it -> Measurement.of(it, examples))
                .orElseThrow(() -> new IllegalArgumentException("no model for " + task.word()));
    }

    /**
     * Measures how texts in one language are told, among those that Haris is measured in.
     *
     * @throws IllegalArgumentException where the file has no texts
     */
    public static Told measureLanguage(Language language, Path file) throws IOException {
        var languages = Languages.embedded();
        var among = Task.LANGUAGE.labels().stream().map(Language::of).toList();
        var told =
                ExampleFiles.texts(file).stream()
                        .filter(text -> words(text) >= Told.LEAST_WORDS)
                        .map(text -> languages.identify(text, among, Optional.empty()))
                        .toList();
        return new Told(
                told.size(),
                Collections.frequency(told, language),
                Collections.frequency(told, Language.UNKNOWN));
    }

    /** Links, names, hashtags and numbers are none. */
    private static long words(String text) {
        return Tokens.of(text).stream().filter(it -> it.kind() == Token.Kind.WORD).count();
    }

    /**
     * How texts of {@value #LEAST_WORDS} words or more were told.
     *
     * @param unknown of how many no language was told
     */
    public record Told(int texts, int right, int unknown) {
        public static final int LEAST_WORDS = 3;
    }

    /**
     * Learns what a brand's team has said of its texts, on top of what ships; from those kept apart
     * nothing is learned, but what is in use is compared with on them. Takes some seconds for
     * thousands of texts.
     */
    public static Tuned tune(Task task, List<Example> lessons, Optional<Tuning> inUse) {
        return Tutor.tune(task, lessons, inUse);
    }

    /**
     * What was learned of a brand.
     *
     * @param learned from how many texts
     * @param heldBack how many texts were kept apart
     * @param rightBefore how many of these are read as the team said by what is in use
     * @param right how many by what was learned now
     */
    public record Tuned(Tuning tuning, int learned, int heldBack, int rightBefore, int right) {}

    /**
     * What was learned.
     *
     * @param model for a file
     * @param crossValidated how well five models, each learned without a fifth, read that fifth
     * @param apart how well the model reads the examples that were kept apart
     */
    public record Learned(
            byte[] model, Map<String, Figure> crossValidated, Map<String, Figure> apart) {}
}
