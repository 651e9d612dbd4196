package app.haris.chat.slack.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Refuses blocks as Slack does.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit reference, 2026-11</a>
 */
final class BlockLimits {
    private static final int MESSAGE_BLOCKS = 50;
    private static final int VIEW_BLOCKS = 100;
    private static final Set<String> KNOWN =
            Set.of(
                    "actions",
                    "context",
                    "divider",
                    "header",
                    "image",
                    "input",
                    "rich_text",
                    "section");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private final boolean isView;

    private BlockLimits(boolean isView) {
        this.isView = isView;
    }

    /** What Slack would complain of in the blocks of a message; empty if it would take them. */
    static List<String> ofMessage(JsonNode blocks) {
        return new BlockLimits(false).check(blocks, MESSAGE_BLOCKS);
    }

    /** What Slack would complain of in a modal or Home view. */
    static List<String> ofView(JsonNode view) {
        var limits = new BlockLimits(true);
        var isModal = view.path("type").asString().equals("modal");
        if (isModal) {
            limits.text(view.path("title"), "title", 24);
            limits.optionalText(view, "submit", 24);
            limits.optionalText(view, "close", 24);
        }
        limits.atMost(view.path("private_metadata").asString(""), "private_metadata", 3000);
        limits.atMost(view.path("callback_id").asString(""), "callback_id", 255);
        var hasInput = view.path("blocks").valueStream().anyMatch(b -> is(b, "input"));
        if (isModal && hasInput && !view.hasNonNull("submit")) {
            limits.faults.add("a modal with inputs needs submit");
        }
        return limits.check(view.path("blocks"), VIEW_BLOCKS);
    }

    private static boolean is(JsonNode node, String type) {
        return node.path("type").asString("").equals(type);
    }

    private List<String> check(JsonNode blocks, int most) {
        if (!blocks.isArray()) {
            faults.add("blocks is not an array");
            return faults;
        }
        if (blocks.size() > most) {
            faults.add("more than " + most + " blocks");
        }
        blocks.forEach(this::block);
        return faults;
    }

    private void block(JsonNode block) {
        var type = block.path("type").asString("");
        if (!KNOWN.contains(type)) {
            faults.add("unknown block type '" + type + "'");
        }
        var id = block.path("block_id").asString("");
        atMost(id, "block_id", 255);
        if (!id.isEmpty() && !blockIds.add(id)) {
            faults.add("block_id '" + id + "' twice");
        }
        switch (type) {
            case "section" -> section(block);
            case "header" -> text(block.path("text"), "header.text", 150);
            case "context" -> elements(block, 10);
            case "actions" -> elements(block, 25);
            case "image" -> image(block);
            case "input" -> input(block);
            default -> {}
        }
    }

    private void section(JsonNode block) {
        if (!block.has("text") && !block.has("fields")) {
            faults.add("a section needs text or fields");
        }
        optionalText(block, "text", 3000);
        if (block.path("fields").size() > 10) {
            faults.add("more than 10 fields");
        }
        block.path("fields").forEach(field -> text(field, "field", 2000));
        if (block.has("accessory")) {
            element(block.path("accessory"));
        }
    }

    private void elements(JsonNode block, int most) {
        var elements = block.path("elements");
        if (elements.isEmpty() || elements.size() > most) {
            faults.add("%s needs 1 to %d elements".formatted(block.path("type").asString(), most));
        }
        var actionIds = new HashSet<String>();
        for (var element : elements) {
            element(element);
            var id = element.path("action_id").asString("");
            if (!id.isEmpty() && !actionIds.add(id)) {
                faults.add("action_id '" + id + "' twice in a block");
            }
        }
    }

    private void element(JsonNode element) {
        atMost(element.path("action_id").asString(""), "action_id", 255);
        switch (element.path("type").asString("")) {
            case "button" -> {
                text(element.path("text"), "button.text", 75);
                atMost(element.path("value").asString(""), "button.value", 2000);
                if (is(element.path("text"), "mrkdwn")) {
                    faults.add("a button's text is plain_text");
                }
                confirm(element);
            }
            case "overflow" -> options(element, 1, 5);
            case "static_select", "multi_static_select", "radio_buttons", "checkboxes" ->
                    options(element, 1, 100);
            case "image" -> image(element);
            case "mrkdwn", "plain_text" -> text(element, "context text", 3000);
            case "plain_text_input" -> {
                var most = element.path("max_length").asInt(3000);
                if (most < 1 || most > 3000) {
                    faults.add("max_length is 1 to 3000");
                }
                atMost(element.path("initial_value").asString(""), "initial_value", most);
                optionalText(element, "placeholder", 150);
            }
            case "users_select",
                    "datetimepicker",
                    "datepicker",
                    "external_select",
                    "rich_text_input" ->
                    optionalText(element, "placeholder", 150);
            default -> faults.add("unknown element '" + element.path("type").asString("") + "'");
        }
    }

    private void confirm(JsonNode element) {
        if (element.has("confirm")) {
            var confirm = element.path("confirm");
            text(confirm.path("title"), "confirm.title", 100);
            text(confirm.path("text"), "confirm.text", 300);
            text(confirm.path("confirm"), "confirm.confirm", 30);
            text(confirm.path("deny"), "confirm.deny", 30);
        }
    }

    private void options(JsonNode element, int least, int most) {
        var options = element.path("options");
        var groups = element.path("option_groups");
        if (groups.isArray()) {
            groups.forEach(group -> options(group, 1, 100));
            return;
        }
        if (options.size() < least || options.size() > most) {
            faults.add("options are %d to %d, not %d".formatted(least, most, options.size()));
        }
        var values = new HashSet<String>();
        for (var option : options) {
            text(option.path("text"), "option.text", 75);
            var value = option.path("value").asString("");
            atMost(value, "option.value", 150);
            if (!values.add(value)) {
                faults.add("option value '" + value + "' twice");
            }
        }
    }

    private void image(JsonNode image) {
        var url = image.path("image_url").asString("");
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            faults.add("image_url is not an address");
        }
        atMost(url, "image_url", 3000);
        var alt = image.path("alt_text").asString("");
        if (alt.isEmpty()) {
            faults.add("an image needs alt_text");
        }
        atMost(alt, "alt_text", 2000);
    }

    private void input(JsonNode block) {
        if (!isView) {
            faults.add("input blocks are for views");
        }
        text(block.path("label"), "label", 2000);
        optionalText(block, "hint", 2000);
        element(block.path("element"));
    }

    private void optionalText(JsonNode parent, String name, int most) {
        if (parent.hasNonNull(name)) {
            text(parent.path(name), name, most);
        }
    }

    private void text(JsonNode text, String name, int most) {
        if (!is(text, "plain_text") && !is(text, "mrkdwn")) {
            faults.add(name + " is not a text object");
            return;
        }
        var value = text.path("text").asString("");
        if (value.isEmpty()) {
            faults.add(name + " is empty");
        }
        atMost(value, name, most);
    }

    private void atMost(String value, String name, int most) {
        if (value.length() > most) {
            faults.add("%s has %d characters, more than %d".formatted(name, value.length(), most));
        }
    }
}
