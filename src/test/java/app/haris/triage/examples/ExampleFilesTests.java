package app.haris.triage.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.social.Language;
import app.haris.triage.Example;
import app.haris.triage.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFilesTests {
    @TempDir private Path folder;

    @Test
    void quoted_fields_may_hold_commas_and_lines() throws IOException {
        var file = write("a.csv", "label,text\nnegative,\"one, \"\"two\"\"\nthree\"\nmixed,x\n");

        var examples = files(Task.SENTIMENT).read(file);

        assertThat(examples).extracting(Example::text).containsExactly("one, \"two\"\nthree");
        assertThat(examples.getFirst().language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void a_language_column_counts() throws IOException {
        var file = write("a.csv", "text,label,language\nciao,neutral,it\n");

        assertThat(files(Task.SENTIMENT).read(file).getFirst().language())
                .isEqualTo(Language.ITALIAN);
    }

    @Test
    void what_is_ham_is_only_known_not_to_be_spam() throws IOException {
        var file = write("sms.csv", "label,text\nham,hi\nspam,win now\n");

        assertThat(files(Task.INTENT).read(file))
                .extracting(Example::label)
                .containsExactly("!spam", "spam");
    }

    @Test
    void a_file_without_labels_is_refused() throws IOException {
        var file = write("a.csv", "id,text\n1,hi\n");

        assertThatThrownBy(() -> files(Task.SENTIMENT).read(file))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_the_projects_own_texts_about_a_fifth_is_kept_apart() throws IOException {
        for (var language : new String[] {"ar", "it", "en"}) {
            var file = Path.of("src/train/intents/" + language + ".jsonl");

            var examples = files(Task.INTENT).read(file);

            assertThat(examples).hasSizeGreaterThan(1_000);
            assertThat(examples)
                    .allMatch(it -> Task.INTENT.labels().contains(it.label()))
                    .allMatch(it -> it.language().code().equals(language));
            assertThat(examples.stream().filter(Example::apart).count())
                    .isBetween(examples.size() / 7L, examples.size() / 4L);
        }
    }

    private static ExampleFiles files(Task task) {
        return new ExampleFiles(task, (text, among, hint) -> Language.ENGLISH);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
