package app.haris.chat.slack;

import static org.awaitility.Awaitility.await;

import app.haris.HarisApplication;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.inbox.Inbox;
import app.haris.social.AccountFixtures;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A whole Haris in a workspace of this machine, with a team of four and one sandbox account. */
@SpringBootTest(classes = HarisApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TypeExcludeFilters(SlackTest.OtherApplications.class)
abstract class SlackTest {
    static final SlackWorkspace WORKSPACE = new SlackWorkspace();

    private static final String TEAM =
            """
            zone: Europe/Rome
            undo: 2s
            members:
              - {id: sara, name: سارة, roles: [approver], language: ar, slack: USARA}
              - {id: marco, name: Marco, roles: [lead], language: it, slack: UMARCO}
              - {id: lina, name: Lina, roles: [admin], language: en, slack: ULINA}
              - {id: omar, name: Omar, roles: [member], language: en, slack: UOMAR}
            """;
    private static final String ACCOUNTS =
            """
            brands: [{id: acme, name: Acme, languages: [ar, it, en], zone: Europe/Rome}]
            accounts: [{id: acme-demo, brand: acme, platform: sandbox}]
            """;
    private static final String CHAT =
            """
            slack:
              bot-token: %s
              app-token: %s
              api-url: %s
              channels: {inbox: social-inbox, crisis: social-crisis}
              routes: [{channel: arabic, language: ar}]
            """;

    @LocalServerPort int port;
    @Autowired Inbox inbox;
    @Autowired CaseFiles files;
    @Autowired Clock clock;
    @Autowired Cases cases;

    final SlackPerson sara = new SlackPerson(WORKSPACE, "USARA");
    final SlackPerson marco = new SlackPerson(WORKSPACE, "UMARCO");
    final SlackPerson lina = new SlackPerson(WORKSPACE, "ULINA");
    final SlackPerson omar = new SlackPerson(WORKSPACE, "UOMAR");

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        var folder = folder();
        registry.add("haris.data", () -> folder.resolve("data").toString());
        registry.add("HARIS_CONFIG", () -> folder.resolve("config").toString());
        registry.add("server.address", () -> "127.0.0.1");
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("haris-slack");
            var config = Files.createDirectories(folder.resolve("config"));
            Files.writeString(config.resolve("team.yml"), TEAM);
            Files.writeString(config.resolve("accounts.yml"), ACCOUNTS);
            Files.writeString(
                    config.resolve("chat.yml"),
                    CHAT.formatted(
                            SlackWorkspace.BOT_TOKEN,
                            SlackWorkspace.APP_TOKEN,
                            WORKSPACE.apiUrl()));
            return folder;
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    @BeforeEach
    void connect() {
        until("a socket", () -> WORKSPACE.socket.connectionCount() > 0);
    }

    @AfterEach
    void mend() {
        WORKSPACE.mend();
    }

    /** Somebody writes; the case that it opens. */
    CaseFile hear(String text, Language language) {
        var author = new Author("g-" + UUID.randomUUID(), "giu_r", "Giulia R.", 48L, false);
        write(author, text, language);
        return cases.list(CaseQuery.ALL.withAuthor(author.id())).cases().stream()
                .findFirst()
                .flatMap(one -> files.read(one.number()))
                .orElseThrow();
    }

    void write(Author author, String text, Language language) {
        var account = AccountFixtures.acmeDemo();
        var id = UUID.randomUUID().toString();
        var said =
                new Interaction(
                        account.platform(),
                        account.id(),
                        Interaction.Kind.MENTION,
                        new RemoteId(id),
                        clock.instant(),
                        author,
                        text,
                        language,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Reach.NONE,
                        """
                        {"platform":"sandbox","account":"acme-demo","kind":"mention","id":"%s"}\
                        """
                                .formatted(id));
        if (!(inbox.accept(List.of(new Arrival.Received(said))).getFirst()
                instanceof Inbox.Acceptance.Accepted)) {
            throw new IllegalStateException("the test's own mention was not accepted");
        }
    }

    CaseFile read(CaseFile file) {
        return files.read(file.summary().number()).orElseThrow();
    }

    /** The case's one card. */
    SlackMessage card(CaseFile file) {
        return one("card", () -> WORKSPACE.cards(file.summary().number().value()));
    }

    /** The message of a revision, once it says this. */
    SlackMessage draft(CaseFile file, int revision, String says) {
        return one(
                "r" + revision + " saying " + says,
                () ->
                        WORKSPACE.messages().stream()
                                .filter(one -> one.isOf(file.summary().number(), "r" + revision))
                                .filter(one -> one.visible().contains(says))
                                .toList());
    }

    /** The newest modal of a kind, once it is open. */
    JsonNode modal(String callback, CaseFile file) {
        var about = "\"case\":" + file.summary().number();
        return one(
                callback,
                () ->
                        WORKSPACE.views.values().stream()
                                .filter(
                                        one ->
                                                one.path("callback_id")
                                                        .asString("")
                                                        .equals(callback))
                                .filter(
                                        one ->
                                                one.path("private_metadata")
                                                        .asString("")
                                                        .contains(about))
                                .toList());
    }

    /** What was whispered to somebody, once it says this. */
    void awaitWhisper(SlackPerson person, String says) {
        until(
                person.id() + " hears " + says,
                () ->
                        WORKSPACE.ephemerals.stream()
                                .filter(one -> one.path("user").asString("").equals(person.id()))
                                .anyMatch(one -> one.path("text").asString("").contains(says)));
    }

    static <T> T one(String what, Callable<List<T>> found) {
        return await(what)
                .atMost(Duration.ofSeconds(12))
                .pollInterval(Duration.ofMillis(50))
                .until(found, list -> !list.isEmpty())
                .getLast();
    }

    static void until(String what, Callable<Boolean> isSo) {
        await(what).atMost(Duration.ofSeconds(12)).pollInterval(Duration.ofMillis(50)).until(isSo);
    }

    static Optional<JsonNode> payload(JsonNode acknowledgement) {
        return Optional.of(acknowledgement.path("payload")).filter(JsonNode::isObject);
    }

    /** Keeps the configurations of other tests out, which lie on the class path too. */
    static final class OtherApplications extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getClassMetadata().getClassName().endsWith("SandboxApp");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OtherApplications;
        }

        @Override
        public int hashCode() {
            return OtherApplications.class.hashCode();
        }
    }
}
