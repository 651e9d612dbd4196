package app.haris.triage.linear;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.triage.Example;
import app.haris.triage.Learning;
import app.haris.triage.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ships is what the README's recipe makes, to the last bit. */
class ShippedModelsTests {
    private static final Path OWN = Path.of("src/train/intents");

    /** Where the sets lie that are not part of the project, as the README calls it. */
    private static final String DATA = System.getProperty("haris.train.data", "");

    @Test
    void the_topics_come_from_our_own_texts() throws IOException {
        assertThat(learned(Task.TOPIC, List.of())).isEqualTo(shipped(Task.TOPIC));
    }

    /** Takes minutes, and sets that are not part of the project. */
    @Test
    @Tag("long")
    void the_others_come_from_our_own_texts_and_the_sets_that_the_model_card_names()
            throws IOException {
        var tweets =
                Stream.of("ar_train", "ar_val", "it_train", "it_val", "en_train", "en_val")
                        .map(name -> "sentiment/umsab_" + name + ".csv");
        var moods = Stream.concat(tweets, Stream.of("sentiment/arsarcasm2_ar_train.csv"));

        assertThat(learned(Task.ABUSE, List.of())).isEqualTo(shipped(Task.ABUSE));
        var read = examples(Task.SENTIMENT, moods.toList());
        var intents = examples(Task.INTENT, List.of("abuse_spam/sms_spam_en_train.csv"));
        assertThat(Learning.learnIntents(intents, read).model()).isEqualTo(shipped(Task.INTENT));
        assertThat(Learning.learn(Task.SENTIMENT, read).model()).isEqualTo(shipped(Task.SENTIMENT));
    }

    private static byte[] learned(Task task, List<String> sets) throws IOException {
        return Learning.learn(task, examples(task, sets)).model();
    }

    private static List<Example> examples(Task task, List<String> sets) throws IOException {
        var examples = new ArrayList<Example>();
        for (var language : List.of("ar", "it", "en")) {
            examples.addAll(Learning.examples(task, OWN.resolve(language + ".jsonl")));
        }
        for (var set : sets) {
            examples.addAll(Learning.examples(task, Path.of(DATA, set)));
        }
        return examples;
    }

    private static byte[] shipped(Task task) throws IOException {
        var resource = Models.class.getResourceAsStream(task.word() + ".model");
        try (var bytes = Objects.requireNonNull(resource)) {
            return bytes.readAllBytes();
        }
    }
}
