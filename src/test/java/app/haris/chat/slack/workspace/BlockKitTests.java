package app.haris.chat.slack.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.chat.slack.message.BlockKit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What production lets through, the tests' own reading of Slack's limits lets through, too. */
class BlockKitTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TYPES =
            List.of(
                    "section", "section", "header", "context", "actions", "actions", "image",
                    "input", "divider", "video", "");
    private static final List<String> ELEMENTS =
            List.of(
                    "button",
                    "button",
                    "static_select",
                    "overflow",
                    "image",
                    "mrkdwn",
                    "plain_text",
                    "plain_text_input",
                    "radio_buttons",
                    "unheard_of");
    private static final List<String> ALPHABET =
            List.of("a", "è", "ش", "\uD83D\uDE21", "<", "\u202E", " ", "\n", "\uD83D", "العربية ");

    @Property(tries = 100)
    void slack_takes_whatever_blocks_were_made_to_fit(@ForAll long seed) {
        var random = new Random(seed);
        var blocks = blocks(random);

        assertThat(BlockLimits.ofMessage(BlockKit.message(blocks, 0).json())).isEmpty();
    }

    @Property(tries = 50)
    void slack_takes_whatever_views_were_made_to_fit(@ForAll long seed) {
        var random = new Random(seed);
        var view = JSON.createObjectNode().put("type", random.nextBoolean() ? "modal" : "home");
        view.set("title", text(random));
        view.set("submit", text(random));
        view.set("blocks", blocks(random));

        assertThat(BlockLimits.ofView(BlockKit.view(view).json())).isEmpty();
    }

    @Test
    void what_fits_stays_as_it_is() {
        var blocks = JSON.createArrayNode();
        blocks.addObject().put("type", "section").set("text", plain("x".repeat(3000)));

        var fitted = BlockKit.message(blocks, 0);

        assertThat(fitted.json()).isEqualTo(blocks);
        assertThat(fitted.isShortened()).isFalse();
    }

    @Test
    void of_too_many_blocks_those_that_can_be_pressed_stay() {
        var blocks = JSON.createArrayNode();
        IntStream.range(0, 60)
                .forEach(i -> blocks.addObject().put("type", "section").set("text", plain("" + i)));
        var button = JSON.createObjectNode().put("type", "button").put("action_id", "haris:claim");
        button.set("text", plain("Claim"));
        blocks.addObject().put("type", "actions").putArray("elements").add(button);

        var fitted = BlockKit.message(blocks, 1);

        assertThat(fitted.isShortened()).isTrue();
        assertThat(fitted.json().size()).isEqualTo(49);
        assertThat(fitted.json().get(0).toString()).contains("\"0\"");
        assertThat(fitted.json().get(48).toString()).contains("haris:claim");
    }

    @Test
    void what_travels_unseen_is_never_cut() {
        var view = JSON.createObjectNode().put("type", "modal");
        view.put("private_metadata", "x".repeat(3001));

        assertThatThrownBy(() -> BlockKit.view(view))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("private_metadata has 3001 characters, more than 3000");
    }

    private static ArrayNode blocks(Random random) {
        var blocks = JSON.createArrayNode();
        for (var i = random.nextInt(120); i > 0; i--) {
            blocks.add(block(random));
        }
        return blocks;
    }

    private static ObjectNode block(Random random) {
        var block = JSON.createObjectNode().put("type", one(TYPES, random));
        if (random.nextInt(4) == 0) {
            block.put("block_id", "id" + "x".repeat(random.nextInt(2) * 260) + random.nextInt(4));
        }
        block.set("text", text(random));
        if (random.nextInt(3) == 0) {
            block.remove("text");
        }
        block.set("label", text(random));
        block.set("element", element(random));
        block.put("alt_text", words(random)).put("image_url", url(random));
        var elements = block.putArray("elements");
        IntStream.range(0, fewOr(40, random)).forEach(i -> elements.add(element(random)));
        if (random.nextInt(3) == 0) {
            block.set("accessory", element(random));
        }
        if (random.nextInt(4) == 0) {
            var fields = block.putArray("fields");
            IntStream.range(0, random.nextInt(15)).forEach(i -> fields.add(plain(words(random))));
        }
        return block;
    }

    private static JsonNode element(Random random) {
        var element = JSON.createObjectNode().put("type", one(ELEMENTS, random));
        element.put("action_id", "act" + "x".repeat(random.nextInt(2) * 260) + random.nextInt(9));
        if (List.of("mrkdwn", "plain_text").contains(element.path("type").asString())) {
            return element.put("text", words(random));
        }
        element.set("text", text(random));
        element.set("placeholder", text(random));
        element.put("value", words(random)).put("alt_text", words(random));
        element.put("image_url", url(random)).put("initial_value", words(random));
        if (random.nextInt(4) == 0) {
            var confirm = element.putObject("confirm");
            List.of("title", "text", "confirm", "deny")
                    .forEach(it -> confirm.set(it, text(random)));
        }
        var options = element.putArray("options");
        for (var i = fewOr(130, random); i > 0; i--) {
            options.addObject().put("value", "v" + random.nextInt(90)).set("text", text(random));
        }
        return element;
    }

    /** Seldom too many, or all the time would go into making them. */
    private static int fewOr(int many, Random random) {
        return random.nextInt(random.nextInt(8) == 0 ? many : 5);
    }

    private static String url(Random random) {
        return one(List.of("https://x.example/", "http://x", "", "ftp://x"), random)
                + "x".repeat(random.nextInt(2) * 3100);
    }

    private static ObjectNode text(Random random) {
        return plain(words(random)).put("type", random.nextInt(9) == 0 ? "mrkdwn" : "plain_text");
    }

    private static ObjectNode plain(String text) {
        return JSON.createObjectNode().put("type", "plain_text").put("text", text);
    }

    private static String words(Random random) {
        return one(ALPHABET, random)
                .repeat(random.nextInt(5) == 0 ? random.nextInt(3500) : random.nextInt(60));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
