package app.haris.chat;

import app.haris.HarisApplication;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.inbox.Inbox;
import app.haris.social.AccountFixtures;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.social.Media;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import app.haris.social.ScriptedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A whole Haris on a port and in a folder of its own, with one sandbox account. */
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = HarisApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TypeExcludeFilters(ChatTest.OtherApplications.class)
@Import(ScriptedNetwork.class)
public abstract class ChatTest {
    private static final String ACCOUNTS =
            """
            brands: [{id: acme, name: Acme, languages: [ar, it, en], zone: Europe/Rome}]
            accounts: [{id: acme-demo, brand: acme, platform: sandbox}]
            """;

    @LocalServerPort protected int port;
    @Autowired protected Inbox inbox;
    @Autowired protected CaseFiles files;
    @Autowired protected Clock clock;
    @Autowired protected Cases cases;
    @Autowired protected ScriptedNetwork.Impatience network;

    /** Gives Haris a new folder with these files of configuration, and keeps to this machine. */
    protected static void settle(DynamicPropertyRegistry registry, Map<String, String> config) {
        var folder = folder(config);
        registry.add("haris.data", () -> folder.resolve("data").toString());
        registry.add("HARIS_CONFIG", () -> folder.resolve("config").toString());
        registry.add("server.address", () -> "127.0.0.1");
    }

    private static Path folder(Map<String, String> files) {
        try {
            var folder = Files.createTempDirectory("haris");
            var config = Files.createDirectories(folder.resolve("config"));
            Files.writeString(config.resolve("accounts.yml"), ACCOUNTS);
            for (var file : files.entrySet()) {
                Files.writeString(config.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    protected final String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Somebody who writes for the first time. */
    protected static Author giulia() {
        return new Author("g-" + UUID.randomUUID(), "giu_r", "Giulia R.", 48L, false);
    }

    /** Somebody writes; their newest case. */
    protected final CaseFile hear(Author author, String text, Language language) {
        return hear("acme-demo", author, text, language);
    }

    /** Somebody writes to an account; their newest case. */
    protected final CaseFile hear(String account, Author author, String text, Language language) {
        write(account, author, text, language, List.of());
        return newest(author);
    }

    /** Somebody shows something in public; their newest case. */
    protected final CaseFile hear(String text, Media shown) {
        var author = giulia();
        write("acme-demo", author, text, Language.ENGLISH, List.of(shown));
        return newest(author);
    }

    private CaseFile newest(Author author) {
        return cases.list(CaseQuery.ALL.withAuthor(author.id())).cases().stream()
                .findFirst()
                .flatMap(known -> files.read(known.number()))
                .orElseThrow();
    }

    /** All that an author writes is one conversation. */
    protected final void write(Author author, String text, Language language) {
        write("acme-demo", author, text, language, List.of());
    }

    private void write(
            String to, Author author, String text, Language language, List<Media> media) {
        var account = AccountFixtures.sandbox(to);
        var id = UUID.randomUUID().toString();
        var said =
                new Interaction(
                        account.platform(),
                        account.id(),
                        Interaction.Kind.COMMENT,
                        new RemoteId(id),
                        clock.instant(),
                        author,
                        text,
                        language,
                        null,
                        null,
                        "with-" + author.id(),
                        null,
                        media,
                        Reach.NONE,
                        """
                        {"platform":"sandbox","account":"%s","kind":"comment","id":"%s"}\
                        """
                                .formatted(to, id));
        var accepted = inbox.accept(List.of(new Arrival.Received(said))).getFirst();
        if (!(accepted instanceof Inbox.Acceptance.Accepted)) {
            throw new IllegalStateException("the test's own interaction was " + accepted);
        }
    }

    protected final CaseFile read(CaseNumber number) {
        return files.read(number).orElseThrow();
    }

    /** Keeps the configurations of other tests out, which lie on the class path too. */
    static final class OtherApplications extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getClassMetadata().getClassName().matches(".*(Sandbox|Webhook)App");
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
