package app.haris.social;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or other file that goes with a text; its address is shown, never fetched
 * unasked.
 */
public record Media(String type, URI url, @Nullable String alt) {}
