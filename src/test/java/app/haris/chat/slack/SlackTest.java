package app.haris.chat.slack;

import static org.awaitility.Awaitility.await;

import app.haris.chat.CaseFile;
import app.haris.chat.ChatTest;
import app.haris.chat.slack.workspace.SlackMessage;
import app.haris.chat.slack.workspace.SlackPerson;
import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.social.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A whole Haris in a workspace of this machine, with a team of four. */
abstract class SlackTest extends ChatTest {
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
              - {id: nadia, name: Nadia, roles: [approver], language: it}
              - {id: karim, name: Karim, language: ar, email: Karim@acme.example}
              - {id: tess, name: Tess, language: en, email: tess@acme.example}
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

    final SlackPerson sara = new SlackPerson(WORKSPACE, "USARA");
    final SlackPerson marco = new SlackPerson(WORKSPACE, "UMARCO");
    final SlackPerson lina = new SlackPerson(WORKSPACE, "ULINA");
    final SlackPerson omar = new SlackPerson(WORKSPACE, "UOMAR");

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        settle(registry, Map.of("team.yml", TEAM, "chat.yml", chat()));
    }

    private static String chat() {
        return CHAT.formatted(
                SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN, WORKSPACE.apiUrl());
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
        return hear(giulia(), text, language);
    }

    CaseFile read(CaseFile file) {
        return read(file.summary().number());
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
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(found, list -> !list.isEmpty())
                .getLast();
    }

    static void until(String what, Callable<Boolean> isSo) {
        await(what).atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(isSo);
    }

    static Optional<JsonNode> payload(JsonNode acknowledgement) {
        return Optional.of(acknowledgement.path("payload")).filter(JsonNode::isObject);
    }
}
