package app.haris.social.bluesky;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Pictures in a post (lexicons/app/bsky/embed/images.json). */
record Embed(@JsonProperty("$type") String type, List<Image> images) {
    /**
     * @param image as the server named it when it was uploaded
     */
    record Image(String alt, JsonNode image, AspectRatio aspectRatio) {}

    /** So that an app leaves room before it has the picture. */
    record AspectRatio(int width, int height) {}

    static Embed of(List<Image> images) {
        return new Embed("app.bsky.embed.images", List.copyOf(images));
    }
}
