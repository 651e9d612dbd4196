package app.haris.chat.room;

import app.haris.chat.CaseFile;
import app.haris.chat.ChatTest;
import app.haris.chat.SignInLinks;
import app.haris.social.Author;
import app.haris.social.Language;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A whole Haris whose team of five works in the room. */
abstract class RoomTest extends ChatTest {
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
    @Autowired SignInLinks links;
    @Autowired Team team;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        settle(registry, Map.of("team.yml", TEAM));
    }

    String link(String member) {
        return address(links.path(new MemberId(member)));
    }

    RoomClient signedIn(String member) {
        return new RoomClient(address("")).signIn(links.path(new MemberId(member)));
    }

    /** Giulia writes; a case opens. */
    CaseFile caseOf(String text) {
        return caseOf(giulia(), text);
    }

    CaseFile caseOf(Author author, String text) {
        return hear(author, text, Language.ITALIAN);
    }

    void write(Author author, String text) {
        write(author, text, Language.ITALIAN);
    }
}
