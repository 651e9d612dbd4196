package app.haris.chat.discord.message;

import app.haris.chat.mirror.Content;
import app.haris.chat.mirror.Subject;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message says.
 *
 * @param line all of it in one line
 * @param body what stands in it
 * @param state the word for the state of the case, by which a forum sorts its posts; else empty
 * @param mentioned ids of those who may be called by it; usually nobody
 * @param subject what the message is about, by which it is found again
 */
public record DiscordContent(
        String line, Layout body, String state, List<String> mentioned, Subject subject)
        implements Content<DiscordContent> {
    /** https://docs.discord.com/developers/components/reference (2026-11): IS_COMPONENTS_V2. */
    public static final int COMPONENTS = 1 << 15;

    public DiscordContent {
        mentioned = List.copyOf(mentioned);
    }

    public static DiscordContent of(String line, Layout body, Subject subject) {
        return new DiscordContent(line, body, "", List.of(), subject);
    }

    /** The message as Discord takes it, to be posted or to replace what stands there. */
    public ObjectNode json() {
        var json = JsonMapper.shared().createObjectNode().put("flags", COMPONENTS);
        json.set("components", body.json(mark(subject.caseNumber(), subject.part())));
        var allowed = json.putObject("allowed_mentions");
        allowed.putArray("parse");
        if (!mentioned.isEmpty()) {
            var people = allowed.putArray("users");
            mentioned.forEach(people::add);
        }
        return json;
    }

    /**
     * The id of a message's outermost component says what the message is about: Discord keeps it,
     * and gives it back with the channel's history. It has 31 bits and is never 0.
     *
     * @see <a href="https://docs.discord.com/developers/components/reference">Component reference,
     *     2026-11: the optional id is a 32-bit number of one's own choice</a>
     */
    public static int mark(long caseNumber, String part) {
        var hash = Content.hash(caseNumber + "/" + part);
        return Math.max(1, Integer.parseUnsignedInt(hash.substring(0, 8), 16) & Integer.MAX_VALUE);
    }

    @Override
    public DiscordContent bare() {
        var plain = new Layout().text(Markdown.escaped(line));
        return new DiscordContent(line, plain, state, List.of(), subject);
    }

    @Override
    public String fingerprint() {
        return Content.hash(json() + state);
    }
}
