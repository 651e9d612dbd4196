package app.haris.chat.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.mirror.Subject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No message is too long for Discord, and what is cut is what is missed least. */
class LimitsTests {
    @Test
    void the_longest_text_is_shortened_and_the_others_stay() {
        var components =
                components(new Layout().text("who wrote").text("x".repeat(9000)).text("status"));

        assertThat(Limits.characters(components)).isLessThanOrEqualTo(Limits.TEXT);
        assertThat(texts(components)).startsWith("who wrote").endsWith("status");
        assertThat(texts(components).get(1)).hasSizeGreaterThan(3900).endsWith("…");
    }

    @Test
    void controls_stay_where_there_are_too_many_parts() {
        var layout = new Layout();
        IntStream.range(0, 60).forEach(number -> layout.text("line " + number));
        layout.row(List.of(Layout.button("haris:claim:12", "Claim", 1)));

        var components = components(layout);

        assertThat(Limits.components(components)).isEqualTo(Limits.COMPONENTS);
        assertThat(components.toString()).contains("haris:claim:12", "\"line 0\"");
    }

    @Test
    void a_cut_leaves_no_backslash_that_would_eat_what_follows() {
        var components = components(new Layout().text("\\*".repeat(3000)));

        assertThat(texts(components).getFirst()).doesNotEndWith("\\…").endsWith("…");
    }

    private static JsonNode components(Layout layout) {
        return DiscordContent.of("", layout, new Subject(1, 0, "card")).json().path("components");
    }

    private static List<String> texts(JsonNode components) {
        return components
                .path(0)
                .path("components")
                .valueStream()
                .map(part -> part.path("content").asString(""))
                .toList();
    }
}
