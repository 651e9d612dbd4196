package app.haris.inbox.jdbc;

import app.haris.social.Language;
import app.haris.team.MemberId;
import app.haris.triage.Assessment;
import app.haris.triage.EyesNeeded;
import app.haris.triage.Priority;
import app.haris.triage.RuleTrace;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An assessment as JSON, its trace apart: lists of cases do without. */
final class AssessmentJson {
    private static final JsonMapper JSON = new JsonMapper();

    private AssessmentJson() {}

    static String write(Assessment assessment) {
        var node = JSON.createObjectNode();
        node.put("language", assessment.language().code());
        put(node, "sentiment", assessment.sentiment());
        // Two digits, as cards show it.
        assessment.certainty().ifPresent(it -> node.put("certainty", Math.round(it * 100) / 100d));
        put(node, "intent", assessment.intent());
        put(node, "topic", assessment.topic());
        put(node, "abuse", assessment.abuse());
        node.put("priority", assessment.priority().word());
        put(node, "tags", assessment.tags());
        if (assessment.eyes().needed() > 0) {
            node.put("eyes", assessment.eyes().needed());
            put(node, "why", assessment.eyes().why());
        }
        put(node, "assign", assessment.assignTo().map(MemberId::value));
        put(node, "template", assessment.suggestedTemplate());
        put(node, "sla", assessment.sla().map(Duration::toString));
        put(node, "resolve", assessment.resolve().map(Duration::toString));
        put(node, "snooze", assessment.snooze().map(Duration::toString));
        put(node, "close", assessment.close());
        put(node, "escalate", assessment.escalate());
        put(node, "rules", assessment.rules());
        if (assessment.troubled()) {
            node.put("troubled", true);
        }
        return node.toString();
    }

    static Assessment read(String json, List<RuleTrace> trace) {
        var node = JSON.readTree(json);
        return new Assessment(
                new Language(node.path("language").stringValue()),
                text(node, "sentiment"),
                Optional.ofNullable(node.get("certainty")).map(JsonNode::doubleValue),
                text(node, "intent"),
                text(node, "topic"),
                text(node, "abuse"),
                priority(node.path("priority").stringValue()),
                texts(node, "tags"),
                new EyesNeeded(node.path("eyes").intValue(0), texts(node, "why")),
                text(node, "assign").map(MemberId::new),
                text(node, "template"),
                text(node, "sla").map(Duration::parse),
                text(node, "resolve").map(Duration::parse),
                text(node, "snooze").map(Duration::parse),
                text(node, "close"),
                text(node, "escalate"),
                texts(node, "rules"),
                node.path("troubled").booleanValue(false),
                trace);
    }

    static Priority priority(String word) {
        return Priority.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(it -> node.put(name, it));
    }

    private static void put(ObjectNode node, String name, List<String> values) {
        if (!values.isEmpty()) {
            var array = node.putArray(name);
            values.forEach(array::add);
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::stringValue);
    }

    private static List<String> texts(JsonNode node, String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }
}
