package app.haris.chat.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.ChatTest;
import app.haris.chat.SignInLinks;
import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.chat.discord.guild.DiscordPerson;
import app.haris.chat.room.RoomClient;
import app.haris.chat.slack.workspace.SlackPerson;
import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.Language;
import app.haris.social.RemoteId;
import app.haris.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case, several places, one truth: whatever three members do in any order and anywhere, every
 * place ends up showing the same, and no reply is out twice. {@code -Dharis.mirror.histories=1000}
 * plays as many in the long run, {@code -Dharis.mirror.lanes=5} so many at a time, {@code
 * -Dharis.mirror.seed=7} those of a seed.
 */
class MirrorTests extends ChatTest {
    private static final long SEED = Long.getLong("haris.mirror.seed", System.nanoTime());

    /** On a machine that has other work something may be late; what is not there then is lost. */
    private static final Duration LATEST = Duration.ofMinutes(5);

    /** Each has a channel of its own, for a channel of Slack takes one message a second. */
    private static final int LANES = Integer.getInteger("haris.mirror.lanes", 48);

    /** As many as two processors of a test run play at the same time without being late. */
    private static final int FEW = 5;

    private static final SlackWorkspace WORKSPACE = new SlackWorkspace();
    private static final DiscordGuild GUILD = new DiscordGuild();
    private static final String TEAM =
            """
            zone: Europe/Rome
            undo: 1s
            members:
              - {id: sara, name: Sara, roles: [approver], language: en, slack: USARA, discord: "61"}
              - {id: marco, name: Marco, roles: [lead], language: en, slack: UMARCO, discord: "62"}
              - {id: lina, name: Lina, roles: [admin], language: en, slack: ULINA, discord: "63"}
            """;

    /** Both tests' cases, for both publish on the same network. */
    private static final List<CaseFile> HEARD = new CopyOnWriteArrayList<>();

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Duration> agreed = new CopyOnWriteArrayList<>();
    private List<Bench> places = List.of();

