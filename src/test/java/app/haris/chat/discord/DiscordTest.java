package app.haris.chat.discord;

import static org.awaitility.Awaitility.await;

import app.haris.chat.CaseFile;
import app.haris.chat.ChatTest;
import app.haris.chat.DiscordInvite;
import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.chat.discord.guild.DiscordMessage;
import app.haris.chat.discord.guild.DiscordPerson;
import app.haris.reply.ReplyState;
import app.haris.social.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A whole Haris in a guild of this machine, with a team of four. */
abstract class DiscordTest extends ChatTest {
    static final DiscordGuild GUILD = new DiscordGuild();
    static final DiscordPerson SARA = person("900000000000000001", "sara", "en-US");
    static final DiscordPerson MARCO = person("900000000000000002", "marco", "it");
    static final DiscordPerson LINA = person("900000000000000003", "lina", "en-US");
    static final DiscordPerson OMAR = person("900000000000000004", "omar", "en-US");

    private static final String TEAM =
            """
            zone: Europe/Rome
            undo: 2s
            discord-roles: {"444444444444444442": approver}
            members:
              - {id: sara, name: سارة, roles: [approver], language: ar, discord: "900000000000000001"}
              - {id: marco, name: Marco, roles: [lead], language: it, discord: "900000000000000002"}
              - {id: lina, name: Lina, roles: [admin], language: en, discord: "900000000000000003"}
              - {id: omar, name: Omar, roles: [member], language: en, discord: "900000000000000004"}
              - {id: nadia, name: Nadia, roles: [approver], language: it}
            """;
    private static final String CHAT =
            """
            discord:
              bot-token: %s
              guild: "%s"
              api-url: %s
              gateway-url: %s
              channels: {inbox: social-inbox, crisis: social-crisis}
              routes: [{channel: arabic, language: ar}, {channel: cases, tag: forum}]
            """;

    private static final String RULES =
            """
            rules:
              - {name: fire, when: "text.contains('FIRE')", then: {tags: [forum]}}
            """;

    private static final String ESCALATION =
            """
            chains: {leads: [{notify: {role: lead}}]}
            crisis:
              detect: {keywords: [recall], volume: false, negative: false}
              levels: {ORANGE: {}}
            """;

    private static DiscordPerson person(String id, String name, String locale) {
        return new DiscordPerson(GUILD, id, name, locale);
    }

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        GUILD.letNobodyDoAnything();
        GUILD.grant(DiscordInvite.bits());
        settle(
                registry,
                Map.of(
                        "team.yml",
                        TEAM,
                        "chat.yml",
                        chat(),
                        "rules.yml",
                        RULES,
                        "escalation.yml",
                        ESCALATION));
    }

    private static String chat() {
        return CHAT.formatted(
                DiscordGuild.BOT_TOKEN, DiscordGuild.GUILD, GUILD.apiUrl(), GUILD.gatewayUrl());
    }

    @BeforeEach
    void connect() {
        until("a session", () -> GUILD.gateway.readyCount() > 0);
        until("commands", () -> !GUILD.commands().isEmpty());
    }

    @AfterEach
    void mend() {
        GUILD.mend();
        GUILD.grant(DiscordInvite.bits());
        GUILD.deny(DiscordGuild.INBOX, 0);
    }

    /** Somebody writes; the case that it opens. */
    CaseFile hear(String text, Language language) {
        return hear(giulia(), text, language);
    }

    CaseFile read(CaseFile file) {
        return read(file.summary().number());
    }

    /** The case's one card. */
    DiscordMessage card(CaseFile file) {
        return one("card", () -> GUILD.cards(file.summary().number().value()));
    }

    /** The message of a revision, once it says this. */
    DiscordMessage draft(CaseFile file, int revision, String says) {
        return one(
                "r" + revision + " saying " + says,
                () ->
                        GUILD.thread(card(file)).stream()
                                .filter(one -> plain(one).contains("· r" + revision))
                                .filter(one -> plain(one).contains(says))
                                .toList());
    }

    /** What a reader sees, without what keeps it from being markup. */
    static String plain(DiscordMessage message) {
        return message.visible().replaceAll("(?m)^> ", "").replaceAll("\\\\(\\p{Punct})", "$1");
    }

    /** What only one person saw, or was told directly, once it says this. */
    void awaitWhisper(DiscordPerson person, String says) {
        until(
                person.id() + " hears " + says,
                () ->
                        GUILD.whispers(person).stream().anyMatch(one -> plain(one).contains(says))
                                || direct(person).stream()
                                        .anyMatch(one -> plain(one).contains(says)));
    }

    List<DiscordMessage> direct(DiscordPerson person) {
        return GUILD.direct(person).stream()
                .flatMap(
                        channel ->
                                GUILD.messages().stream()
                                        .filter(one -> one.channel.equals(channel.id)))
                .toList();
    }

    ReplyState state(CaseFile file, int revision) {
        return read(file).revision(revision).orElseThrow().state();
    }

    static <T> T one(String what, Callable<List<T>> found) {
        return await(what)
                .atMost(Duration.ofMinutes(1))
                .until(found, all -> all.size() == 1)
                .getFirst();
    }

    static void until(String what, Callable<Boolean> holds) {
        await(what).atMost(Duration.ofMinutes(1)).until(holds);
    }
}
