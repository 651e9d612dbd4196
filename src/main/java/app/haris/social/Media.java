package app.haris.social;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or other file that goes with a text; its address is shown, never fetched
 * unasked.
 *
 * @param type in the network's own word
 * @param url {@code about:blank} of what the network names and does not hand on
 */
public record Media(String type, URI url, @Nullable String alt) {
    private static final URI NOWHERE = URI.create("about:blank");

    /** A place, a poll, or whatever else is to be seen on the network alone. */
    public static Media unaddressed(String type) {
        return unaddressed(type, null);
    }

    public static Media unaddressed(String type, @Nullable String alt) {
        return new Media(type, NOWHERE, alt);
    }

    public boolean lacksAddress() {
        return url.equals(NOWHERE);
    }

    public MediaKind kind() {
        return MediaKind.of(type);
    }
}
