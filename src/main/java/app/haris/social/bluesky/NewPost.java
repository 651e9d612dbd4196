package app.haris.social.bluesky;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post of ours as it is written (lexicons/app/bsky/feed/post.json of
 * https://github.com/bluesky-social/atproto).
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record NewPost(
        @JsonInclude @JsonProperty("$type") String type,
        @JsonInclude String text,
        @JsonInclude String createdAt,
        List<String> langs,
        Answers.ReplyRef reply,
        List<Facet> facets,
        @Nullable Embed embed) {
    NewPost {
        langs = List.copyOf(langs);
        facets = List.copyOf(facets);
    }

    static NewPost answer(
            String text,
            String createdAt,
            List<String> langs,
            Answers.ReplyRef reply,
            List<Facet> facets) {
        return new NewPost(RecordAddress.POST, text, createdAt, langs, reply, facets, null);
    }

    NewPost with(List<Embed.Image> images) {
        return images.isEmpty()
                ? this
                : new NewPost(type, text, createdAt, langs, reply, facets, Embed.of(images));
    }
}
