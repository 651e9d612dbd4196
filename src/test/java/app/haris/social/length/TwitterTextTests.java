package app.haris.social.length;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.haris.social.Visibility;
import com.twitter.twittertext.Extractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * X's own cases of what is how long, and what is a link (validate.yml of
 * https://github.com/twitter/twitter-text, conformance). Where they lie elsewhere, {@code
 * -Dharis.specs} says where.
 */
final class TwitterTextTests {
    private static final Path CASES =
            Path.of(System.getProperty("haris.specs", "../shared/specs"))
                    .resolve("twitter-text-validate.yml");

    private static final Extractor EXTRACTOR = new Extractor();

    /**
     * Forms that RFC 3986 allows and the library, in whatever language, links in no text; its Java
     * form leaves these cases out of its own conformance test.
     */
    private static final Set<String> LINKED_NOWHERE =
            Set.of(
                    "Valid url: port and userinfo",
                    "Valid url: ipv4",
                    "Valid url: ipv6",
                    "Valid url: sub delims and question marks");

    /** One case. */
    private record Example(String description, String text, Object expected) {
        /** What a weighted case expects. */
        Object expected(String what) {
            return ((Map<?, ?>) expected).get(what);
        }

        boolean isExpected() {
            return Boolean.TRUE.equals(expected);
        }
    }

    private static List<Example> examples(String group) throws IOException {
        assumeTrue(Files.isReadable(CASES), "no cases at " + CASES);
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Map<String, List<Map<String, Object>>>> all =
                yaml.load(Files.readString(CASES));
        return all.getOrDefault("tests", Map.of()).getOrDefault(group, List.of()).stream()
                .map(
                        one ->
                                new Example(
                                        String.valueOf(one.get("description")),
                                        String.valueOf(one.get("text")),
                                        one.get("expected")))
                .toList();
    }

    private static Stream<DynamicTest> tests(String group, Check check) throws IOException {
        return examples(group).stream()
                .map(one -> DynamicTest.dynamicTest(one.description(), () -> check.run(one)));
    }

    /** Looks at one case. */
    private interface Check {
        void run(Example example);
    }

    @Test
    void there_are_cases_where_there_is_a_file() throws IOException {
        assertThat(examples("WeightedTweetsWithDiscountedEmojiCounterTest")).hasSizeGreaterThan(20);
    }

    /** As X counts today. */
    @TestFactory
    Stream<DynamicTest> discounted_emoji() throws IOException {
        return tests("WeightedTweetsWithDiscountedEmojiCounterTest", TwitterTextTests::measure);
    }

    @TestFactory
    Stream<DynamicTest> marks_of_direction() throws IOException {
        return tests(
                "UnicodeDirectionalMarkerCounterTest",
                one -> {
                    assumeTrue(hasNoNoncharacter(one.text()), "no draft keeps noncharacters");
                    measure(one);
                });
    }

    private static boolean hasNoNoncharacter(String text) {
        return text.codePoints().noneMatch(point -> (point & 0xfffe) == 0xfffe);
    }

    /**
     * As X counted before it discounted emoji, which the library calls its configuration 2. Texts
     * without them count today as they did.
     */
    @TestFactory
    Stream<DynamicTest> weighted() throws IOException {
        return tests(
                "WeightedTweetsCounterTest",
                one -> {
                    assumeTrue(hasNoEmoji(one.text()), "counted otherwise today");
                    measure(one);
                });
    }

    private static boolean hasNoEmoji(String text) {
        return text.codePoints().noneMatch(Character::isEmojiPresentation);
    }

    /** That nothing is no post is not for a length to say: Haris drafts no empty text. */
    private static void measure(Example one) {
        var length = LengthRule.X.measure(Visibility.PUBLIC, one.text());
        assertThat(length.count()).isEqualTo(one.expected("weightedLength"));
        assertThat(length.fits() && !one.text().isEmpty()).isEqualTo(one.expected("valid"));
    }

    /** From when a post had 140 characters, which the library calls its configuration 1. */
    @TestFactory
    Stream<DynamicTest> posts_of_old() throws IOException {
        return tests(
                "tweets",
                one -> {
                    assumeTrue(!one.description().contains("141"), "fits today");
                    var length = LengthRule.X.measure(Visibility.PUBLIC, one.text());
                    assertThat(length.fits() && !one.text().isEmpty()).isEqualTo(one.isExpected());
                });
    }

    @TestFactory
    Stream<DynamicTest> handles() throws IOException {
        return whole("usernames", text -> covers(text, text.substring(1)));
    }

    private static boolean covers(String text, String handle) {
        return EXTRACTOR.extractMentionedScreennames(text).equals(List.of(handle));
    }

    @TestFactory
    Stream<DynamicTest> hashtags() throws IOException {
        return whole(
                "hashtags",
                text -> EXTRACTOR.extractHashtags(text).equals(List.of(text.substring(1))));
    }

    @TestFactory
    Stream<DynamicTest> links() throws IOException {
        return tests(
                "urls",
                one -> {
                    assumeTrue(!LINKED_NOWHERE.contains(one.description()), "linked nowhere");
                    assertThat(isLink(one.text())).isEqualTo(one.isExpected());
                });
    }

    private static boolean isLink(String text) {
        return EXTRACTOR.extractURLs(text).equals(List.of(text));
    }

    @TestFactory
    Stream<DynamicTest> links_without_protocol() throws IOException {
        return whole("urls_without_protocol", TwitterTextTests::isLink);
    }

    private static Stream<DynamicTest> whole(String group, Predicate<String> isOne)
            throws IOException {
        return tests(group, one -> assertThat(isOne.test(one.text())).isEqualTo(one.isExpected()));
    }
}
