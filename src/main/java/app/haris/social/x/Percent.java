package app.haris.social.x;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as OAuth 1.0a wants it (RFC 5849, 3.6), stricter than forms have it. */
final class Percent {
    private Percent() {}

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
