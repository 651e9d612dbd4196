package app.haris.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is learned to be told of a text. */
public enum Task {
    SENTIMENT("negative", "neutral", "positive"),
    INTENT(
            "complaint",
            "question",
            "request",
            "praise",
            "suggestion",
            "opportunity",
            "job",
            "spam",
            "other"),
    TOPIC(
            "delivery",
            "staff",
            "price",
            "quality",
            "cancellation",
            "refund",
            "safety",
            "account",
            "other"),
    ABUSE("none", "insult", "threat", "hate"),
    /** Told by other means than a model that ships; what teams correct is learned on top. */
    LANGUAGE("ar", "it", "en");

    @SuppressWarnings("ImmutableEnumChecker") // it is a List.of
    private final List<String> labels;

    Task(String... labels) {
        this.labels = List.of(labels);
    }

    /** The answers of the models that ship; a model of one's own may have others. */
    public List<String> labels() {
        return labels;
    }

    /** Whether a model of it ships, and more of them can be trained. */
    public boolean isTrained() {
        return this != LANGUAGE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Task> named(String word) {
        return Arrays.stream(values()).filter(task -> task.word().equals(word)).findAny();
    }
}
