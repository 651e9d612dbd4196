package app.haris.social.mastodon;

import java.util.Locale;

/** Says to whom a status is: without the handle in its text, nobody is told of it. */
final class Addressing {
    private Addressing() {}

    /**
     * The text with the handle before it, unless it is in it anyway.
     *
     * @param handle such as {@code giu_r} or {@code giu_r@example.org}
     */
    static String to(String handle, String text) {
        var mention = "@" + handle;
        return text.toLowerCase(Locale.ROOT).contains(mention.toLowerCase(Locale.ROOT))
                ? text
                : mention + " " + text;
    }
}
