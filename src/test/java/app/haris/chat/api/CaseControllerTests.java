package app.haris.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.ChatWorld;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Inbox;
import app.haris.inbox.Speech;
import app.haris.social.Arrival;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.TeamFixtures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseControllerTests {
    @RegisterExtension final TestDatabase database = TestDatabase.h2();

    private final JsonMapper mapper = new JsonMapper();
    private ChatWorld world;
    private MockMvcTester http;

    @BeforeEach
    void hearGiulia() {
        world = new ChatWorld(database);
        world.hear(Speech.giulia("1"));
        http = MockMvcTester.of(world.bean(CaseController.class));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void of_a_long_case_the_newest_are_shown_as_the_contract_says_and_all_are_in_the_journal() {
        world.bean(Inbox.class)
                .accept(
                        IntStream.rangeClosed(0, Cases.MOST_ENTRIES)
                                .mapToObj(CaseControllerTests::atTheSameMoment)
                                .toList());

        var shown = get("/api/cases/2");

        var said = shown.at("/interactions");
        assertThat(said.size()).isEqualTo(Cases.MOST_ENTRIES);
        assertThat(said.path(0).path("id").asString()).isEqualTo("m1");
        assertThat(said.path(said.size() - 1).path("id").asString()).isEqualTo("m1000");
        assertThat(shown.at("/journal/0/content/text").asString()).endsWith("(m0)");
        assertThat(Path.of("docs", "contract.md"))
                .content()
                .contains(String.format(Locale.ROOT, "newest %,d of the case", said.size()));
    }

    private static Arrival atTheSameMoment(int number) {
        var said = Speech.giulia("m" + number).at(Speech.AT).in("long").said();
        return new Arrival.Received(said);
    }

    @Test
    void shows_a_case_with_all_that_belongs_to_it() {
        perform("sara", "reply Ci dispiace molto.");
        perform("marco", "approve");

        var shown = get("/api/cases/1");

        assertThat(shown.at("/number").asInt()).isEqualTo(1);
        assertThat(shown.at("/state").asString()).isEqualTo("open");
        assertThat(shown.at("/platform").asString()).isEqualTo("sandbox");
        assertThat(shown.at("/assessment/eyes/needed").isInt()).isTrue();
        assertThat(shown.has("claimedBy")).isFalse();
        assertThat(shown.at("/interactions/0/id").asString()).isEqualTo("1");
        assertThat(shown.at("/drafts/0/text").asString()).isEqualTo("Ci dispiace molto.");
        assertThat(shown.at("/drafts/0/authors/0").asString()).isEqualTo("sara");
        assertThat(shown.at("/drafts/0/eyes/given/0").asString()).isEqualTo("marco");
        var journal = shown.at("/journal");
        assertThat(journal.get(1).get("what").asString()).isEqualTo("drafted");
        assertThat(journal.get(1).get("from").asString()).isEqualTo("api");
        assertThat(journal.get(2).get("previous")).isEqualTo(journal.get(1).get("hash"));
    }

    @Test
    void lists_cases_newest_first_a_page_at_a_time() {
        IntStream.rangeClosed(2, 51)
                .mapToObj(i -> Speech.giulia(String.valueOf(i)).in("thread " + i))
                .forEach(world::hear);
        var count = get("/api/cases").get("cases").size();

        var first = get("/api/cases?state=open");
        var second = get("/api/cases?after=" + first.path("next").asString("1"));

        assertThat(count).isPositive();
        assertThat(first.at("/cases/0").has("journal")).isFalse();
        assertThat(second.get("cases").size()).isLessThan(50);
    }

    @Test
    void performs_a_command_and_shows_what_became_of_it() {
        var done = perform("sara", "prendi");

        assertThat(done).hasStatusOk();
        var body = json(done);
        assertThat(body.get("said").asString()).isEqualTo("#1 è tuo.");
        assertThat(body.at("/case/claimedBy").asString()).isEqualTo("sara");
    }

    @Test
    void keeps_a_text_to_the_byte() {
        var text = "  Ciao 👋🏽\n\nنعتذر \\ \"bene\" ";

        perform("sara", "reply " + text);

        assertThat(get("/api/cases/1").at("/drafts/0/text").asString().strip())
                .isEqualTo(text.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "omar, assign @nobody, 404, no-such-member",
        "sara, approve r7, 404, no-such-revision",
        "sara, rules reload, 403, needs-role",
        "sara, close, 422, misunderstood",
        "sara, abracadabra, 422, misunderstood",
        "nobody, claim, 422, invalid",
        "sara, claim 2, 422, invalid"
    })
    void says_why_not(String as, String text, int status, String code) {
        var denied = perform(as, text);

        assertThat(denied).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(denied).get("code").asString()).isEqualTo(code);
        assertThat(json(denied).get("detail").asString()).isNotBlank();
    }

    @Test
    void the_second_claim_and_a_replaced_revision_are_conflicts() {
        perform("sara", "claim");
        perform("sara", "reply Ciao");
        perform("sara", "edit Ciao Giulia");

        assertThat(perform("marco", "claim")).hasStatus(409);
        assertThat(perform("marco", "approve", 1)).hasStatus(409);
        assertThat(perform("marco", "approve", 2)).hasStatus(200);
    }

    @Test
    void a_revision_is_for_commands_on_revisions() {
        assertThat(perform("sara", "claim", 1)).hasStatus(422);
        assertThat(perform("sara", "approve r2", 1)).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99", "-1", "x", "1e3", "99999999999999999999"})
    void a_case_that_is_not_there_is_not_found(String number) {
        var address = "/api/cases/" + number;

        assertThat(http.get().uri(address).exchange()).hasStatus(404);
        assertThat(post(address + "/commands", "{\"as\":\"sara\",\"text\":\"claim\"}"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400",
                "[] | 400",
                "{} | 422",
                "{\"as\":\"sara\"} | 422",
                "{\"as\":1,\"text\":\"claim\"} | 422",
                "{\"as\":\"sara\",\"text\":[\"claim\"]} | 422",
                "{\"as\":\"sara\",\"text\":\"approve\",\"revision\":\"1\"} | 422",
                "{\"as\":\"sara\",\"text\":\"approve\",\"revision\":0} | 422",
                "{\"as\":\"sara\",\"text\":\"approve\",\"revision\":1.5} | 422"
            })
    void nonsense_is_refused(String body, int status) {
        assertThat(post("/api/cases/1/commands", body))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"as\":\"sara\",} | line 1, column 14",
                "{\"as\":\"sara\",\"as\":\"marco\",\"text\":\"claim\"} | says something twice",
                " | An order is a JSON object",
                "{\"text\":\"claim\"} | as is required",
                "{\"as\":\"sara\",\"text\":5} | text is required",
                "{\"as\":\"sara\",\"text\":\"approve\",\"revision\":\"1\"} | revision is a whole number"
            })
    void nonsense_is_told_where_it_is(@Nullable String body, String part) {
        var answer = post("/api/cases/1/commands", body == null ? "" : body);

        assertThat(json(answer).at("/detail").asString()).contains(part);
        assertThat(get("/api/cases/1").has("claimedBy")).isFalse();
    }

    @Test
    void an_order_longer_than_memory_should_hold_is_refused_unread() {
        var answer = post("/api/cases/1/commands", "x".repeat(16 * 1024 * 1024 + 1));

        assertThat(answer).hasStatus(413).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=opened", "after=x", "after=0"})
    void nonsense_in_the_address_is_refused(String query) {
        assertThat(http.get().uri("/api/cases?" + query).exchange())
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void strange_questions_find_nothing() {
        assertThat(http.get().uri("/api/cases?q={q}", "\0'; drop table").exchange()).hasStatusOk();
        assertThat(http.get().uri("/api/cases?brand=other").exchange()).hasStatusOk();
    }

    @Test
    void members_and_programs_see_the_same_case() {
        world.say(TeamFixtures.omar(), new CaseNumber(1), "استلم");

        assertThat(get("/api/cases/1").get("claimedBy").asString()).isEqualTo("omar");
    }

    private MvcTestResult perform(String as, String text) {
        return post(
                "/api/cases/1/commands", mapper.writeValueAsString(Map.of("as", as, "text", text)));
    }

    private MvcTestResult perform(String as, String text, int revision) {
        return post(
                "/api/cases/1/commands",
                mapper.writeValueAsString(Map.of("as", as, "text", text, "revision", revision)));
    }

    private MvcTestResult post(String address, String body) {
        return http.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private JsonNode get(String address) {
        var answer = http.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private JsonNode json(MvcTestResult answer) {
        return mapper.readTree(answer.getResponse().getContentAsByteArray());
    }
}
