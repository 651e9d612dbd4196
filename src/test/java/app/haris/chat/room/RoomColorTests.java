package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the colors as WCAG 2.2 does (success criteria 1.4.3 and 1.4.11). */
class RoomColorTests {
    private static final Pattern COLOR =
            Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final Map<String, String[]> colors = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (var css = RoomColorTests.class.getResourceAsStream("/static/room/tokens.css")) {
            var text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            COLOR.matcher(text)
                    .results()
                    .forEach(
                            found ->
                                    colors.put(
                                            found.group(1),
                                            new String[] {found.group(2), found.group(3)}));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, surface",
        "ink, sunken",
        "ink, warning-soft",
        "ink, mark",
        "muted, paper",
        "muted, surface",
        "muted, sunken",
        "muted, accent-soft",
        "accent, paper",
        "accent, surface",
        "accent, accent-soft",
        "on-accent, accent",
        "on-accent, accent-strong",
        "accent-ink, accent-soft",
        "alarm, surface",
        "alarm, paper",
        "alarm, alarm-soft",
        "on-alarm, alarm-solid",
        "warning, warning-soft",
        "good, good-soft",
        "plain, plain-soft",
        "quiet, quiet-soft",
        "muted, warning-soft",
        "alarm, accent-soft"
    })
    void text_can_be_read_in_light_and_dark(String text, String ground) {
        assertThat(contrast(text, ground, 0)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(text, ground, 1)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "edge, surface",
        "edge, paper",
        "focus, surface",
        "focus, paper",
        "focus, accent-soft",
        "lamp, surface",
        "alarm-solid, surface",
        "good, surface"
    })
    void edges_can_be_seen_in_light_and_dark(String edge, String ground) {
        assertThat(contrast(edge, ground, 0)).as("light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(edge, ground, 1)).as("dark").isGreaterThanOrEqualTo(3);
    }

    private static double contrast(String one, String other, int scheme) {
        var first = luminance(colors.get(one)[scheme]);
        var second = luminance(colors.get(other)[scheme]);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        var share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
