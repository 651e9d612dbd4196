package app.haris.social.bluesky;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A notification that is as documented.
 *
 * @param address the record by which it came about
 * @param content the hash of that record
 * @param json the whole of it
 */
record News(
        RecordAddress address,
        String content,
        String reason,
        Answers.Person author,
        Instant at,
        JsonNode json) {
    static Optional<News> of(Answers.Notification notification, JsonNode json) {
        var address = RecordAddress.of(notification.uri());
        var at = Mapping.moment(notification.indexedAt());
        var author = notification.author();
        return address.isEmpty() || at.isEmpty() || author == null
                ? Optional.empty()
                : Optional.of(
                        new News(
                                address.get(),
                                Objects.requireNonNullElse(notification.cid(), ""),
                                Objects.requireNonNullElse(notification.reason(), ""),
                                author,
                                at.get(),
                                json));
    }
}
