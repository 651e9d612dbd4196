package app.haris.social.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The text of a post as a reader finds it: with its author's warnings and its links in full. */
final class Wording {
    private Wording() {}

    static String of(Answers.PostRecord post) {
        var parts = new StringBuilder();
        var warnings = warnings(post.labels());
        if (!warnings.isEmpty()) {
            parts.append("⚠️ ").append(String.join(", ", warnings)).append("\n\n");
        }
        parts.append(linked(post.text() == null ? "" : post.text(), links(post.facets())));
        var card = card(post.embed());
        if (!card.isEmpty() && !parts.toString().contains(card)) {
            parts.append(parts.isEmpty() ? "" : "\n\n").append(card);
        }
        return parts.toString();
    }

    /** What authors say of their own posts (lexicons/com/atproto/label/defs.json, selfLabels). */
    private static List<String> warnings(@Nullable JsonNode labels) {
        List<String> warnings = new ArrayList<>();
        if (labels != null) {
            labels.path("values").forEach(label -> warnings.add(label.path("val").asString("")));
        }
        return warnings.stream().filter(warning -> !warning.isBlank()).toList();
    }

    /** The address of a link card (lexicons/app/bsky/embed/external.json). */
    private static String card(@Nullable JsonNode embed) {
        return embed == null ? "" : embed.path("external").path("uri").asString("");
    }

    /** Where a link stands, by bytes of UTF-8. */
    private record Link(int start, int end, String address) {
        boolean fits(byte[] text, int from) {
            return start >= from
                    && start < end
                    && end <= text.length
                    && isEdge(text, start)
                    && isEdge(text, end);
        }

        private static boolean isEdge(byte[] text, int at) {
            return at == text.length || (text[at] & 0xC0) != 0x80;
        }
    }

    private static List<Link> links(@Nullable JsonNode facets) {
        List<Link> links = new ArrayList<>();
        if (facets != null && facets.isArray()) {
            for (var facet : facets) {
                var place = facet.path("index");
                for (var feature : facet.path("features")) {
                    var address = feature.path("uri").asString("");
                    if (!address.isBlank()) {
                        links.add(
                                new Link(
                                        place.path("byteStart").asInt(-1),
                                        place.path("byteEnd").asInt(-1),
                                        address));
                    }
                }
            }
        }
        links.sort(Comparator.comparingInt(Link::start));
        return links;
    }

    private static String linked(String text, List<Link> links) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var whole = new StringBuilder();
        int from = 0;
        for (var link : links) {
            if (link.fits(bytes, from)) {
                whole.append(slice(bytes, from, link.start()));
                whole.append(shown(slice(bytes, link.start(), link.end()), link.address()));
                from = link.end();
            }
        }
        return whole.append(slice(bytes, from, bytes.length)).toString();
    }

    private static String slice(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }

    /** Apps shorten addresses; words that say another address are shown with the true one. */
    private static String shown(String words, String address) {
        var said = bare(words);
        var meant = bare(address);
        if (said.equals(meant)) {
            return words;
        }
        return said.matches("(?s).+(\\.\\.\\.|…)")
                        && meant.startsWith(said.replaceFirst("(\\.\\.\\.|…)$", ""))
                ? address
                : words + " (" + address + ")";
    }

    private static String bare(String address) {
        return address.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/$", "");
    }
}
