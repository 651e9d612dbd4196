package app.haris.chat;

import app.haris.social.Media;

/** A picture that a member wants to go with a text. */
public sealed interface Enclosure {
    /**
     * One that is brought now.
     *
     * @param file not to be changed
     * @param description what it shows
     */
    record Fresh(byte[] file, String description) implements Enclosure {}

    /** One that Haris has already, perhaps with another description. */
    record Known(Media media) implements Enclosure {}
}
