package app.haris.chat.slack.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.chat.slack.talk.SlackEnvelope.Kind;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What Slack sends, as its documentation shows it. */
class SlackPayloadTests {
    @Test
    void a_command_comes_as_a_form() {
        var form = "command=%2Fharis&text=claim+7&user_id=U1&channel_id=C1&trigger_id=1.2";

        var envelope = SlackEnvelope.of(SlackBolt.payload(form)).orElseThrow();

        assertThat(envelope.kind()).isEqualTo(Kind.COMMAND);
        assertThat(envelope.user()).isEqualTo("U1");
        assertThat(envelope.payload().path("text").asString()).isEqualTo("claim 7");
    }

    @Test
    void a_click_comes_as_json_in_a_form() {
        var json =
                """
                {"type":"block_actions","user":{"id":"U1"},"trigger_id":"1.2",
                 "actions":[{"action_id":"haris:claim","value":"7","action_ts":"3.4"}]}\
                """;

        var envelope =
                SlackEnvelope.of(SlackBolt.payload("payload=" + encoded(json))).orElseThrow();

        assertThat(envelope.kind()).isEqualTo(Kind.ACTION);
        assertThat(envelope.user()).isEqualTo("U1");
    }

    @Test
    void a_changed_text_is_another_submission() {
        assertThat(submission("one").id()).isEqualTo(submission("one").id());
        assertThat(submission("one").id()).isNotEqualTo(submission("two").id());
    }

    @Test
    void what_is_not_for_us_is_left_alone() {
        assertThat(SlackEnvelope.of(SlackBolt.payload("{\"type\":\"view_closed\"}"))).isEmpty();
        assertThat(SlackEnvelope.of(SlackBolt.payload("{\"type\":\"dialog_submission\"}")))
                .isEmpty();
        assertThat(SlackEnvelope.of(SlackBolt.payload("{not json"))).isEmpty();
        assertThat(SlackEnvelope.of(SlackBolt.payload(""))).isEmpty();
    }

    /** Payloads as Slack's own library has them, where somebody laid them beside the project. */
    @Test
    void every_sample_is_told_apart() throws IOException {
        var folder = Path.of("../shared/samples/slack");
        assumeTrue(Files.isDirectory(folder));
        var kinds = EnumSet.noneOf(Kind.class);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
                var payload = SlackBolt.payload(Files.readString(file));
                assertThat(payload.isEmpty()).as(file.toString()).isFalse();
                var envelope = SlackEnvelope.of(payload);
                envelope.ifPresent(one -> kinds.add(one.kind()));
                assertThat(envelope.map(one -> one.user()).orElse(""))
                        .as(file.toString())
                        .isNotNull();
            }
        }
        assertThat(kinds).contains(Kind.ACTION, Kind.SHORTCUT, Kind.COMMAND);
    }

    private static SlackEnvelope submission(String text) {
        var json =
                """
                {"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1","hash":"h",
                 "callback_id":"haris:reply",
                 "state":{"values":{"text":{"text":{"value":"%s"}}}}}}\
                """
                        .formatted(text);
        return SlackEnvelope.of(JsonMapper.shared().readTree(json)).orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
