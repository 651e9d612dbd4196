package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.chat.ChatTest;
import app.haris.chat.SignInLinks;
import app.haris.chat.room.RoomClient;
import app.haris.chat.slack.workspace.SlackFault;
import app.haris.chat.slack.workspace.SlackMessage;
import app.haris.chat.slack.workspace.SlackPerson;
import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.escalation.OnCall;
import app.haris.escalation.RunState;
import app.haris.inbox.CaseNumber;
import app.haris.social.Language;
import app.haris.social.ScriptedNetwork;
import app.haris.team.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A night in which somebody complains at ten past two, by a clock that runs and is put forward. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Import({ScriptedNetwork.class, NightStoryTests.Time.class})
class NightStoryTests extends ChatTest {
    private static final Instant TEN_PAST_TWO = Instant.parse("2026-11-24T01:10:00Z");
    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");
    private static final MovedClock NIGHT =
            new MovedClock(TEN_PAST_TWO.minus(Duration.ofMinutes(3)));
    private static final SlackWorkspace WORKSPACE = new SlackWorkspace();

    private static final String TEAM =
            """
            zone: Europe/Rome
            members:
              - {id: marco, name: Marco, roles: [lead], language: it, slack: UMARCO}
              - {id: lina, name: Lina, roles: [admin], language: en, slack: ULINA}
              - {id: omar, name: Omar, roles: [member], language: en, slack: UOMAR}
            schedules: {leads: {rotate: [marco, lina], every: 1d, at: "mon 09:00"}}
            """;
    private static final String ESCALATION =
            """
            chains:
              leads:
                - notify: {schedule: leads}
                - wait: 5m
                - notify: {role: lead}
                  important: true
                - wait: 15m
                - notify: {channel: crisis}
            still-on-it: 9h
            crisis:
              detect: {keywords: [recall], volume: false, negative: false}
              levels: {ORANGE: {}, RED: {channel: arabic}}
            """;
    private static final String RULES =
            """
            rules:
              - name: fire
                when: text.contains('fuoco')
                then: {priority: urgent, escalate: leads}
            """;
    private static final String CHAT =
            """
            slack:
              bot-token: %s
              app-token: %s
              api-url: %s
              channels: {inbox: social-inbox, crisis: social-crisis}
            """;

    private final SlackPerson marco = new SlackPerson(WORKSPACE, "UMARCO");
    private final SlackPerson omar = new SlackPerson(WORKSPACE, "UOMAR");

