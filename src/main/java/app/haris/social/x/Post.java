package app.haris.social.x;

import app.haris.social.Media;
import app.haris.social.Reach;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A post as it stands.
 *
 * @param versions ids of all its versions, oldest first; an edit makes a new id
 * @param text as people read it
 * @param answered the post that it answers
 */
record Post(
        String id,
        List<String> versions,
        Person author,
        Instant createdAt,
        String text,
        @Nullable String answered,
        @Nullable String answeredUser,
        @Nullable String quoted,
        boolean isRepost,
        @Nullable String conversation,
        @Nullable String language,
        List<Media> media,
        Reach reach,
        JsonNode json) {
    /** {@code Wed Oct 10 20:19:24 +0000 2018}, of version 1.1. */
    private static final DateTimeFormatter OLD =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    Post {
        versions = List.copyOf(versions);
        media = List.copyOf(media);
    }

    /** The name that stays, whatever is edited. */
    String first() {
        return versions.isEmpty() ? id : versions.getFirst();
    }

    boolean isEdited() {
        return !first().equals(id);
    }

    boolean isBy(String user) {
        return author.id().equals(user);
    }

    /** Version 1.1 writes ids as numbers and, since JavaScript rounds those, as texts. */
    static String oldId(JsonNode json, String name) {
        return json.path(name + "_str").asString(json.path(name).asString(""));
    }

    /** An older client of X wrote times otherwise than newer ones. */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.matches("\\d{4}-.*")
                            ? OffsetDateTime.parse(text).toInstant()
                            : OLD.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
