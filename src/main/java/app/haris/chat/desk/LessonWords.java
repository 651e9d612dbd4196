package app.haris.chat.desk;

import app.haris.chat.Texts;
import app.haris.teaching.Lesson;
import app.haris.triage.Task;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The words by which members say what a text is, in all languages at once: those of cards, and what
 * else stands in the bundles as {@code lesson.complaint=complaints, a complaint}.
 */
@Component
final class LessonWords {
    private static final Pattern NEITHER_LETTER_NOR_SPACE = Pattern.compile("[^\\p{L}\\s]");

    /** Says nothing about a text. */
    private static final String OTHER = "other";

    private final Map<String, Lesson> words = new HashMap<>();
    private final List<String> denials;

    LessonWords(Texts texts) {
        for (var task : Task.values()) {
            task.labels().stream()
                    .filter(label -> !label.equals(OTHER))
                    .map(label -> new Lesson(task, label))
                    .forEach(lesson -> add(lesson, texts));
        }
        denials = all(texts, "keyword.not").map(LessonWords::plain).toList();
    }

    private void add(Lesson lesson, Texts texts) {
        words.put(lesson.label(), lesson);
        all(texts, "lesson." + lesson.label())
                .forEach(word -> words.putIfAbsent(plain(word), lesson));
    }

    private static Stream<String> all(Texts texts, String key) {
        return Texts.LANGUAGES.stream().flatMap(language -> texts.words(language, key).stream());
    }

    /** What a tag says of a text. */
    Optional<Lesson> lesson(String tag) {
        return Optional.ofNullable(words.get(plain(tag)));
    }

    /** What a reason says of a text, such as "spam", "not a complaint". */
    Optional<Lesson> ofReason(String reason) {
        var said = plain(reason).split(" ", -1);
        if (said.length == 1 || !denials.contains(said[0])) {
            return lesson(reason);
        }
        var denied = Arrays.stream(said).skip(1).collect(Collectors.joining(" "));
        return lesson(denied)
                .or(() -> lesson(said[said.length - 1]))
                .map(it -> Lesson.denying(it.task(), it.label()));
    }

    /** Lower case without accents, and with one form for Arabic letters that people mix. */
    private static String plain(String word) {
        var lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var bare = lower.replaceAll("\\p{M}", "").replaceAll("[-_]", " ");
        return NEITHER_LETTER_NOR_SPACE
                .matcher(bare)
                .replaceAll("")
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .strip();
    }
}
