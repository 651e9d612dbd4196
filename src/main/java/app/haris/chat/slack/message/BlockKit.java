package app.haris.chat.slack.message;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks whatever is sent against Block Kit's limits, and makes it fit: one text that is too long
 * would have Slack refuse the whole message ({@code invalid_blocks}). Texts are shortened at their
 * end; of too many blocks the last that nobody can press go first.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks, 2026-11</a>
 */
public final class BlockKit {
    /** https://docs.slack.dev/reference/block-kit/blocks: of a message, of a view. */
    private static final int MESSAGE = 50;

    private static final int VIEW = 100;

    /** https://docs.slack.dev/reference/block-kit/blocks: of each of them. */
    private static final int BLOCK_ID = 255;

    /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
    private static final int SECTION = 3000;

    private static final int FIELDS = 10;
    private static final int FIELD = 2000;

    /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
    private static final int HEADER = 150;

    /** https://docs.slack.dev/reference/block-kit/blocks/context-block */
    private static final int CONTEXT = 10;

    /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
    private static final int ACTIONS = 25;

    /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
    private static final int LABEL = 2000;

    /** https://docs.slack.dev/reference/views/modal-views */
    private static final int TITLE = 24;

    private static final int METADATA = 3000;
    private static final int CALLBACK = 255;

    private final BlockTexts texts = new BlockTexts();
    private final BlockElements elements = new BlockElements(texts);
    private final Set<String> ids = new HashSet<>();
    private final boolean isView;

    private BlockKit(boolean isView) {
        this.isView = isView;
    }

    /**
     * What fits.
     *
     * @param isShortened whether something was shortened or left out
     */
    public record Fitted<T extends JsonNode>(T json, boolean isShortened) {}

    /** The blocks of a message as Slack takes them. */
    public static Fitted<ArrayNode> message(ArrayNode blocks, int reserved) {
        var kit = new BlockKit(false);
        var fitted = kit.fit(blocks.deepCopy(), MESSAGE - reserved);
        return new Fitted<>(fitted, kit.texts.isShortened());
    }

    /**
     * A modal or Home tab as Slack takes it. What travels in it unseen cannot be shortened: if it
     * is too long, that is a bug, and an exception names it.
     */
    public static Fitted<ObjectNode> view(ObjectNode view) {
        var kit = new BlockKit(true);
        var fitted = view.deepCopy();
        refuseLonger(fitted, "private_metadata", METADATA);
        refuseLonger(fitted, "callback_id", CALLBACK);
        for (var name : Set.of("title", "submit", "close")) {
            kit.texts.fit(fitted, name, TITLE);
        }
        var blocks = fitted.path("blocks") instanceof ArrayNode some ? some : emptyBlocks();
        fitted.set("blocks", kit.fit(blocks, VIEW));
        return new Fitted<>(fitted, kit.texts.isShortened());
    }

    private static ArrayNode emptyBlocks() {
        return JsonMapper.shared().createArrayNode();
    }

    private static void refuseLonger(ObjectNode view, String name, int most) {
        var length = view.path(name).asString("").length();
        if (length > most) {
            throw new IllegalArgumentException(
                    "a view's %s has %d characters, more than %d".formatted(name, length, most));
        }
    }

    private ArrayNode fit(ArrayNode blocks, int most) {
        for (var at = 0; at < blocks.size(); ) {
            if (blocks.get(at) instanceof ObjectNode block && fits(block)) {
                identify(block);
                at++;
            } else {
                blocks.remove(at);
                texts.leftOut();
            }
        }
        while (blocks.size() > most) {
            blocks.remove(leastMissed(blocks));
            texts.leftOut();
        }
        return blocks;
    }

    /** The last that only says something; of controls alone the last. */
    private static int leastMissed(ArrayNode blocks) {
        for (var at = blocks.size() - 1; at > 0; at--) {
            var type = blocks.get(at).path("type").asString("");
            if (!type.equals("actions") && !type.equals("input")) {
                return at;
            }
        }
        return blocks.size() - 1;
    }

    /** An id that is there twice, or too long, is of no use; Slack gives the block another one. */
    private void identify(ObjectNode block) {
        var id = block.path("block_id").asString("");
        if (!id.isEmpty() && (id.length() > BLOCK_ID || !ids.add(id))) {
            block.remove("block_id");
        }
    }

    private boolean fits(ObjectNode block) {
        return switch (block.path("type").asString("")) {
            case "section" -> section(block);
            case "header" -> {
                texts.fit(block, "text", HEADER);
                yield block.has("text");
            }
            case "context" -> elements(block, CONTEXT);
            case "actions" -> elements(block, ACTIONS);
            case "image" -> elements.image(block);
            case "input" -> isView && input(block);
            case "divider", "rich_text" -> true;
            default -> false;
        };
    }

    private boolean section(ObjectNode section) {
        texts.fit(section, "text", SECTION);
        if (section.path("fields") instanceof ArrayNode fields) {
            while (fields.size() > FIELDS) {
                fields.remove(fields.size() - 1);
                texts.leftOut();
            }
            fields.forEach(field -> texts.fit((ObjectNode) field, FIELD));
        }
        if (section.has("accessory") && !elements.fits(section.path("accessory"))) {
            section.remove("accessory");
            texts.leftOut();
        }
        return section.has("text") || !section.path("fields").isEmpty();
    }

    private boolean elements(ObjectNode block, int most) {
        if (block.path("elements") instanceof ArrayNode some) {
            elements.fit(some, most);
        }
        return !block.path("elements").isEmpty();
    }

    private boolean input(ObjectNode input) {
        texts.fit(input, "label", LABEL);
        texts.fit(input, "hint", LABEL);
        return input.has("label") && elements.fits(input.path("element"));
    }
}
