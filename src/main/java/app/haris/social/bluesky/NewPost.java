package app.haris.social.bluesky;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

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
        List<Facet> facets) {
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
        return new NewPost(RecordAddress.POST, text, createdAt, langs, reply, facets);
    }
}
