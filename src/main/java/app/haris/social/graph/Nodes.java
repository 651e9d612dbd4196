package app.haris.social.graph;

import app.haris.social.wire.Exchange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what Meta sends, in which ids are now numbers and now texts, times are of three kinds, and
 * anything may be missing.
 */
public final class Nodes {
    private static final JsonMapper JSON = new JsonMapper();

    /** Seconds since 1970 have ten digits for some centuries yet, milliseconds thirteen. */
    private static final long LAST_SECOND = 100_000_000_000L;

    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");

    private Nodes() {}

    static Optional<JsonNode> read(byte[] json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(node -> !node.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** An answer that is an object, as all are. */
    static Optional<JsonNode> read(Exchange.Answered answer) {
        return read(answer.body()).filter(JsonNode::isObject);
    }

    /** A text or number; empty where it is neither, or blank. */
    public static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asString("")).filter(text -> !text.isBlank());
    }

    public static String textOrEmpty(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** The id of the object within, such as that of {@code from}. */
    public static Optional<String> id(JsonNode node, String field) {
        return text(node.path(field), "id");
    }

    /** The elements of a list, or of the {@code data} of an edge; none where there is no list. */
    public static Stream<JsonNode> list(JsonNode node) {
        var list = node.isArray() ? node : node.path("data");
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false).filter(JsonNode::isObject)
                : Stream.of();
    }

    public static Optional<Instant> time(JsonNode node, String field) {
        return text(node, field).flatMap(Nodes::time);
    }

    private static Optional<Instant> time(String text) {
        try {
            if (text.matches("\\d{1,14}")) {
                var number = Long.parseLong(text);
                return Optional.of(
                        number < LAST_SECOND
                                ? Instant.ofEpochSecond(number)
                                : Instant.ofEpochMilli(number));
            }
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : OffsetDateTime.parse(text, format(text)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String text) {
        return text.matches(".*[+-]\\d{4}") ? OFFSET : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    }
}
