package app.haris.inbox.jdbc;

import app.haris.triage.RuleTrace;
import app.haris.triage.RuleTrace.Outcome;
import app.haris.triage.RuleTrace.SkipReason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A trace of rules as JSON: {@code [[rule, outcome, reason of a failure, {read}], …]}. */
final class TraceJson {
    private static final JsonMapper JSON = new JsonMapper();

    private TraceJson() {}

    static String write(List<RuleTrace> trace) {
        if (trace.isEmpty()) {
            return "[]";
        }
        var steps = JSON.createArrayNode();
        for (var step : trace) {
            var node = steps.addArray().add(step.rule()).add(step.outcome().code());
            node.add(step.outcome() instanceof RuleTrace.Failed(var reason) ? reason : "");
            var read = node.addObject();
            step.read().forEach(read::put);
        }
        return steps.toString();
    }

    static List<RuleTrace> read(String json) {
        return StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                .map(TraceJson::step)
                .toList();
    }

    private static RuleTrace step(JsonNode node) {
        var outcome = outcome(node.path(1).stringValue(), node.path(2).stringValue());
        return new RuleTrace(node.path(0).stringValue(), outcome, values(node.path(3)));
    }

    private static Outcome outcome(String code, String reason) {
        return switch (code) {
            case "matched" -> new RuleTrace.Matched();
            case "not-matched" -> new RuleTrace.NotMatched();
            case "failed" -> new RuleTrace.Failed(reason);
            case "too-slow" -> new RuleTrace.TooSlow();
            default -> new RuleTrace.Skipped(skipReason(code));
        };
    }

    private static SkipReason skipReason(String code) {
        return Arrays.stream(SkipReason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no outcome " + code));
    }

    private static Map<String, String> values(JsonNode node) {
        var values = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().stringValue()));
        return values;
    }
}
