package app.haris.social.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, read by type; {@code null} and a blank option count as absent. */
final class Fields {
    private static final Pattern NOT_IN_ADDRESSES =
            Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

    private final JsonNode object;
    private final String path;

    private Fields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    static Fields ofRoot(JsonNode root) {
        return of(root, "$", "");
    }

    private static Fields of(JsonNode node, String name, String path) {
        if (!node.isObject()) {
            throw new BadField(name, "must be an object, not " + nameOf(node));
        }
        return new Fields(node, path);
    }

    boolean has(String field) {
        return find(field) != null;
    }

    String text(String field, int limit) {
        var text = optionalText(field, limit);
        if (text == null) {
            throw new BadField(path + field, has(field) ? "must not be blank" : "is required");
        }
        return text;
    }

    @Nullable String optionalText(String field, int limit) {
        var text = rawText(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > limit) {
            throw new BadField(path + field, "must not be longer than " + limit + " characters");
        }
        return text;
    }

    /** Text of any length, perhaps empty. */
    @Nullable String rawText(String field) {
        var node = find(field);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            throw new BadField(path + field, "must be text, not " + nameOf(node));
        }
        return node.stringValue();
    }

    /** The number, or -1 where it is no whole one of 0 or more. */
    @Nullable Long number(String field) {
        var node = find(field);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            throw new BadField(path + field, "must be a number, not " + nameOf(node));
        }
        return Math.max(-1, wholeNumber(node));
    }

    @Nullable Long count(String field) {
        var count = number(field);
        if (count != null && count < 0) {
            throw new BadField(path + field, "must be a whole number of 0 or more");
        }
        return count;
    }

    /** The number, or -1 where it is no whole number of 64 bits; 12.0 is one. */
    private static long wholeNumber(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? node.longValue() : -1;
        }
        double value = node.doubleValue();
        return value == Math.rint(value) && value < Long.MAX_VALUE ? (long) value : -1;
    }

    boolean flag(String field) {
        var node = find(field);
        if (node != null && !node.isBoolean()) {
            throw new BadField(path + field, "must be true or false, not " + nameOf(node));
        }
        return node != null && node.booleanValue();
    }

    URI requiredAddress(String field) {
        var address = address(field);
        if (address == null) {
            throw new BadField(path + field, "is required");
        }
        return address;
    }

    /** A web address; what browsers accept unescaped, as a blank or a bar, is escaped. */
    @Nullable URI address(String field) {
        var text = optionalText(field, 8_000);
        if (text == null) {
            return null;
        }
        try {
            var address = new URI(escape(text.strip()));
            if (("https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getRawAuthority() != null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Said below, as for an address of another kind.
        }
        throw new BadField(path + field, "must be an http or https address");
    }

    private static String escape(String address) {
        return NOT_IN_ADDRESSES
                .matcher(address)
                .replaceAll(
                        found -> "%" + HexFormat.of().toHexDigits((byte) found.group().charAt(0)));
    }

    Fields object(String field) {
        var node = find(field);
        if (node == null) {
            throw new BadField(path + field, "is required");
        }
        return of(node, path + field, path + field + ".");
    }

    <T> List<T> list(String field, Function<Fields, T> element) {
        var node = find(field);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new BadField(path + field, "must be a list, not " + nameOf(node));
        }
        return IntStream.range(0, node.size())
                .mapToObj(
                        index -> {
                            var name = path + field + "[" + index + "]";
                            return element.apply(of(node.get(index), name, name + "."));
                        })
                .toList();
    }

    private @Nullable JsonNode find(String field) {
        var node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    private static String nameOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case STRING -> "text";
            case NULL, MISSING -> "nothing";
            case OBJECT, POJO, BINARY -> "an object";
        };
    }
}
