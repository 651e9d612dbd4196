package app.haris.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.Inbox.Acceptance;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.InteractionReader;
import app.haris.social.InteractionReader.Reading;
import app.haris.social.RemoteId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What headers and order of lines make of a body; what is in the lines is the reader's. */
class InteractionControllerTests {
    private final InteractionController controller =
            new InteractionController(InteractionControllerTests::accept, new Words());

    /** Takes a line for an id; one that is "bad" cannot be read. */
    private record Words() implements InteractionReader {
        @Override
        public Reading read(byte[] json) {
            var word = new String(json, StandardCharsets.UTF_8).strip();
            return word.equals("bad")
                    ? new Reading.Refused("$", "is bad")
                    : new Reading.Read(
                            new Arrival.Deleted(
                                    new AccountId("acme-demo"), new RemoteId(word), Instant.EPOCH));
        }
    }

    private static List<Acceptance> accept(List<Arrival> arrivals) {
        return arrivals.stream()
                .<Acceptance>map(
                        one ->
                                one.id().value().equals("stranger")
                                        ? new Acceptance.Refused("account", "is unknown")
                                        : new Acceptance.Accepted())
                .toList();
    }

    @Test
    void refused_lines_are_told_in_the_order_of_the_body() throws Exception {
        var answer = send("application/x-ndjson", "", "one\nstranger\r\n\nbad\ntwo\nstranger");

        assertThat(answer.getStatus()).isEqualTo(202);
        var json = json(answer);
        assertThat(json.at("/accepted").asInt()).isEqualTo(2);
        assertThat(json.at("/refused").findValuesAsString("line")).containsExactly("2", "4", "6");
        assertThat(json.at("/refused/1/reason").asString()).isEqualTo("$ is bad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-ndjson; charset=utf-8",
                "Application/X-NDJSON",
                "application/jsonl",
                "application/json-lines"
            })
    void json_lines_have_many_names(String type) throws Exception {
        assertThat(json(send(type, "identity", "one\ntwo\n")).at("/accepted").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "zstd", "gzip, identity"})
    void a_packed_body_is_called_so_and_not_taken_for_another_encoding(String encoding)
            throws Exception {
        var answer = send("application/json", encoding, "one");

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(json(answer).at("/detail").asString()).contains("Content-Encoding");
    }

    @Test
    void a_form_with_parts_is_told_which_media_types_are_taken() throws Exception {
        var answer = send("multipart/form-data; boundary=x", "", "");

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(json(answer).at("/detail").asString()).contains("application/x-ndjson");
    }

    private MockHttpServletResponse send(String type, String encoding, String body)
            throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/interactions");
        request.setContentType(type);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        if (!encoding.isEmpty()) {
            request.addHeader(HttpHeaders.CONTENT_ENCODING, encoding);
        }
        var response = new MockHttpServletResponse();
        controller.receive(request, response);
        return response;
    }

    private static JsonNode json(MockHttpServletResponse response) {
        return JsonMapper.shared().readTree(response.getContentAsByteArray());
    }
}
