package app.haris.chat.room;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Where somebody came from, if that was a page of ours. */
final class Back {
    private Back() {}

    static String of(HttpServletRequest request) {
        var referrer = request.getHeader("Referer");
        try {
            var path = referrer == null ? null : URI.create(referrer).getRawPath();
            return path != null && isOurs(path) ? path : "/";
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }

    /** An address that stays on this host: two slashes would lead to another. */
    static boolean isOurs(String path) {
        return path.matches("/(?![/\\\\])[^\\r\\n]*");
    }
}
