package app.haris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.Capabilities;
import app.haris.social.SocialPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README promises no more and no less than the networks' adapters can do. */
class SupportTableTests {
    /** In accounts.yml, or to come. */
    private static final Set<String> TO_COME =
            Set.of(
                    "youtube",
                    "linkedin",
                    "pinterest",
                    "foursquare",
                    "snapchat",
                    "wordpress",
                    "google");

    @TempDir private Path folder;

    @Test
    void table_of_networks_says_what_the_adapters_can_do() throws IOException {
        var rows =
                Files.readAllLines(Path.of("README.md")).stream()
                        .filter(line -> line.matches("\\| `[a-z]+` \\| .*"))
                        .toList();
        var surroundings =
                new Surroundings(
                        Map.of("HARIS_CONFIG", folder.toString(), "HARIS_DATA", folder.toString()));
        try (var context = Beside.networks(surroundings, SettableClock.standing())) {
            var platforms = context.getBeansOfType(SocialPlatform.class).values();

            assertThat(rows).containsAll(rows(platforms));
            assertThat(rows).hasSize(platforms.size() + TO_COME.size());
            assertThat(rows)
                    .filteredOn(row -> row.endsWith("| not yet | | | | | |"))
                    .extracting(row -> row.substring(3, row.indexOf('`', 3)))
                    .containsExactlyInAnyOrderElementsOf(TO_COME);
        }
    }

    private static Collection<String> rows(Collection<SocialPlatform> platforms) {
        return platforms.stream().map(SupportTableTests::row).toList();
    }

    private static String row(SocialPlatform platform) {
        Account account =
                AccountFixtures.account(
                        "acme",
                        platform.name().value(),
                        Map.of("url", "https://example.org", "token", "t", "handle", "acme"));
        Capabilities can = platform.capabilities(account);
        return "| `%s` | yes | %s | %s | %s | %s | %s |"
                .formatted(
                        platform.name(),
                        words(can.replies()),
                        words(can.privately().kinds())
                                + can.privately()
                                        .within()
                                        .map(time -> ", once, for " + time.toDays() + " days")
                                        .orElse(""),
                        words(can.moderation())
                                + (can.takesBack() ? "; take back ours" : "")
                                + (can.canEdit() ? "; correct ours" : ""),
                        can.media() == 0 ? "no" : "up to " + can.media(),
                        can.readsBack() ? "yes" : "no");
    }

    private static String words(Set<? extends Enum<?>> values) {
        return values.isEmpty()
                ? "no"
                : values.stream()
                        .sorted()
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
