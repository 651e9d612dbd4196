package app.haris.social.sandbox.web;

import app.haris.social.sandbox.Fault;
import app.haris.social.sandbox.Faults;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads how the sandbox is to misbehave. */
final class FaultsReader {
    private static final Set<String> FIELDS = Set.of("mode", "rate", "delay");
    private static final String FORM =
            "It is an object, such as {\"mode\":\"slow\",\"rate\":0.2,\"delay\":\"2s\"}.";
    private static final Duration NONE = Duration.ofNanos(-1);
    private static final JsonMapper MAPPER = new JsonMapper();

    private FaultsReader() {}

    /** Either faults, or what is wrong with them. */
    sealed interface Reading {
        record Read(Faults faults) implements Reading {}

        record Wrong(String field, String problem) implements Reading {}
    }

    static Reading read(byte[] json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JacksonException malformed) {
            return new Reading.Wrong("$", "The body is not JSON. " + FORM);
        }
    }

    private static Reading read(JsonNode json) {
        if (!json.isObject()) {
            return new Reading.Wrong("$", FORM);
        }
        var stranger = json.propertyNames().stream().filter(name -> !FIELDS.contains(name));
        var unknown = stranger.findFirst();
        if (unknown.isPresent()) {
            return new Reading.Wrong(
                    unknown.get(), "Unknown field; known are mode, rate and delay.");
        }
        return read(text(json, "mode", ""), json.path("rate"), text(json, "delay", "2s"));
    }

    private static String text(JsonNode json, String field, String absent) {
        var node = json.path(field);
        return node.isMissingNode() || node.isNull() ? absent : node.asString("");
    }

    static Reading read(String mode, JsonNode rate, String delay) {
        var fault = Fault.named(mode);
        if (fault.isEmpty()) {
            return new Reading.Wrong("mode", "mode must be one of " + Fault.titles() + ".");
        }
        var share =
                rate.isMissingNode() || rate.isNull() ? 1 : rate.isNumber() ? rate.asDouble() : -1;
        if (!(share >= 0 && share <= 1)) {
            return new Reading.Wrong("rate", "rate must be a number from 0 to 1.");
        }
        var time = duration(delay);
        if (time.isNegative() || time.compareTo(Faults.LONGEST_DELAY) > 0) {
            return new Reading.Wrong(
                    "delay", "delay must be a time from 0s to 60s, such as 500ms or 2s.");
        }
        return new Reading.Read(new Faults(fault.get(), share, time));
    }

    /** The time, or a negative one where it is none. */
    private static Duration duration(String text) {
        try {
            // Without its unit 2 could be seconds, and would be milliseconds.
            return text.matches("[0-9]*") ? NONE : DurationStyle.detectAndParse(text);
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            return NONE;
        }
    }
}
