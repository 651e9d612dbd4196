package app.haris.social.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.Author;
import app.haris.social.Delivery;
import app.haris.social.FakeOwnPosts;
import app.haris.social.Fetched;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.social.wire.LocalServer.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is asked of a server stands in the description of Mastodon's interface
 * (mastodon-openapi.json, where {@code -Dharis.specs=FOLDER} or the folder beside the project's has
 * it).
 */
final class MastodonSpecTests {
    private static final Path SPEC =
            Path.of(System.getProperty("haris.specs", "../shared/specs"), "mastodon-openapi.json");
    private static final JsonMapper JSON = new JsonMapper();

    private final SettableClock clock = SettableClock.standing();
    private final LocalMastodon network = new LocalMastodon(clock);
    private final Account account =
            AccountFixtures.account(
                    "acme-social",
                    "mastodon",
                    Map.of("url", network.address().toString(), "token", LocalMastodon.TOKEN));
    private JsonNode spec = JSON.createObjectNode();

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.isReadable(SPEC), "no description of the interface at " + SPEC);
        spec = JSON.readTree(Files.readString(SPEC));
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void what_is_asked_of_a_server_is_as_described() {
        work();

        assertThat(network.asked()).hasSizeGreaterThan(12);
        assertThat(network.asked()).allSatisfy(this::isDescribed);
        assertThat(network.asked())
                .extracting(one -> one.method() + " " + one.path())
                .contains("POST /api/v2/media", "GET /api/v1/media/media-1")
                .anyMatch(one -> one.startsWith("DELETE /api/v1/statuses/"));
    }

    /** Every kind of call that there is. */
    private void work() {
        var parts = MastodonParts.with(new FakeOwnPosts(), Duration.ofSeconds(20), clock);
        var mastodon = parts.platform();
        var question = new RemoteId(network.mention("giu_r", "Dov'è?").id);
        for (var visibility : Visibility.values()) {
            var reply =
                    new OutgoingReply(
                            UUID.randomUUID(),
                            account.id(),
                            question,
                            new Author("a-giu_r", "giu_r", null, null, false),
                            visibility,
                            "Arriva oggi.",
                            List.of());
            mastodon.publish(account, reply);
            mastodon.readBack(account, reply, clock.instant());
        }
        mastodon.look(account, question);
        mastodon.moderate(account, question, Moderation.LIKE);
        takeBackOneWithPicture(parts, question);
        var first = (Fetched.News) parts.source().fetch(account, Optional.empty());
        clock.advance(Duration.ofMinutes(6));
        parts.source().fetch(account, Optional.of(first.cursor()));
    }

    private void takeBackOneWithPicture(MastodonParts parts, RemoteId question) {
        network.onUpload(
                LocalMastodon.media(202, null),
                LocalMastodon.media(200, "https://files.example.org/1.jpg"));
        var reply =
                new OutgoingReply(
                        UUID.randomUUID(),
                        account.id(),
                        question,
                        new Author("a-giu_r", "giu_r", null, null, false),
                        Visibility.PUBLIC,
                        "Eccolo.",
                        List.of(parts.pictures().of("a parcel", "Un pacco")));
        if (parts.platform().publish(account, reply) instanceof Delivery.Published(var receipt)) {
            parts.platform().moderate(account, receipt.id(), Moderation.DELETE);
        }
    }

    private void isDescribed(Asked asked) {
        var described = operation(asked);
        assertThat(described).as("%s %s", asked.method(), asked.path()).isPresent();
        assertThat(parameters(described.get())).containsAll(asked.query().keySet());
        var content = described.get().at("/requestBody/content");
        if (asked.headers().getOrDefault("Content-type", "").startsWith("multipart/")) {
            assertThat(properties(content.at("/multipart~1form-data/schema")))
                    .containsAll(fields(asked));
            return;
        }
        if (!asked.body().isEmpty() && described.get().has("requestBody")) {
            var names = JSON.readTree(asked.body()).propertyNames();
            // A status is a text, files, or a poll; each has a description of its own.
            assertThat(content.at("/application~1json/schema/oneOf"))
                    .anySatisfy(one -> assertThat(properties(one)).containsAll(names));
        }
    }

    private static Set<String> fields(Asked asked) {
        return Pattern.compile("form-data; name=\"(\\w+)\"")
                .matcher(asked.body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private Optional<JsonNode> operation(Asked asked) {
        return spec.path("paths").properties().stream()
                .filter(path -> asked.path().matches(path.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .sorted(Comparator.comparing(path -> path.getKey().contains("{")))
                .map(path -> path.getValue().path(asked.method().toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static Set<String> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString(""))
                .collect(Collectors.toSet());
    }

    private Set<String> properties(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return properties(spec.at(reference.substring(1)));
        }
        Set<String> all = new HashSet<>(schema.path("properties").propertyNames());
        schema.path("allOf").forEach(part -> all.addAll(properties(part)));
        return all;
    }
}
