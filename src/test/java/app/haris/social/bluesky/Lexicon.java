package app.haris.social.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks records as servers do (lexicons/app/bsky/feed/post.json and like.json, lexicons/app/bsky/
 * richtext/facet.json of https://github.com/bluesky-social/atproto).
 */
final class Lexicon {
    private static final Pattern TID =
            Pattern.compile("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Lexicon() {}

    static Optional<String> fault(RecordAddress address, Map<String, Object> record) {
        if (!TID.matcher(address.key()).matches()) {
            return Optional.of("Invalid record key: TID syntax not valid");
        }
        if (!address.collection().equals(record.get("$type"))) {
            return Optional.of("Invalid $type");
        }
        if (!MOMENT.matcher(String.valueOf(record.get("createdAt"))).matches()) {
            return Optional.of("Record/createdAt must be an valid atproto datetime");
        }
        return address.collection().equals(RecordAddress.POST)
                ? post(record)
                : isRef(record.get("subject")) ? Optional.empty() : Optional.of("no subject");
    }

    private static Optional<String> post(Map<String, Object> record) {
        var text = String.valueOf(record.get("text"));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 3_000) {
            return Optional.of("Record/text must not be longer than 3000 characters");
        }
        if (GRAPHEME.matcher(text).results().count() > 300) {
            return Optional.of("Record/text must not be longer than 300 graphemes");
        }
        if (!(record.get("reply") instanceof Map<?, ?> reply)
                || !isRef(reply.get("root"))
                || !isRef(reply.get("parent"))) {
            return Optional.of("Record/reply must have root and parent");
        }
        if (record.get("langs") instanceof List<?> langs && langs.size() > 3) {
            return Optional.of("Record/langs must not have more than 3 elements");
        }
        return record.get("facets") instanceof List<?> facets
                        && !facets.stream().allMatch(facet -> isFacet(facet, bytes))
                ? Optional.of("Record/facets is not as it must be")
                : Optional.empty();
    }

    private static boolean isRef(Object value) {
        return value instanceof Map<?, ?> ref
                && String.valueOf(ref.get("uri")).startsWith("at://")
                && ref.get("cid") instanceof String;
    }

    private static boolean isFacet(Object value, byte[] text) {
        return value instanceof Map<?, ?> facet
                && facet.get("index") instanceof Map<?, ?> index
                && index.get("byteStart") instanceof Integer start
                && index.get("byteEnd") instanceof Integer end
                && start >= 0
                && start < end
                && end <= text.length
                && facet.get("features") instanceof List<?> features
                && features.stream().allMatch(Lexicon::isFeature);
    }

    private static boolean isFeature(Object value) {
        if (!(value instanceof Map<?, ?> feature)) {
            return false;
        }
        return switch (String.valueOf(feature.get("$type"))) {
            case "app.bsky.richtext.facet#link" ->
                    String.valueOf(feature.get("uri")).matches("\\w+:(//)?[^\\s/]\\S*");
            case "app.bsky.richtext.facet#mention" ->
                    String.valueOf(feature.get("did")).startsWith("did:");
            case "app.bsky.richtext.facet#tag" -> feature.get("tag") instanceof String;
            default -> false;
        };
    }
}
