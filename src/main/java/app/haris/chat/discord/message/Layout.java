package app.haris.chat.discord.message;

import app.haris.chat.SafeText;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts Components V2 together: one container with its color, and in it texts, pictures and rows of
 * controls, within Discord's limits.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component reference,
 *     2026-11</a>
 */
public final class Layout {
    /** Most characters of a button's label. */
    public static final int LABEL = 80;

    /** Most buttons of a row. */
    private static final int ROW = 5;

    /** Most pictures of a gallery, and most characters of a picture's description. */
    private static final int GALLERY = 10;

    private static final int DESCRIPTION = 1024;

    private static final int ACTION_ROW = 1;
    private static final int BUTTON = 2;
    private static final int SECTION = 9;
    private static final int TEXT = 10;
    private static final int MEDIA = 12;
    private static final int CONTAINER = 17;

    private final ArrayNode parts = JsonMapper.shared().createArrayNode();
    private int color = -1;

    public static ObjectNode object(int type) {
        return JsonMapper.shared().createObjectNode().put("type", type);
    }

    public Layout colored(int rgb) {
        color = rgb;
        return this;
    }

    /** Markdown; what comes from people must be escaped in it. */
    public Layout text(String markdown) {
        if (!markdown.isBlank()) {
            parts.add(object(TEXT).put("content", markdown));
        }
        return this;
    }

    /** Small print: short parts, set apart by middle dots. */
    public Layout small(List<String> parts) {
        return parts.isEmpty() ? this : text(Markdown.small(String.join(" · ", parts)));
    }

    /** Text with a button beside it. */
    public Layout section(String markdown, ObjectNode button) {
        var section = object(SECTION);
        section.putArray("components").add(object(TEXT).put("content", markdown));
        section.set("accessory", button);
        parts.add(section);
        return this;
    }

    /** Controls, spread over as many rows as they need. */
    public Layout row(List<ObjectNode> buttons) {
        for (var at = 0; at < buttons.size(); at += ROW) {
            var row = object(ACTION_ROW);
            row.putArray("components")
                    .addAll(buttons.subList(at, Math.min(buttons.size(), at + ROW)));
            parts.add(row);
        }
        return this;
    }

    /** A picture, hidden until it is clicked on where it may be hard to look at. */
    public record Picture(URI address, String description, boolean isHidden) {}

    public Layout gallery(List<Picture> pictures) {
        if (!pictures.isEmpty()) {
            var gallery = object(MEDIA);
            var items = gallery.putArray("items");
            for (var picture : pictures.subList(0, Math.min(GALLERY, pictures.size()))) {
                var item = items.addObject();
                item.putObject("media").put("url", picture.address.toString());
                item.put("description", SafeText.shortened(picture.description, DESCRIPTION));
                item.put("spoiler", picture.isHidden);
            }
            parts.add(gallery);
        }
        return this;
    }

    public static ObjectNode button(String id, String label, int style) {
        var shown = SafeText.shortened(label.isBlank() ? "…" : label, LABEL);
        return object(BUTTON).put("style", style).put("label", shown).put("custom_id", id);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** All of it in a container with this id, as an array of components, within the limits. */
    ArrayNode json(int id) {
        var container = object(CONTAINER).put("id", id);
        container.set("components", Limits.within(parts.deepCopy()));
        if (color >= 0) {
            container.put("accent_color", color);
        }
        return JsonMapper.shared().createArrayNode().add(container);
    }
}
