package app.haris.chat.slack.message;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fits what stands within blocks into Slack's limits. What cannot be made to fit without meaning
 * something else (a value that is too long, an address that is none) is left out.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/block-elements">Block elements,
 *     2026-11</a>
 */
final class BlockElements {
    /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
    private static final int BUTTON_TEXT = 75;

    private static final int BUTTON_VALUE = 2000;
    private static final int URL = 3000;

    /** https://docs.slack.dev/reference/block-kit/block-elements: of every one. */
    private static final int ACTION_ID = 255;

    /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
    private static final int OPTION_TEXT = 75;

    private static final int OPTION_VALUE = 150;

    /** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
    private static final int OVERFLOW = 5;

    /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
    private static final int SELECT = 100;

    /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
    private static final int INPUT = 3000;

    /** https://docs.slack.dev/reference/block-kit/block-elements: of every one that has it. */
    private static final int PLACEHOLDER = 150;

    /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
    private static final int ALT = 2000;

    /** https://docs.slack.dev/reference/block-kit/blocks/context-block: as a text object. */
    private static final int TEXT = 3000;

    private final BlockTexts texts;

    BlockElements(BlockTexts texts) {
        this.texts = texts;
    }

    /** Leaves the elements that fit, at most so many, each of their ids once. */
    void fit(ArrayNode elements, int most) {
        var ids = new HashSet<String>();
        for (var at = 0; at < elements.size(); ) {
            var element = elements.get(at);
            var id = element.path("action_id").asString("");
            if (at < most && fits(element) && (id.isEmpty() || ids.add(id))) {
                at++;
            } else {
                elements.remove(at);
                texts.leftOut();
            }
        }
    }

    /** Fits one element; false if it has to be left out. */
    boolean fits(JsonNode node) {
        if (!(node instanceof ObjectNode element)
                || element.path("action_id").asString("").length() > ACTION_ID) {
            return false;
        }
        return switch (element.path("type").asString("")) {
            case "button" -> button(element);
            case "overflow" -> options(element, OVERFLOW);
            case "static_select", "multi_static_select" -> {
                texts.fit(element, "placeholder", PLACEHOLDER);
                yield options(element, SELECT);
            }
            case "radio_buttons", "checkboxes" -> options(element, SELECT);
            case "image" -> image(element);
            case "mrkdwn", "plain_text" -> {
                texts.fit(element, TEXT);
                yield true;
            }
            case "plain_text_input" -> input(element);
            case "users_select", "datetimepicker", "datepicker", "external_select" -> {
                texts.fit(element, "placeholder", PLACEHOLDER);
                yield true;
            }
            default -> false;
        };
    }

    private boolean button(ObjectNode button) {
        texts.fit(button, "text", BUTTON_TEXT);
        return button.path("text").path("type").asString("").equals("plain_text")
                && button.path("value").asString("").length() <= BUTTON_VALUE
                && button.path("url").asString("").length() <= URL
                && confirm(button);
    }

    /** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
    private boolean confirm(ObjectNode button) {
        if (!(button.path("confirm") instanceof ObjectNode confirm)) {
            return !button.has("confirm");
        }
        texts.fit(confirm, "title", 100);
        texts.fit(confirm, "text", 300);
        texts.fit(confirm, "confirm", 30);
        texts.fit(confirm, "deny", 30);
        return Set.of("title", "text", "confirm", "deny").stream().allMatch(confirm::has);
    }

    private boolean options(ObjectNode menu, int most) {
        if (menu.path("option_groups") instanceof ArrayNode groups) {
            groups.forEach(group -> options((ObjectNode) group, SELECT));
            return !groups.isEmpty() && groups.valueStream().noneMatch(BlockElements::isEmpty);
        }
        if (menu.path("options") instanceof ArrayNode options) {
            var values = new HashSet<String>();
            for (var at = 0; at < options.size(); ) {
                var value = options.get(at).path("value").asString("");
                if (at < most && value.length() <= OPTION_VALUE && values.add(value)) {
                    texts.fit((ObjectNode) options.get(at), "text", OPTION_TEXT);
                    at++;
                } else {
                    options.remove(at);
                    texts.leftOut();
                }
            }
        }
        return !isEmpty(menu);
    }

    private static boolean isEmpty(JsonNode menu) {
        return menu.path("options").isEmpty();
    }

    /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
    boolean image(ObjectNode image) {
        var url = image.path("image_url").asString("");
        image.put("alt_text", texts.fitted(image.path("alt_text").asString(""), ALT));
        texts.fit(image, "title", ALT);
        return url.startsWith("https://") && url.length() <= URL;
    }

    private boolean input(ObjectNode input) {
        texts.fit(input, "placeholder", PLACEHOLDER);
        var most = Math.clamp(input.path("max_length").asInt(INPUT), 1, INPUT);
        if (input.has("max_length")) {
            input.put("max_length", most);
        }
        var typed = input.path("initial_value").asString("");
        if (typed.length() > most) {
            input.put("initial_value", texts.fitted(typed, most));
        }
        return true;
    }
}
