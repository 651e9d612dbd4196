package app.haris.chat.discord.card;

import static app.haris.chat.CaseFileFixtures.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Texts;
import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.mirror.Subject;
import app.haris.social.Media;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DiscordMediaTests {
    private static final int TEXT = 10;
    private static final int GALLERY = 12;

    @Test
    void pictures_and_videos_stand_in_the_gallery_and_everything_else_is_a_link() {
        var parts =
                shown(
                        of("image", "https://example.org/a.jpg", "A torn parcel"),
                        of("video", "https://example.org/b.mp4", null),
                        of("gifv", "https://example.org/c.mp4", null),
                        of("audio", "https://example.org/d.mp3", "He shouts *loudly*"),
                        of("file", "https://example.org/bill.pdf", null),
                        Media.unaddressed("poll"));

        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().path("type").asInt()).isEqualTo(GALLERY);
        assertThat(parts.getFirst().path("items").values())
                .extracting(item -> item.path("media").path("url").asString())
                .containsExactly(
                        "https://example.org/a.jpg",
                        "https://example.org/b.mp4",
                        "https://example.org/c.mp4");
        assertThat(parts.getLast().path("type").asInt()).isEqualTo(TEXT);
        assertThat(parts.getLast().path("content").asString().lines())
                .containsExactly(
                        "-# 📎 Audio clip · He shouts \\*loudly\\*: <https://example.org/d.mp3>",
                        "-# 📎 File · no description: <https://example.org/bill.pdf>");
    }

    @Test
    void a_gallery_of_nothing_is_not_there() {
        assertThat(shown(of("file", "https://example.org/a.pdf", null)))
                .extracting(part -> part.path("type").asInt())
                .containsExactly(TEXT);
        assertThat(shown(of("file", "javascript:alert(1)", null))).isEmpty();
    }

    @Test
    void of_very_many_files_as_many_are_linked_as_can_be_read() {
        var many =
                IntStream.range(0, 40)
                        .mapToObj(one -> of("file", "https://example.org/" + one, null))
                        .toArray(Media[]::new);

        assertThat(shown(many).getFirst().path("content").asString().lines()).hasSize(10);
    }

    private static Media of(String type, String address, String alt) {
        return new Media(type, URI.create(address), alt);
    }

    private static List<JsonNode> shown(Media... media) {
        var layout = new Layout();
        new DiscordMedia(List.of(media), new Texts().in(Locale.ENGLISH, ZoneOffset.UTC))
                .show(layout, false);
        return DiscordContent.of("", layout, new Subject(NUMBER.value(), 0, "card"))
                .json()
                .path("components")
                .get(0)
                .path("components")
                .valueStream()
                .toList();
    }
}
