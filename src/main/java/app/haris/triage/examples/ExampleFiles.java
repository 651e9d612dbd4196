package app.haris.triage.examples;

import app.haris.social.Language;
import app.haris.triage.Example;
import app.haris.triage.Languages;
import app.haris.triage.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the examples of one task. */
public final class ExampleFiles {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Language> LANGUAGES =
            List.of(Language.ARABIC, Language.ITALIAN, Language.ENGLISH);

    /** What other sets call our labels. */
    private static final Map<Task, Map<String, String>> SYNONYMS =
            Map.of(
                    Task.INTENT,
                    Map.of(
                            "ham", Example.NOT + "spam",
                            "negative", "complaint",
                            "neutral", Example.NOT + "complaint",
                            "positive", Example.NOT + "complaint"),
                    Task.ABUSE,
                    Map.of("normal", "none", "abusive", "insult"));

    private final Task task;
    private final Languages languages;

    public ExampleFiles(Task task, Languages languages) {
        this.task = task;
        this.languages = languages;
    }

    /**
     * CSV with a column {@code text} and one named as the task, or else {@code label}; JSON lines
     * with the same names where the name ends with {@code .jsonl}. Of JSON lines a fifth, by their
     * text, is kept apart.
     */
    public List<Example> read(Path file) throws IOException {
        var source = Objects.toString(file.getFileName());
        return source.endsWith(".jsonl") ? readLines(file, source) : readCsv(file, source);
    }

    /** The texts of a file, whatever they are labeled. */
    public static List<String> texts(Path file) throws IOException {
        if (file.toString().endsWith(".jsonl")) {
            try (var lines = Files.lines(file)) {
                return lines.filter(line -> !line.isBlank())
                        .map(line -> JSON.readTree(line).path("text").stringValue(""))
                        .toList();
            }
        }
        var rows = Csv.rows(Files.readString(file));
        var head = rows.isEmpty() ? List.<String>of() : head(rows);
        var text = head.indexOf("text");
        if (text < 0) {
            throw new IllegalArgumentException(
                    file + " has no column text, but " + String.join(", ", head));
        }
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() > text)
                .map(row -> row.get(text))
                .toList();
    }

    private static List<String> head(List<List<String>> rows) {
        return rows.getFirst().stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    }

    private List<Example> readLines(Path file, String source) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .flatMap(
                            node ->
                                    example(
                                            node.path("text").stringValue(""),
                                            node.path(task.word()).stringValue(""),
                                            language(source),
                                            source)
                                            .stream())
                    .map(Example::withFifthApart)
                    .toList();
        }
    }

    /** {@code ar.jsonl} is Arabic. */
    private static @Nullable String language(String source) {
        var name = source.substring(0, source.indexOf('.'));
        return name.matches("[a-z]{2}") ? name : null;
    }

    private List<Example> readCsv(Path file, String source) throws IOException {
        var rows = Csv.rows(Files.readString(file));
        if (rows.isEmpty()) {
            return List.of();
        }
        var head = head(rows);
        var text = head.indexOf("text");
        var label =
                Stream.of(task.word(), "label", "sentiment")
                        .mapToInt(head::indexOf)
                        .filter(at -> at >= 0)
                        .findFirst()
                        .orElse(-1);
        if (text < 0 || label < 0) {
            throw new IllegalArgumentException(
                    file + " has no columns text and label, but " + String.join(", ", head));
        }
        var language = head.indexOf("language");
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() > Math.max(text, label))
                .flatMap(
                        row ->
                                example(
                                        row.get(text),
                                        row.get(label),
                                        language >= 0 && language < row.size()
                                                ? row.get(language)
                                                : null,
                                        source)
                                        .stream())
                .toList();
    }

    private Optional<Example> example(
            String text, String label, @Nullable String language, String source) {
        var ours = SYNONYMS.getOrDefault(task, Map.of()).getOrDefault(label, label);
        if (ours.isBlank() || text.isBlank() || !isAsked(ours)) {
            return Optional.empty();
        }
        var told =
                language == null || language.isBlank()
                        ? languages.identify(text, LANGUAGES, Optional.empty())
                        : Language.of(language);
        return Optional.of(new Example(text, ours, told, source, false));
    }

    /** Sentiment has three classes; sets have more, such as mixed and irrelevant. */
    private boolean isAsked(String label) {
        return task != Task.SENTIMENT || task.labels().contains(label);
    }
}
