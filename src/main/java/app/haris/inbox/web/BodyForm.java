package app.haris.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * How a body is written, by what its headers say. Whatever is not known for something else is taken
 * for one interaction, for many programs name no media type, or the one of forms.
 */
enum BodyForm {
    ONE,
    LINES,
    /** Compressed: a few bytes could stand for gigabytes. */
    PACKED,
    /** A form with parts, of which the servlet container has read the body already. */
    PARTS;

    private static final Set<String> LINE_TYPES =
            Set.of(
                    "application/x-ndjson",
                    "application/ndjson",
                    "application/jsonl",
                    "application/x-jsonlines",
                    "application/json-lines");

    static BodyForm of(HttpServletRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null
                && !encoding.isBlank()
                && !encoding.strip().equalsIgnoreCase("identity")) {
            return PACKED;
        }
        var type = type(request);
        if (type.startsWith("multipart/")) {
            return PARTS;
        }
        return LINE_TYPES.contains(type) ? LINES : ONE;
    }

    /** The media type without its parameters, such as a charset: JSON is UTF-8 anyway. */
    private static String type(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType());
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
