package app.haris.triage.linear;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.social.Language;
import app.haris.triage.Example;
import app.haris.triage.Languages;
import app.haris.triage.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The language of a text as it is told before a team has taught anything: a little for the language
 * that it is, as much against the others, nothing where it could not be told. A little, because
 * what is told of a team's own jargon is what the team corrects.
 */
final class LanguageBase implements Base {
    static final long MARK = 1;

    /** So little that a text which is half like those of the lessons is read as these. */
    private static final double TOLD = 0.25;

    private static final List<String> CLASSES = Task.LANGUAGE.labels();
    private static final List<Language> LANGUAGES = CLASSES.stream().map(Language::of).toList();

    private final Languages languages = Languages.embedded();

    @Override
    public List<String> classes() {
        return CLASSES;
    }

    @Override
    public double[] margins(String text, Features features) {
        return margins(languages.identify(text, LANGUAGES, Optional.empty()));
    }

    static double[] margins(Language told) {
        var known = LANGUAGES.contains(told);
        return LANGUAGES.stream()
                .mapToDouble(it -> !known ? 0 : it.equals(told) ? TOLD : -TOLD)
                .toArray();
    }

    /** The likeliest is the one with the largest margin, and nobody asks more. */
    @Override
    public double[] probabilities(double[] margins, Form form) {
        return margins;
    }

    /** Nothing where nothing speaks for any of them. */
    @Override
    public String label(double[] margins) {
        var likeliest = Models.likeliest(CLASSES, margins);
        return likeliest.certainty() > 0 ? likeliest.label() : Language.UNKNOWN.code();
    }

    /**
     * Plain texts of each language: who only corrects towards one would otherwise teach that all
     * texts are in it.
     */
    @Override
    public List<Example> anchors() {
        try (var lines = LanguageBase.class.getResourceAsStream("anchors.tsv")) {
            var text = new String(Objects.requireNonNull(lines).readAllBytes(), UTF_8);
            return text.lines().map(LanguageBase::anchor).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts of each language", e);
        }
    }

    private static Example anchor(String line) {
        var parts = line.split("\t", 2);
        return new Example(parts[1], parts[0], Language.of(parts[0]), "anchors", false);
    }

    @Override
    public long mark() {
        return MARK;
    }
}
