package app.haris.social.bluesky;

import app.haris.social.RemoteId;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands (https://atproto.com/specs/at-uri-scheme).
 *
 * @param repo the DID of who wrote it, which stays when a handle changes
 * @param collection what kind of record it is
 * @param key its name among those
 */
record RecordAddress(String repo, String collection, String key) {
    static final String POST = "app.bsky.feed.post";
    static final String LIKE = "app.bsky.feed.like";

    private static final Pattern FORM =
            Pattern.compile("at://(did:[a-z]+:[\\w.:%-]+)/([a-zA-Z0-9.-]+)/([\\w.~:-]+)");

    static Optional<RecordAddress> of(@Nullable String text) {
        var form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? Optional.of(new RecordAddress(form.group(1), form.group(2), form.group(3)))
                : Optional.empty();
    }

    static Optional<RecordAddress> post(RemoteId id) {
        return of(id.value()).filter(address -> address.collection().equals(POST));
    }

    RemoteId id() {
        return new RemoteId(toString());
    }

    /** The page on which people see a post. */
    URI page() {
        return URI.create("https://bsky.app/profile/" + repo + "/post/" + key);
    }

    @Override
    public String toString() {
        return "at://" + repo + "/" + collection + "/" + key;
    }
}
