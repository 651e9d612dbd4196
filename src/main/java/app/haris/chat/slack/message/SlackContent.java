package app.haris.chat.slack.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
public record SlackContent(
        String text, ArrayNode blocks, String bar, String color, Subject subject) {
    /**
     * What a message is about.
     *
     * @param draft 0 where it is about the whole case
     * @param part names the message among those of the case, such as {@code card} or {@code r3}
     */
    public record Subject(long caseNumber, int draft, String part) {
        public String metadata() {
            var payload = Blocks.object().put("case", caseNumber).put("part", part);
            if (draft > 0) {
                payload.put("draft", draft);
            }
            ObjectNode metadata = Blocks.object().put("event_type", "haris_case");
            metadata.set("event_payload", payload);
            return metadata.toString();
        }
    }

    /** The same as one plain line. */
    public SlackContent bare() {
        return new SlackContent(text, new Blocks().section(text).json(), bar, color, subject);
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

    /** Tells whether a message would look different. */
    public String fingerprint() {
        return hash(text + '\0' + bar + '\0' + color + '\0' + blocks);
    }

    public static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
