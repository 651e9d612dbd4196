package app.haris.chat.slack.modal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.chat.slack.talk.SlackEnvelope;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class SlackTypingTests {
    private static final String TYPED =
            """
            {"type":"block_actions","user":{"id":"U1"},"view":{"id":"V1","callback_id":"haris:reply"},
             "actions":[{"action_id":"text","action_ts":"%s","value":"%s"}]}
            """;

    private final SlackTyping typing = new SlackTyping();
    private final List<SlackEnvelope> shown = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "1790000000.100000, From,    1790000000.200000, From XS",
        "1790000000.200000, From XS, 1790000000.100000, From",
        "999999999.900000,  From,    1000000000.100000, From XS",
        "1000000000.100000, From XS, 999999999.900000,  From"
    })
    void what_was_typed_last_is_shown_once_whichever_is_told_first(
            String at, String text, String otherAt, String other) throws Exception {
        var first = Thread.ofPlatform().start(() -> typing.heed(typed(at, text), shown::add));
        await().until(() -> first.getState() == Thread.State.TIMED_WAITING);

        typing.heed(typed(otherAt, other), shown::add);

        first.join();
        assertThat(shown).extracting(SlackTypingTests::text).containsExactly("From XS");
    }

    private static SlackEnvelope typed(String at, String text) {
        return SlackEnvelope.of(JsonMapper.shared().readTree(TYPED.formatted(at, text)))
                .orElseThrow();
    }

    private static String text(SlackEnvelope envelope) {
        return envelope.payload().path("actions").path(0).path("value").asString();
    }
}
