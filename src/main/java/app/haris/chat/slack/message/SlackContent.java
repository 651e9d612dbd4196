package app.haris.chat.slack.message;

import app.haris.chat.SafeText;
import app.haris.chat.mirror.Content;
import app.haris.chat.mirror.Subject;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message says.
 *
 * @param text for notifications and readers of the screen
 * @param bar small print beside a colored bar below the blocks; empty for no bar
 * @param color of the bar; never says anything alone
 * @param subject what the message is about, by which it is found again
 */
public record SlackContent(String text, ArrayNode blocks, String bar, String color, Subject subject)
        implements Content<SlackContent> {
    /** By which Slack's message says what it is about. */
    public String metadata() {
        var payload = Blocks.object().put("case", subject.caseNumber()).put("part", subject.part());
        if (subject.draft() > 0) {
            payload.put("draft", subject.draft());
        }
        ObjectNode metadata = Blocks.object().put("event_type", "haris_case");
        metadata.set("event_payload", payload);
        return metadata.toString();
    }

    @Override
    public SlackContent bare() {
        return new SlackContent(text, new Blocks().section(text).json(), bar, color, subject);
    }

    public boolean hasPictures() {
        return blocks.valueStream().anyMatch(SlackContent::isPicture);
    }

    /** With links in the place of pictures, for when Slack cannot fetch one of them. */
    public SlackContent withoutPictures() {
        var linked = new Blocks();
        for (var block : blocks) {
            if (isPicture(block)) {
                var alt = SafeText.shortened(block.path("alt_text").asString("…"), Blocks.LABEL);
                linked.rich().link("🖼️ " + alt, URI.create(block.path("image_url").asString("")));
            } else {
                linked.json().add(block);
            }
        }
        return new SlackContent(text, linked.json(), bar, color, subject);
    }

    private static boolean isPicture(JsonNode block) {
        return block.path("type").asString("").equals("image");
    }

    /** Without a bar of its own, so that an edit takes the old one away. */
    public static SlackContent plain(String text, Blocks blocks, Subject subject) {
        return new SlackContent(text, blocks.json(), "", "", subject);
    }

    /** Slack gives a color to attachments only. */
    public String attachments() {
        if (bar.isEmpty()) {
            return "[]";
        }
        var attachment = Blocks.object().put("color", color).put("fallback", bar);
        attachment.set("blocks", new Blocks().context(List.of(bar)).json());
        return "[" + attachment + "]";
    }

    @Override
    public String fingerprint() {
        return Content.hash(text + '\0' + bar + '\0' + color + '\0' + blocks);
    }
}
