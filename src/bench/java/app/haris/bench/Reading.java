package app.haris.bench;

import app.haris.social.Language;
import app.haris.triage.Languages;
import app.haris.triage.Learning;
import app.haris.triage.Task;
import app.haris.triage.TokenizedText;
import app.haris.triage.Understanding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads texts with everything on, in a process of its own, and prints what that took. */
final class Reading {
    private static final List<Language> LANGUAGES =
            List.of(Language.ARABIC, Language.ITALIAN, Language.ENGLISH);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private final Languages languages;
    private final Understanding understanding;

    private Reading(Languages languages, Understanding understanding) {
        this.languages = languages;
        this.understanding = understanding;
    }

    /** Prints ms to load, ms until the first text was read, texts a second, MB held. */
    public static void main(String[] arguments) throws IOException {
        var before = held();
        var begun = System.nanoTime();
        var reading = new Reading(Languages.embedded(), Understanding.embedded());
        var loaded = System.nanoTime();
        reading.read("Il pacco è arrivato rotto");
        var first = System.nanoTime();
        var held = held() - before;
        var texts = texts();
        reading.rate(texts, WARM_UP);
        System.out.printf(
                "%.3f %.3f %.3f %.3f%n",
                (loaded - begun) / 1e6,
                (first - begun) / 1e6,
                reading.rate(texts, LENGTH),
                held / 1024d / 1024);
    }

    /** The project's own texts: in three languages, as long as those that brands receive. */
    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        for (var language : LANGUAGES) {
            var file = Path.of("src/train/intents", language.code() + ".jsonl");
            Learning.examples(Task.INTENT, file).forEach(it -> texts.add(it.text()));
        }
        return texts;
    }

    private void read(String text) {
        var shared = new TokenizedText(text);
        var language = languages.identify(shared, LANGUAGES, Optional.empty());
        understanding.read(shared, language, Understanding.NOBODY);
    }

    private double rate(List<String> texts, Duration length) {
        var begun = System.nanoTime();
        var count = 0L;
        while (System.nanoTime() - begun < length.toNanos()) {
            read(texts.get((int) (count++ % texts.size())));
        }
        return count * 1e9 / (System.nanoTime() - begun);
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
