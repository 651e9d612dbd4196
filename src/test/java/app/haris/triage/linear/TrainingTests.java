package app.haris.triage.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.social.Language;
import app.haris.triage.Example;
import app.haris.triage.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTests {
    private static final List<String> THINGS =
            List.of("parcel", "room", "train", "coffee", "phone", "ticket", "jacket", "soup");

    @Test
    void the_same_examples_make_the_same_bytes() {
        var one = Training.learn(Task.SENTIMENT, examples());
        var other = Training.learn(Task.SENTIMENT, examples());

        assertThat(one.model()).isEqualTo(other.model());
    }

    @Test
    void a_model_reads_what_it_did_not_learn_from_and_survives_its_file() {
        var learned = Training.learn(Task.SENTIMENT, examples());

        var model = Models.ofBytes(learned.model());

        assertThat(model.answer("What a lovely scarf").label()).isEqualTo("positive");
        assertThat(model.answer("My scarf is awful").label()).isEqualTo("negative");
        assertThat(learned.crossValidated().get("en").macroF1().value()).isGreaterThan(80);
    }

    @Test
    void examples_kept_apart_are_measured_and_not_learned() {
        var examples = new ArrayList<>(examples());
        var without = Training.learn(Task.SENTIMENT, examples).model();
        examples.add(new Example("zzz", "negative", Language.ENGLISH, "mine.jsonl", true));

        var learned = Training.learn(Task.SENTIMENT, examples);

        assertThat(learned.model()).isEqualTo(without);
        assertThat(learned.apart().get("en").texts()).isEqualTo(1);
    }

    @Test
    void one_label_alone_teaches_nothing() {
        var alike = examples().stream().filter(it -> it.label().equals("negative")).toList();

        assertThatThrownBy(() -> Training.learn(Task.SENTIMENT, alike))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_that_are_no_model_are_refused() {
        assertThatThrownBy(() -> Models.ofBytes("not a model at all".getBytes()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (var thing : THINGS) {
            examples.add(example("What a lovely " + thing + ", thank you", "positive"));
            examples.add(example("I love my " + thing + " :)", "positive"));
            examples.add(example("My " + thing + " is broken and awful", "negative"));
            examples.add(example("Worst " + thing + " ever 😡", "negative"));
        }
        return examples;
    }

    private static Example example(String text, String label) {
        return new Example(text, label, Language.ENGLISH, "test", false);
    }
}
