package app.haris.social.bluesky;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a text is (lexicons/app/bsky/richtext/facet.json of
 * https://github.com/bluesky-social/atproto).
 */
record Facet(Slice index, List<Feature> features) {
    Facet {
        features = List.copyOf(features);
    }

    /** By bytes of UTF-8; the end is exclusive. */
    record Slice(int byteStart, int byteEnd) {}

    /** One of a link, a mention and a hashtag. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Feature(
            @JsonProperty("$type") String type,
            @Nullable String uri,
            @Nullable String did,
            @Nullable String tag) {
        private static final String TYPE = "app.bsky.richtext.facet#";

        static Feature link(String uri) {
            return new Feature(TYPE + "link", uri, null, null);
        }

        static Feature mention(String did) {
            return new Feature(TYPE + "mention", null, did, null);
        }

        static Feature tag(String tag) {
            return new Feature(TYPE + "tag", null, null, tag);
        }
    }
}
