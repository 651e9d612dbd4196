package app.haris.social.bluesky;

import app.haris.social.bluesky.Facet.Feature;
import app.haris.social.bluesky.Facet.Slice;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds links, mentions and hashtags in a text of ours, much as the network's own app does
 * (packages/api/src/rich-text/detection.ts of https://github.com/bluesky-social/atproto): what is
 * not told with the post is plain text to everybody.
 */
final class Facets {
    /** Up to white space, an invisible character or an emoji. */
    private static final String PATH = "[^\\s\\p{C}\\p{So}]";

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

    private static final Pattern LINK =
            Pattern.compile("(?i)(?<![a-z0-9@/])https?://" + PATH + "++");

    /**
     * A name alone is a link where it begins with www or has a path: a full stop without a space
     * after it would make links of words otherwise.
     */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)(?<![\\p{L}\\p{N}_@./:-])(?:www\\.(?:%1$s\\.)+[a-z]{2,18}(?![a-z0-9-])(?:[/?#]%2$s*+)?|(?:%1$s\\.)+[a-z]{2,18}/%2$s++)"
                            .formatted(LABEL, PATH));

    /** Sentences end, and brackets close, behind a link. */
    private static final String TRAILING = ".,;:!?؟،؛۔…\"'”’»*_";

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./-])@(%1$s(?:\\.%1$s)++)(?!@)".formatted(LABEL));

    private static final Pattern TAG =
            Pattern.compile(
                    "(?<=^|[\\s(])[#＃](?!\\ufe0f)([^\\s\\u00AD\\u2060\\u200A-\\u200D\\u20E2]++)",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PUNCTUATION_AT_END = Pattern.compile("\\p{P}+$");

    /** lexicons/app/bsky/richtext/facet.json; a grapheme is no shorter than a character. */
    private static final int LONGEST_TAG = 64;

    private Facets() {}

    /** A part of the text, by characters. */
    private record Part(int start, int end, Feature feature) {}

    /**
     * @param resolve finds who has a handle; who has none is not mentioned
     */
    static List<Facet> of(String text, Function<String, Optional<String>> resolve) {
        List<Part> parts = new ArrayList<>(links(text));
        parts.addAll(mentions(text, resolve));
        parts.addAll(tags(text));
        parts.sort(Comparator.comparingInt(Part::start));
        List<Facet> facets = new ArrayList<>();
        int from = 0;
        for (var part : parts) {
            if (part.start() >= from) {
                var slice = new Slice(bytes(text, part.start()), bytes(text, part.end()));
                facets.add(new Facet(slice, List.of(part.feature())));
                from = part.end();
            }
        }
        return facets;
    }

    private static int bytes(String text, int end) {
        return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<Part> links(String text) {
        List<Part> parts = new ArrayList<>();
        for (var match = LINK.matcher(text); match.find(); ) {
            var link = trimmed(match.group());
            if (link.matches("(?i)https?://[^/?#]*[\\p{L}\\p{N}].*")) {
                parts.add(link(match.start(), link, link));
            }
        }
        for (var match = NAME.matcher(text); match.find(); ) {
            var link = trimmed(match.group());
            parts.add(link(match.start(), link, "https://" + link));
        }
        return parts;
    }

    private static Part link(int start, String link, String address) {
        return new Part(start, start + link.length(), Feature.link(ascii(address)));
    }

    private static String trimmed(String link) {
        int end = link.length();
        while (end > 0 && isAfter(link.substring(0, end))) {
            end--;
        }
        return link.substring(0, end);
    }

    private static boolean isAfter(String link) {
        char last = link.charAt(link.length() - 1);
        return TRAILING.indexOf(last) >= 0
                || (last == ')' && link.indexOf('(') < 0)
                || (last == ']' && link.indexOf('[') < 0);
    }

    private static String ascii(String address) {
        try {
            return new URI(address).toASCIIString();
        } catch (URISyntaxException e) {
            return address;
        }
    }

    private static List<Part> mentions(String text, Function<String, Optional<String>> resolve) {
        List<Part> parts = new ArrayList<>();
        for (var match = MENTION.matcher(text); match.find(); ) {
            int start = match.start();
            int end = match.end();
            resolve.apply(match.group(1))
                    .ifPresent(did -> parts.add(new Part(start, end, Feature.mention(did))));
        }
        return parts;
    }

    private static List<Part> tags(String text) {
        List<Part> parts = new ArrayList<>();
        for (var match = TAG.matcher(text); match.find(); ) {
            var tag = PUNCTUATION_AT_END.matcher(match.group(1)).replaceFirst("");
            if (tag.matches(".*[^0-9\\p{P}].*") && tag.length() <= LONGEST_TAG) {
                parts.add(new Part(match.start(), match.start(1) + tag.length(), Feature.tag(tag)));
            }
        }
        return parts;
    }
}
