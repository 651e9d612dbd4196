package app.haris.chat.room;

import app.haris.HarisApplication;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.SignInLinks;
import app.haris.inbox.CaseNumber;
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
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** A whole Haris on a port of its own, with a team of five and one sandbox account. */
@SpringBootTest(classes = HarisApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TypeExcludeFilters(RoomTest.OtherApplications.class)
abstract class RoomTest {
    private static final String TEAM =
            """
            zone: Europe/Rome
            undo: 3s
            members:
              - {id: sara, name: سارة, roles: [approver], language: ar}
              - {id: marco, name: Marco, roles: [lead], language: it}
              - {id: lina, name: Lina, roles: [admin], language: en}
              - {id: omar, name: Omar, roles: [member], language: en}
              - {id: noor, name: نور, roles: [lead], language: ar}
            """;
    private static final String ACCOUNTS =
            """
            brands: [{id: acme, name: Acme, languages: [ar, it, en], zone: Europe/Rome}]
            accounts: [{id: acme-demo, brand: acme, platform: sandbox}]
            """;

    @LocalServerPort int port;
    @Autowired SignInLinks links;
    @Autowired Inbox inbox;
    @Autowired CaseFiles files;
    @Autowired Clock clock;
    @Autowired Cases cases;
    @Autowired Team team;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        var folder = folder();
        registry.add("haris.data", () -> folder.resolve("data").toString());
        registry.add("HARIS_CONFIG", () -> folder.resolve("config").toString());
        registry.add("server.address", () -> "127.0.0.1");
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("haris-room");
            var config = Files.createDirectories(folder.resolve("config"));
            Files.writeString(config.resolve("team.yml"), TEAM);
            Files.writeString(config.resolve("accounts.yml"), ACCOUNTS);
            return folder;
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    String link(String member) {
        return address(links.path(new MemberId(member)));
    }

    RoomClient signedIn(String member) {
        return new RoomClient(address("")).signIn(links.path(new MemberId(member)));
    }

    /** Giulia writes; a case opens. */
    CaseFile caseOf(String text) {
        return caseOf(new Author("g-" + UUID.randomUUID(), "giu_r", "Giulia R.", 48L, false), text);
    }

    CaseFile caseOf(Author author, String text) {
        write(author, text);
        return cases.list(CaseQuery.ALL).cases().stream()
                .filter(known -> known.author().id().equals(author.id()))
                .findFirst()
                .flatMap(known -> files.read(known.number()))
                .orElseThrow();
    }

    /** All that an author writes is one conversation. */
    void write(Author author, String text) {
        var account = AccountFixtures.acmeDemo();
        var id = UUID.randomUUID().toString();
        var json =
                """
                {"platform":"sandbox","account":"acme-demo","kind":"comment","id":"%s"}\
                """
                        .formatted(id);
        var said =
                new Interaction(
                        account.platform(),
                        account.id(),
                        Interaction.Kind.COMMENT,
                        new RemoteId(id),
                        clock.instant(),
                        author,
                        text,
                        Language.ITALIAN,
                        null,
                        null,
                        "with-" + author.id(),
                        null,
                        List.of(),
                        Reach.NONE,
                        json);
        var accepted = inbox.accept(List.of(new Arrival.Received(said))).getFirst();
        if (!(accepted instanceof Inbox.Acceptance.Accepted)) {
            throw new IllegalStateException("the test's own interaction was " + accepted);
        }
    }

    CaseFile read(CaseNumber number) {
        return files.read(number).orElseThrow();
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
