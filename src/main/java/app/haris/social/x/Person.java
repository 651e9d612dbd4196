package app.haris.social.x;

import app.haris.social.Author;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A user of X. */
record Person(
        String id,
        @Nullable String handle,
        @Nullable String name,
        @Nullable Long followers,
        boolean isVerified) {
    /** Of version 2; webhooks wrap some users in {@code data}. */
    static Person of(JsonNode given) {
        var json = given.has("data") ? given.path("data") : given;
        var followers = json.path("public_metrics").path("followers_count");
        return new Person(
                json.path("id").asString(""),
                json.path("username").asString(null),
                json.path("name").asString(null),
                followers.isNumber() ? followers.asLong() : null,
                json.path("verified").asBoolean(false));
    }

    /** Of version 1.1, in which Account Activity still speaks. */
    static Person ofOld(JsonNode json) {
        var followers = json.path("followers_count");
        return new Person(
                Post.oldId(json, "id"),
                json.path("screen_name").asString(null),
                json.path("name").asString(null),
                followers.isNumber() ? followers.asLong() : null,
                json.path("verified").asBoolean(false));
    }

    static Person unknown(String id) {
        return new Person(id, null, null, null, false);
    }

    Author author() {
        return new Author(id, cleaned(handle), cleaned(name), followers, isVerified);
    }

    private static @Nullable String cleaned(@Nullable String text) {
        return text == null ? null : Wording.clean(text);
    }
}