    @Autowired private OnCall onCall;
    @Autowired private SignInLinks links;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        var chat =
                CHAT.formatted(
                        SlackWorkspace.BOT_TOKEN, SlackWorkspace.APP_TOKEN, WORKSPACE.apiUrl());
        settle(
                registry,
                Map.of(
                        "team.yml",
                        TEAM,
                        "escalation.yml",
                        ESCALATION,
                        "rules.yml",
                        RULES,
                        "chat.yml",
                        chat));
    }

    /** The time goes on as it does, from wherever it was put. */
    static final class MovedClock extends Clock {
        private volatile Duration ahead;

        MovedClock(Instant start) {
            ahead = Duration.between(Instant.now(), start);
        }

        void set(Instant at) {
            ahead = Duration.between(Instant.now(), at);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock night() {
            return NIGHT;
        }
    }

    @Order(1)
    @Test
    void complaint_second_step_acknowledgement_and_handover_at_nine() {
        until("a socket", () -> WORKSPACE.socket.connectionCount() > 0);
        NIGHT.set(TEN_PAST_TWO);
        var called = onCall.at("leads", TEN_PAST_TWO).orElseThrow().member();
        var other = new MemberId(called.value().equals("marco") ? "lina" : "marco");
        assertThat(onCall.at("leads", NINE).orElseThrow().member()).isEqualTo(other);

        var file = hear(giulia(), "Il vostro powerbank ha preso fuoco!", new Language("it"));
        var number = file.summary().number();
        until("the first is called", () -> letters(called).size() == 1);
        assertThat(letters(other)).isEmpty();

        NIGHT.set(TEN_PAST_TWO.plus(Duration.ofMinutes(6)));
        until("all leads are called", () -> !letters(other).isEmpty());
        assertThat(room(other).get("/").body()).contains("leads", "/cases/" + number);

        var card = card(number);
        new SlackPerson(WORKSPACE, slack(other)).react(letters(other).getLast(), "eyes");
        until("acknowledged", () -> isOn(number, other));
        var pages = letters(called).size() + letters(other).size();
        NIGHT.set(TEN_PAST_TWO.plus(Duration.ofHours(4)));
        until("morning is near", () -> isOn(number, other));

        NIGHT.set(NINE.plusSeconds(5));
        until("the next is told", () -> said(other, "📟"));
        assertThat(room(other).get("/").body()).contains("📟", "#" + number);
        assertThat(WORKSPACE.messages())
                .noneMatch(message -> message.channel.equals("C2") && message.isBot);
        assertThat(letters(called).size() + letters(other).size()).isEqualTo(pages + 1);

        new SlackPerson(WORKSPACE, slack(other)).command("ack " + number + " @" + called);
        until("handed over", () -> isOn(number, called));
        until("told so", () -> letters(called).size() + letters(other).size() == pages + 2);
        assertThat(room(called).get("/cases/" + number).body()).contains("🧯");
        assertThat(WORKSPACE.complaints).isEmpty();
    }

    /** The same clock, the day after. */
    @Order(2)
    @Test
    void what_looks_like_a_crisis_is_decided_on_and_worked_on_in_the_channel() throws Exception {
        NIGHT.set(NOON);
        hear(giulia(), "Is there a recall of these powerbanks?", Language.ENGLISH);
        NIGHT.set(NOON.plus(Duration.ofMinutes(2)));
        var proposal = told("somebody wrote “recall”");
        omar.click(proposal, "haris:crisis").get();
        until("refused", () -> WORKSPACE.responses.toString().contains("Marco"));
        assertThat(proposal.visible()).doesNotContain("raised by");

        marco.click(proposal, "haris:crisis").get();
        until("raised", () -> proposal.visible().contains("raised by"));
        assertThat(proposal.visible()).doesNotContain("haris:crisis");
        assertThat(told("set by marco").visible()).contains("ORANGE", "no answer goes out");
        WORKSPACE.fail("chat.postMessage", new SlackFault.DoneBut500());
        marco.command("crisis open \"recall rumour\"");
        var card = told("🚨 recall rumour");
        until("pinned", () -> card.isPinned);
        assertThat(card.visible()).contains("ORANGE", "held 0", "Next word due");
        marco.command("crisis role lead @lina");
        until("the lead", () -> card.visible().contains("Lina"));
        hear(giulia(), "My powerbank is hot, is it in the recall?", Language.ENGLISH);
        NIGHT.set(NOON.plus(Duration.ofMinutes(33)));
        until("counted", () -> card.visible().contains("heard 1"));
        told("⏰ recall rumour");

        marco.command("crisis level RED worse");
        until("red", () -> card.visible().contains("RED"));
        NIGHT.set(NOON.plus(Duration.ofMinutes(34)));
        var hot = hear(giulia(), "And this one is on fire!", Language.ENGLISH).summary().number();
        until(
                "elsewhere",
                () ->
                        WORKSPACE.cards(hot.value()).stream()
                                .anyMatch(one -> one.channel.equals("C3")));

        marco.command("crisis close the lab found nothing");
        assertThat(told("🟢 recall rumour").visible()).contains("the lab found nothing");
        until("unpinned", () -> !card.isPinned);
        assertThat(toldAll("🚨 recall rumour")).hasSize(1);
        assertThat(WORKSPACE.complaints).isEmpty();
    }

    /** The one message in the channel of crises that begins so. */
    private static SlackMessage told(String words) {
        until(words, () -> toldAll(words).size() == 1);
        return toldAll(words).getFirst();
    }

    private static List<SlackMessage> toldAll(String words) {
        return WORKSPACE.messages().stream()
                .filter(message -> message.channel.equals("C2"))
                .filter(message -> message.visible().contains(words))
                .toList();
    }

    private static SlackMessage card(CaseNumber number) {
        return WORKSPACE.cards(number.value()).stream()
                .filter(message -> message.channel.equals("C1"))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOn(CaseNumber number, MemberId member) {
        return read(number).calling().stream()
                .anyMatch(
                        one ->
                                one.run().state() instanceof RunState.Acknowledged acknowledged
                                        && acknowledged.by().equals(member));
    }

    private RoomClient room(MemberId member) {
        return new RoomClient(address("")).signIn(links.path(member));
    }

    private static List<SlackMessage> letters(MemberId member) {
        return WORKSPACE.messages().stream()
                .filter(message -> message.channel.equals(slack(member)))
                .toList();
    }

    private static boolean said(MemberId member, String words) {
        return letters(member).stream().anyMatch(one -> one.visible().contains(words));
    }

    private static String slack(MemberId member) {
        return "U" + member.value().toUpperCase(Locale.ROOT);
    }

    private static void until(String what, Callable<Boolean> isSo) {
        await(what).atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(isSo);
    }
}
