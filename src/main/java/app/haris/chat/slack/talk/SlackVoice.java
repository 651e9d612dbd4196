package app.haris.chat.slack.talk;

import app.haris.chat.mirror.Verdict;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.message.Blocks;
import com.slack.api.Slack;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says something to one person, where they are. */
public final class SlackVoice {
    private static final Logger LOG = LoggerFactory.getLogger(SlackVoice.class);

    private final Slack slack;
    private final SlackApi api;

    public SlackVoice(Slack slack, SlackApi api) {
        this.slack = slack;
        this.api = api;
    }

    /**
     * Where an answer goes.
     *
     * @param responseUrl good for five answers within half an hour; blank where Slack gave none
     */
    public record Ear(String responseUrl, String channel, String user, Optional<String> thread) {}

    void tell(Ear ear, String text) {
        if (!ear.responseUrl().isBlank() && respond(ear.responseUrl(), text)) {
            return;
        }
        if (!ear.channel().isBlank()
                && !(api.whisper(ear.channel(), ear.user(), ear.thread(), text)
                        instanceof Verdict.Ok)) {
            LOG.warn("An answer to {} could not be given in Slack", ear.user());
        }
    }

    /**
     * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses, 2026-11.
     */
    private boolean respond(String responseUrl, String text) {
        try {
            var body = Blocks.object().put("text", SlackApi.escaped(text));
            body.put("response_type", "ephemeral").put("replace_original", false);
            return slack.send(responseUrl, body.toString()).getCode() == 200;
        } catch (IOException e) {
            LOG.warn("A response address of Slack could not be reached: {}", e.toString());
            return false;
        }
    }
}
