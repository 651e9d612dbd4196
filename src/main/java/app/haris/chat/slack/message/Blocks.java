package app.haris.chat.slack.message;

import app.haris.chat.SafeText;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts Block Kit blocks together, within Slack's limits.
 *
 * <p>Whatever comes from people stands in {@code plain_text} or in {@code rich_text}, whose text
 * elements Slack shows as they are: no mention, link or formatting is read out of them.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit reference, 2026-11</a>
 */
public final class Blocks {
    /** Most characters of a context element or section text. */
    public static final int TEXT = 3000;

    /** Most characters of a button's or option's label. */
    public static final int LABEL = 75;

    /** Most blocks of a message. */
    static final int MESSAGE = 50;

    /** Most blocks of a modal or a Home tab. */
    public static final int VIEW = 100;

    /** Most elements of an actions block. */
    static final int ACTIONS = 25;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ArrayNode blocks = JSON.createArrayNode();

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static ObjectNode plain(String text, int most) {
        return object().put("type", "plain_text")
                .put("text", SafeText.shortened(text.isBlank() ? "…" : text, most))
                .put("emoji", true);
    }

    public ArrayNode json() {
        return blocks;
    }

    public int size() {
        return blocks.size();
    }

    /** Small print: short parts, set apart by middle dots. */
    public Blocks context(List<String> parts) {
        if (!parts.isEmpty()) {
            var block = blocks.addObject().put("type", "context");
            block.putArray("elements").add(plain(String.join(" · ", parts), TEXT));
        }
        return this;
    }

    public Blocks header(String text) {
        blocks.addObject().put("type", "header").set("text", plain(text, 150));
        return this;
    }

    public Blocks section(String text) {
        blocks.addObject().put("type", "section").set("text", plain(text, TEXT));
        return this;
    }

    /** Plain text however long, in as many sections as it needs. */
    public Blocks sections(String text) {
        for (var at = 0; at < text.length() && blocks.size() < VIEW; ) {
            var end = Math.min(text.length(), at + TEXT);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            section(text.substring(at, end));
            at = end;
        }
        return this;
    }

    public Blocks section(String text, ObjectNode accessory) {
        section(text);
        ((ObjectNode) blocks.get(blocks.size() - 1)).set("accessory", accessory);
        return this;
    }

    public Blocks divider() {
        blocks.addObject().put("type", "divider");
        return this;
    }

    public RichText rich() {
        var block = blocks.addObject().put("type", "rich_text");
        return new RichText(block.putArray("elements"));
    }

    /** A row of controls, spread over as many blocks as it needs. */
    public Blocks actions(List<ObjectNode> elements) {
        for (var at = 0; at < elements.size(); at += ACTIONS) {
            var block = blocks.addObject().put("type", "actions");
            block.putArray("elements")
                    .addAll(elements.subList(at, Math.min(elements.size(), at + ACTIONS)));
        }
        return this;
    }

    /** Names the block that was put last. */
    public Blocks named(String id) {
        ((ObjectNode) blocks.get(blocks.size() - 1)).put("block_id", id);
        return this;
    }

    public Blocks image(URI address, String alt) {
        blocks.addObject()
                .put("type", "image")
                .put("image_url", address.toString())
                .put("alt_text", SafeText.shortened(alt.isBlank() ? "…" : alt, 2000));
        return this;
    }

    public Blocks input(String id, String label, ObjectNode element, boolean isOptional) {
        var block = blocks.addObject().put("type", "input").put("block_id", id);
        block.put("optional", isOptional);
        block.set("label", plain(label, 2000));
        block.set("element", element);
        return this;
    }

    /**
     * Lets the input that was put last tell each change.
     *
     * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/input-block">Input block,
     *     2026-11: dispatch_action</a>
     */
    public Blocks dispatching() {
        ((ObjectNode) blocks.get(blocks.size() - 1)).put("dispatch_action", true);
        return this;
    }

    /** Text that Slack shows letter by letter, with a few styles of our own. */
    public static final class RichText {
        private final ArrayNode elements;

        private RichText(ArrayNode elements) {
            this.elements = elements;
        }

        /** A line: the first part bold. */
        public RichText line(String bold, String rest) {
            var parts = elements.addObject().put("type", "rich_text_section").putArray("elements");
            if (!bold.isEmpty()) {
                text(parts, bold).putObject("style").put("bold", true);
            }
            if (!rest.isEmpty()) {
                text(parts, rest);
            }
            return this;
        }

        public RichText link(String label, URI address) {
            elements.addObject()
                    .put("type", "rich_text_section")
                    .putArray("elements")
                    .addObject()
                    .put("type", "link")
                    .put("url", address.toString())
                    .put("text", label);
            return this;
        }

        public RichText quote(String text) {
            text(
                    elements.addObject().put("type", "rich_text_quote").putArray("elements"),
                    text.isBlank() ? "…" : text);
            return this;
        }

        /** A quote whose pieces may be struck or bold. */
        public ArrayNode pieces() {
            return elements.addObject().put("type", "rich_text_quote").putArray("elements");
        }

        public static ObjectNode text(ArrayNode parts, String text) {
            return parts.addObject().put("type", "text").put("text", text);
        }
    }
}
