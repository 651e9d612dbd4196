package app.haris.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.audit.Deed;
import app.haris.audit.FakeJournal;
import app.haris.audit.Origin;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/audit}. */
final class AuditControllerTests {
    private final FakeJournal journal = new FakeJournal(SettableClock.standing());
    private final MockMvcTester http = MockMvcTester.of(new AuditController(journal));

    @Test
    void entry_carries_all_by_which_its_hash_can_be_recomputed() throws Exception {
        record(1042, "claimed");
        record(1042, "drafted");

        var entries = get("/api/audit").path("entries");

        assertThat(entries).hasSize(2);
        var drafted = entries.get(1);
        assertThat(drafted.path("number").asLong()).isEqualTo(2);
        assertThat(drafted.path("who").asString()).isEqualTo("sara");
        assertThat(drafted.path("from").asString()).isEqualTo("room");
        assertThat(drafted.path("what").asString()).isEqualTo("drafted");
        assertThat(drafted.path("case").asLong()).isEqualTo(1042);
        assertThat(drafted.path("content").path("text").asString()).isEqualTo("Ci dispiace");
        assertThat(drafted.path("hash").asString()).isNotEmpty();
        assertThat(drafted.path("previous")).isEqualTo(entries.get(0).path("hash"));
        assertThat(drafted.propertyNames()).contains("at", "details", "salt", "contentHash");
    }

    @Test
    void case_is_picked_out() throws Exception {
        record(1, "claimed");
        record(2, "claimed");
        record(1, "closed");

        var entries = get("/api/audit?case=1").path("entries");

        assertThat(entries)
                .extracting(entry -> entry.path("number").asLong())
                .containsExactly(1L, 3L);
        assertThat(get("/api/audit?case=3").path("entries")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/audit?after=", "/api/audit?case=7&after="})
    void pages_follow_one_another_without_gap(String address) throws Exception {
        for (var entry = 0; entry < 450; entry++) {
            record(7, "noted");
        }

        var read = 0;
        var after = "0";
        for (var page = get(address + after); ; page = get(address + after)) {
            for (var entry : page.path("entries")) {
                read++;
                assertThat(entry.path("number").asInt()).isEqualTo(read);
            }
            if (!page.hasNonNull("next")) {
                break;
            }
            after = page.path("next").asString();
        }
        assertThat(read).isEqualTo(450);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/audit?case=one", "/api/audit?after=later"})
    void what_is_no_number_is_refused(String address) {
        assertThat(http.get().uri(address)).hasStatus(400);
    }

    private void record(long caseNumber, String what) {
        journal.record(
                new Deed(
                        "sara",
                        Origin.ROOM,
                        what,
                        Optional.of(caseNumber),
                        Map.of(),
                        Map.of("text", "Ci dispiace")));
    }

    private JsonNode get(String address) throws UnsupportedEncodingException {
        var result = http.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
    }
}
