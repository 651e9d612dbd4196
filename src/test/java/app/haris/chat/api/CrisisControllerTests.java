package app.haris.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.ChatWorld;
import app.haris.inbox.Cases;
import app.haris.inbox.Speech;
import app.haris.settings.folder.SettingsFixtures;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.TeamFixtures;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/crisis}, and what a level asks for. */
class CrisisControllerTests {
    private static final String ESCALATION =
            """
            crisis:
              detect: {keywords: [recall]}
              levels:
                YELLOW: {sla: 30m, resolve: 4h}
                ORANGE: {eyes: 2}
            """;

    @RegisterExtension final TestDatabase database = TestDatabase.h2();

    private ChatWorld world;
    private MockMvcTester http;

    @BeforeEach
    void open() {
        world =
                new ChatWorld(
                        database, SettingsFixtures.with(Map.of("escalation.yml", ESCALATION)));
        http = MockMvcTester.of(world.bean(CrisisController.class));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String say(String line) {
        return world.say(TeamFixtures.marco(), line).said();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        try {
            return new JsonMapper().readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void where_all_is_well_everything_is_empty() {
        var now = json(get("/api/crisis"));

        assertThat(now.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("levels", "proposals", "silences", "rooms");
        assertThat(now.properties()).allSatisfy(one -> assertThat(one.getValue()).isEmpty());
    }

    @Test
    void tells_levels_proposals_orders_and_rooms() {
        world.hear(Speech.giulia("1").saying("Is there a recall?"));
        world.clock.advance(Duration.ofMinutes(2));
        world.agenda.add(new Job(new JobName("crisis-listen"), "all", world.clock.instant()));
        world.work();
        say("crisis open #delivery \"recall rumour\"");
        say("silence add #refund 2h the lawyers look");

        var now = json(get("/api/crisis"));

        assertThat(now.at("/levels/0/scope").asString()).isEqualTo("topic:delivery");
        assertThat(now.at("/levels/0/level").asString()).isEqualTo("ORANGE");
        assertThat(now.at("/levels/0").has("until")).isFalse();
        assertThat(now.at("/proposals/0/signal").asString()).isEqualTo("keyword:recall");
        assertThat(now.at("/proposals/0/cases/0").asLong()).isEqualTo(1);
        assertThat(now.at("/silences/0/askedBy").asString()).isEqualTo("marco");
        assertThat(now.at("/silences/0").has("approvedBy")).isFalse();
        assertThat(now.at("/rooms/0/title").asString()).isEqualTo("recall rumour");
        assertThat(now.at("/rooms/0").has("closed")).isFalse();
    }

    @Test
    void tells_the_story_of_a_room_as_json_and_as_markdown_in_a_language() throws Exception {
        say("crisis open \"recall rumour\"");
        say("crisis role lead @lina");
        say("crisis close the lab found nothing");

        var story = json(get("/api/crisis/1"));
        var markdown = get("/api/crisis/1?format=markdown&language=it");

        assertThat(story.at("/roles/lead").asString()).isEqualTo("Lina");
        assertThat(story.at("/room/closed/line").asString()).isEqualTo("the lab found nothing");
        assertThat(story.at("/timeline/0/kind").asString()).isEqualTo("OPENED");
        assertThat(markdown.getResponse().getContentType()).startsWith("text/markdown");
        assertThat(markdown.getResponse().getContentAsString())
                .startsWith("# recall rumour")
                .contains("Che cosa è successo");
    }

    @Test
    void a_room_that_is_not_there_is_a_problem_that_names_it() {
        var answer = get("/api/crisis/7");

        assertThat(answer.getResponse().getStatus()).isEqualTo(404);
        assertThat(json(answer).at("/detail").asString()).contains("no room 7");
    }

    @Test
    void a_level_wants_cases_that_begin_now_to_be_done_with_sooner() {
        say("crisis level YELLOW watch it");
        world.clock.advance(Duration.ofSeconds(2));

        var number = world.hear(Speech.giulia("1"));

        assertThat(world.bean(Cases.class).find(number).orElseThrow().resolution())
                .hasValueSatisfying(
                        end ->
                                assertThat(end.by())
                                        .isEqualTo(
                                                world.clock.instant().plus(Duration.ofHours(4))));
    }
}
