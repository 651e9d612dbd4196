package app.haris.chat.discord.talk;

import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.discord.message.Markdown;
import app.haris.chat.discord.rest.DiscordApi;
import app.haris.chat.mirror.Content;
import app.haris.chat.mirror.Subject;
import app.haris.chat.mirror.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says something to one person where no interaction lets us whisper: by a direct message, and where
 * they take none, where they are.
 */
public final class DiscordVoice {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordVoice.class);
    private static final int NONCE = 24;
    private static final int MOST = 3500;

    private final DiscordApi api;

    public DiscordVoice(DiscordApi api) {
        this.api = api;
    }

    /** Tells somebody alone, else answers them in the channel. */
    public void tell(String person, String channel, String text) {
        var said =
                direct(person)
                        .then(
                                own ->
                                        post(
                                                own,
                                                content(text),
                                                text + own + System.identityHashCode(text)));
        if (!(said instanceof Verdict.Ok<JsonNode>)) {
            answer(channel, text);
        }
    }

    /** Answers in a channel, for everybody to read. */
    public void answer(String channel, String text) {
        var said = post(channel, content(text), text + channel + System.identityHashCode(text));
        if (!(said instanceof Verdict.Ok<JsonNode>)) {
            LOG.warn("An answer could not be given in Discord: {}", said);
        }
    }

    /** The channel of direct messages with somebody. */
    public Verdict<String> direct(String person) {
        var body = JsonMapper.shared().createObjectNode().put("recipient_id", person);
        return api.post("users/@me/channels", body)
                .then(channel -> new Verdict.Ok<>(channel.path("id").asString("")));
    }

    /**
     * Posts a message that is nobody's copy of a case.
     *
     * @param key the same for what is the same message, repeated
     */
    public Verdict<JsonNode> post(String channel, DiscordContent content, String key) {
        var nonce = Content.hash(key).substring(0, NONCE);
        var message = content.json().put("nonce", nonce).put("enforce_nonce", true);
        return api.post("channels/" + channel + "/messages", message);
    }

    private static DiscordContent content(String text) {
        var layout = new Layout().text(Markdown.escaped(Markdown.fitting(text, MOST)));
        return DiscordContent.of(text, layout, new Subject(0, 0, "said"));
    }
}
