package app.haris.chat;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseState;
import app.haris.social.MediaKind;
import app.haris.team.Role;
import app.haris.triage.Priority;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TextsTests {
    private static final Locale ARABIC = Locale.of("ar");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final List<Locale> LANGUAGES = Texts.LANGUAGES;

    private final Texts texts = new Texts();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_language_has_the_same_messages(Locale language) {
        assertThat(texts.patterns(language).keySet())
                .isEqualTo(texts.patterns(Locale.ENGLISH).keySet());
    }

    @Test
    void what_everybody_is_called_about_is_said_in_the_members_language() {
        var arabic = texts.in(ARABIC, ROME);

        assertThat(arabic.topic("all")).isEqualTo("كل شيء");
        assertThat(arabic.topic("topic:refund")).contains("#refund");
        assertThat(arabic.topic("boycott")).contains("boycott");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_message_uses_the_same_arguments_in_every_language(Locale language) {
        texts.patterns(language)
                .forEach(
                        (key, pattern) ->
                                assertThat(arguments(pattern, language))
                                        .as(key)
                                        .isEqualTo(
                                                arguments(
                                                        texts.patterns(Locale.ENGLISH).get(key),
                                                        Locale.ENGLISH)));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void no_apostrophe_hides_an_argument(Locale language) {
        texts.patterns(language)
                .forEach(
                        (key, pattern) ->
                                assertThat(format(pattern, language).format(Map.of()))
                                        .as(key)
                                        .doesNotContain("''"));
    }

    @Test
    void arabic_counts_in_all_its_forms() {
        var forms = Set.of("one", "two", "few", "many", "other");

        texts.patterns(ARABIC)
                .forEach(
                        (key, pattern) ->
                                assertThat(pluralForms(pattern))
                                        .as(key)
                                        .matches(
                                                used -> used.isEmpty() || used.containsAll(forms)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, ملف واحد",
        "2, ملفان",
        "3, 3 ملفات",
        "11, 11 ملفا",
        "100, 100 ملف",
        "0, بلا ملفات"
    })
    void arabic_says_each_number_in_its_form(int count, String files) {
        assertThat(arabic().say("card.media", Map.of("count", count))).isEqualTo("📎 " + files);
    }

    @Test
    void every_word_for_a_state_a_priority_and_a_role_is_there() {
        for (var language : LANGUAGES) {
            var words = texts.in(language, ROME);
            Stream.of(Role.values()).forEach(role -> words.say("role." + role.word()));
            Stream.of(Priority.values()).forEach(it -> words.say("priority." + it.word()));
            assertThat(MediaKind.values())
                    .allMatch(
                            kind ->
                                    words.has("media." + kind.word())
                                            && words.has("card.media." + kind.word()));
            assertThat(Arrays.stream(CaseState.class.getPermittedSubclasses()))
                    .allMatch(
                            state ->
                                    words.has(
                                            "state."
                                                    + state.getSimpleName()
                                                            .toLowerCase(Locale.ROOT)));
            assertThat(Stream.of(Verb.values()))
                    .allMatch(
                            verb ->
                                    words.has("help." + verb.word())
                                            && words.has("usage." + verb.word()));
        }
    }

    @Test
    void every_denial_of_the_code_base_has_its_words() throws IOException {
        var codes = words("(?:Kind\\.\\w+,|conflict\\(|invalid\\()\\s*\"([a-z]+(?:-[a-z]+)*)\"");

        assertThat(codes).contains("needs-role", "already-claimed", "stale-revision");
        assertThat(keys("denied.")).containsAll(codes);
    }

    @Test
    void every_deed_of_the_code_base_has_its_words() throws IOException {
        var deeds =
                words(
                        "(?:Act\\.of(?:Haris)?\\((?:[\\w.()]+,"
                                + " )?|(?<!tally\\.)called\\(|deed\\(|byRule\\(\\w+, )"
                                + "\\s*\"([a-z]+(?:-[a-z]+)*)\"");

        assertThat(deeds).contains("claimed", "drafted", "received");
        assertThat(keys("deed.")).containsAll(deeds);
    }

    /** What a pattern's first group finds in the sources. */
    private static Set<String> words(String regex) throws IOException {
        var pattern = Pattern.compile(regex);
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> pattern.matcher(read(source)).results())
                    .map(match -> match.group(1))
                    .collect(toSet());
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Set<String> keys(String group) {
        return texts.patterns(Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith(group))
                .map(key -> key.substring(group.length()))
                .collect(toSet());
    }

    @Test
    void isolates_what_reads_the_other_way() {
        assertThat(arabic().say("card.claimed", Map.of("member", "Sara")))
                .isEqualTo("استلمها \u2068Sara\u2069");
        assertThat(arabic().say("card.claimed", Map.of("member", "عمر"))).isEqualTo("استلمها عمر");
        assertThat(english().say("card.claimed", Map.of("member", "عمر")))
                .isEqualTo("claimed by \u2068عمر\u2069");
        assertThat(english().say("card.claimed", Map.of("member", "Sara")))
                .isEqualTo("claimed by Sara");
    }

    @Test
    void tells_times_in_the_readers_language_and_zone() {
        var moment = Instant.parse("2026-11-22T09:05:00Z");

        assertThat(english().moment(moment)).isEqualTo("Sun, Nov 22, 10:05");
        assertThat(texts.in(Locale.ITALIAN, ROME).moment(moment)).isEqualTo("dom 22 nov, 10:05");
        assertThat(arabic().moment(moment)).isEqualTo("الأحد، 22 نوفمبر، 10:05");
        assertThat(english().duration(Duration.ofMinutes(125))).isEqualTo("2 hr, 5 min");
        assertThat(arabic().duration(Duration.ofMinutes(41))).isEqualTo("41 دقيقة");
        assertThat(arabic().duration(Duration.ofMinutes(125))).isEqualTo("ساعتان و5 دقائق");
    }

    @Test
    void speaks_english_to_whom_it_has_no_words_for() {
        assertThat(texts.in(Locale.JAPANESE, ROME).say("state.open")).isEqualTo("open");
    }

    private Wording english() {
        return texts.in(Locale.ENGLISH, ROME);
    }

    private Wording arabic() {
        return texts.in(ARABIC, ROME);
    }

    private static Set<String> arguments(String pattern, Locale language) {
        return new TreeSet<>(format(pattern, language).getArgumentNames());
    }

    private static MessageFormat format(String pattern, Locale language) {
        return new MessageFormat(pattern, ULocale.forLocale(language));
    }

    private static Set<String> pluralForms(String pattern) {
        var parsed = new MessagePattern(pattern);
        var hasPlural =
                Stream.iterate(0, i -> i < parsed.countParts(), i -> i + 1)
                        .map(parsed::getPart)
                        .anyMatch(part -> part.getArgType() == MessagePattern.ArgType.PLURAL);
        if (!hasPlural) {
            return Set.of();
        }
        return Stream.iterate(0, i -> i < parsed.countParts(), i -> i + 1)
                .map(parsed::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_SELECTOR)
                .map(parsed::getSubstring)
                .collect(toSet());
    }
}