    @Autowired private SignInLinks links;
    @Autowired private Cards cards;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        names().forEach(GUILD::open);
        settle(registry, Map.of("team.yml", TEAM, "chat.yml", chat(), "accounts.yml", accounts()));
    }

    private static String accounts() {
        return "brands: [{id: acme, name: Acme, languages: [ar, it, en], zone: Europe/Rome}]\n"
                + "accounts:\n"
                + lanes(lane -> "  - {id: %s, brand: acme, platform: sandbox}".formatted(lane));
    }

    private static String chat() {
        return """
        slack:
          bot-token: %s
          app-token: %s
          api-url: %s
          routes:
        %s
        discord:
          bot-token: %s
          guild: "%s"
          api-url: %s
          gateway-url: %s
          routes:
        %s
        """
                .formatted(
                        SlackWorkspace.BOT_TOKEN,
                        SlackWorkspace.APP_TOKEN,
                        WORKSPACE.apiUrl(),
                        routes(),
                        DiscordGuild.BOT_TOKEN,
                        DiscordGuild.GUILD,
                        GUILD.apiUrl(),
                        GUILD.gatewayUrl(),
                        routes());
    }

    private static String routes() {
        return lanes(lane -> "    - {channel: %s, account: %s}".formatted(lane, lane));
    }

    private static String lanes(Function<String, String> line) {
        return names().map(line).collect(Collectors.joining("\n"));
    }

    private static Stream<String> names() {
        return IntStream.range(0, LANES).mapToObj(lane -> "lane-" + lane);
    }

    @BeforeEach
    void everybodySitsDown() {
        names().forEach(lane -> WORKSPACE.open("C" + lane, lane));
        var slack = new HashMap<String, SlackPerson>();
        var room = new HashMap<String, RoomClient>();
        for (var member : List.of("sara", "marco", "lina")) {
            slack.put(member, new SlackPerson(WORKSPACE, "U" + member.toUpperCase(Locale.ROOT)));
            var path = links.path(new MemberId(member));
            room.put(member, new RoomClient(address("")).signIn(path));
        }
        places =
                List.of(
                        new SlackBench(WORKSPACE, slack),
                        new DiscordBench(GUILD, discord()),
                        new RoomBench(room));
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                WORKSPACE.socket.connectionCount() > 0
                                        && GUILD.gateway.readyCount() > 0
                                        && !GUILD.commands().isEmpty());
    }

    private static Map<String, DiscordPerson> discord() {
        return Map.of(
                "sara", new DiscordPerson(GUILD, "61", "sara", "en-US"),
                "marco", new DiscordPerson(GUILD, "62", "marco", "en-US"),
                "lina", new DiscordPerson(GUILD, "63", "lina", "en-US"));
    }

    @AfterAll
    static void close() {
        WORKSPACE.close();
        GUILD.close();
    }

    @Test
    void all_places_end_up_the_same_and_no_reply_is_out_twice() throws Exception {
        play(FEW, 1, 6);
    }

    @Test
    @Tag("long")
    void a_thousand_histories_end_up_the_same() throws Exception {
        var histories = Integer.getInteger("haris.mirror.histories", 1000);
        play(LANES, (histories + LANES - 1) / LANES, 12);
        assertThat(HEARD).anyMatch(file -> !standing(file).isEmpty());
    }

    /** In each lane so many histories, one after the other. */
    private void play(int lanes, int each, int steps) throws Exception {
        System.out.println("seed " + SEED);
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (var lane = 0; lane < lanes; lane++) {
                var number = lane;
                work.add(
                        threads.submit(
                                () -> {
                                    for (var turn = 0; turn < each; turn++) {
                                        history(
                                                "lane-" + number,
                                                steps,
                                                SEED + number * 7919L + turn);
                                    }
                                }));
            }
            for (var part : work) {
                part.get();
            }
        }
        System.out.println("took " + Duration.ofNanos(System.nanoTime() - begun));
        print("all places agreed", agreed);
        print("Discord acknowledged", GUILD.acknowledgedWithin());
        nothingIsOutTwice();
        assertThat(WORKSPACE.complaints).isEmpty();
        assertThat(GUILD.complaints).isEmpty();
    }

    private void history(String lane, int steps, long seed) {
        var file = hear(lane, giulia(), "Where is my parcel?", Language.ENGLISH);
        HEARD.add(file);
        var number = file.summary().number();
        var history = new History(seed, places);
        for (var step = 0; step < steps; step++) {
            history.step(read(number));
        }
        var agreement = new Agreement(cards);
        var done = System.nanoTime();
        await("the same everywhere of #" + number)
                .atMost(LATEST)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> {
                            var now = read(number);
                            assertThat(now.revisions()).noneMatch(one -> isOnItsWay(one.state()));
                            for (var place : places) {
                                assertThat(agreement.differences(now, place, clock.instant()))
                                        .isEmpty();
                            }
                        });
        agreed.add(Duration.ofNanos(System.nanoTime() - done));
    }

    private static void print(String what, List<Duration> times) {
        var within = times.stream().sorted().toList();
        if (!within.isEmpty()) {
            System.out.println(
                    "%s %d times within %s at the 99th percentile, %s at most"
                            .formatted(
                                    what,
                                    within.size(),
                                    within.get((within.size() * 99 - 1) / 100),
                                    within.getLast()));
        }
    }

    private static boolean isOnItsWay(ReplyState state) {
        return state instanceof ReplyState.Sending || state instanceof ReplyState.Approved;
    }

    /**
     * The texts that stand on the network by Haris's own account, by post. What was edited once it
     * was out stands in the place of what was there before.
     */
    private Map<RemoteId, String> standing(CaseFile file) {
        var standing = new HashMap<RemoteId, String>();
        read(file.summary().number()).revisions().stream()
                .filter(one -> one.state() instanceof ReplyState.Published)
                .sorted(Comparator.comparing(MirrorTests::publishedAt))
                .forEach(one -> standing.put(post(one), one.text()));
        return standing;
    }

    private static Instant publishedAt(Revision revision) {
        return ((ReplyState.Published) revision.state()).at();
    }

    private static RemoteId post(Revision revision) {
        var published = (ReplyState.Published) revision.state();
        return revision.corrects().orElseGet(() -> published.receipt().orElseThrow().id());
    }

    /** Of a few histories each may happen to publish nothing. */
    private void nothingIsOutTwice() {
        var standing = new HashMap<RemoteId, String>();
        HEARD.forEach(file -> standing.putAll(standing(file)));
        System.out.println("published " + standing.size() + " in " + HEARD.size() + " histories");
        var out = out();
        assertThat(out).extracting(line -> line.path("id").asString()).doesNotHaveDuplicates();
        assertThat(out).extracting(line -> line.path("text").asString()).doesNotHaveDuplicates();
        assertThat(out)
                .extracting(
                        line -> new RemoteId(line.path("id").asString()),
                        line -> line.path("text").asString())
                .containsExactlyInAnyOrderElementsOf(
                        standing.entrySet().stream()
                                .map(one -> tuple(one.getKey(), one.getValue()))
                                .toList());
    }

    private List<JsonNode> out() {
        var browser = new RoomClient(address(""));
        return names().flatMap(
                        lane -> browser.get("/sandbox/" + lane + "/published").body().lines())
                .map(JSON::readTree)
                .toList();
    }
}
