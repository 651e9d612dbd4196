package app.haris.social.x;

import java.text.Normalizer;
import tools.jackson.databind.JsonNode;

/**
 * The plain text of posts, in which X escapes three characters and shortens all links. Its own
 * simulator escapes quotation marks and apostrophes as well.
 */
final class Wording {
    private Wording() {}

    /**
     * @param entities those that belong to the text
     */
    static String plain(String text, JsonNode entities) {
        var plain = text;
        for (var link : entities.path("urls")) {
            var shown = link.path("url").asString("");
            var meant =
                    link.path("unwound_url").asString(link.path("expanded_url").asString(shown));
            if (!shown.isEmpty()) {
                plain = isOfMedia(meant) ? without(plain, shown) : plain.replace(shown, meant);
            }
        }
        for (var media : entities.path("media")) {
            plain = without(plain, media.path("url").asString(""));
        }
        return clean(plain)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("&(#34|quot);", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** What no database keeps. */
    static String clean(String text) {
        return text.replace("\0", "");
    }

    /** X puts a link to what a post shows behind its text, where nobody sees it. */
    private static String without(String text, String link) {
        return link.isEmpty() ? text : text.replace(" " + link, "").replace(link, "");
    }

    private static boolean isOfMedia(String address) {
        return address.matches("https://(x|twitter)\\.com/\\w+/status/\\d+/(photo|video)/\\d+");
    }

    /**
     * By what a text of ours is known again: X puts the handles of those who are answered before
     * it, gives links a protocol, and treats white space as it likes.
     */
    static String essence(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("https?://(\\S+?)/?(?=\\s|$)", "$1")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .replaceFirst("^(@\\w+ )+", "");
    }
}
