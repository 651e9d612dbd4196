package app.haris.chat.api;

import app.haris.chat.Enclosure;
import app.haris.social.Media;
import app.haris.social.PictureId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Pictures in an order: {@code [{"base64":"…","alt":"…"}]}, or of a draft {@code [{"url":"…",
 * "alt":"…"}]} as it tells them.
 */
final class Enclosures {
    private Enclosures() {}

    /** Empty if they are not as documented. */
    static Optional<List<Enclosure>> read(JsonNode media) {
        if (!media.isArray()) {
            return Optional.empty();
        }
        var all = new ArrayList<Enclosure>();
        for (var one : media) {
            var read = one(one);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            all.add(read.get());
        }
        return Optional.of(all);
    }

    private static Optional<Enclosure> one(JsonNode one) {
        var alt = one.path("alt").asString("");
        if (one.path("base64").isString()) {
            return bytes(one.path("base64").asString()).map(file -> new Enclosure.Fresh(file, alt));
        }
        var url = one.path("url").asString("");
        var hash = url.substring(url.lastIndexOf(':') + 1);
        return PictureId.named(hash)
                .filter(id -> id.address().toString().equals(url))
                .map(id -> new Enclosure.Known(new Media("image", id.address(), alt)));
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
