package app.haris.inbox.jdbc;

import app.haris.social.Media;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pictures and files as JSON. No network has more than 20 with one post, and what is longer than a
 * column is cut; the whole stands in the interaction's own JSON.
 */
final class MediaJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 20;
    private static final int LONGEST_ADDRESS = 25_000;
    private static final int LONGEST_TEXT = 5_000;

    private MediaJson() {}

    static @Nullable String write(List<Media> media) {
        if (media.isEmpty()) {
            return null;
        }
        var array = JSON.createArrayNode();
        media.stream()
                .filter(one -> one.url().toString().length() <= LONGEST_ADDRESS)
                .limit(MOST)
                .forEach(
                        one -> {
                            var node = array.addObject();
                            node.put("type", Columns.stored(one.type(), 1_000));
                            if (!one.lacksAddress()) {
                                node.put("url", one.url().toString());
                            }
                            if (one.alt() != null) {
                                node.put("alt", Columns.stored(one.alt(), LONGEST_TEXT));
                            }
                        });
        return array.toString();
    }

    static List<Media> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        return StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                .map(MediaJson::one)
                .toList();
    }

    private static Media one(JsonNode node) {
        var type = node.path("type").stringValue();
        var alt = node.has("alt") ? node.path("alt").stringValue() : null;
        return node.has("url")
                ? new Media(type, URI.create(node.path("url").stringValue()), alt)
                : Media.unaddressed(type, alt);
    }
}
