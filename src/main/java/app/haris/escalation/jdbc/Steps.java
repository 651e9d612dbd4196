package app.haris.escalation.jdbc;

import app.haris.escalation.Step;
import app.haris.escalation.StepCondition;
import app.haris.escalation.Target;
import app.haris.team.MemberId;
import app.haris.team.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A chain's steps as a run keeps them: JSON that outlives a change of escalation.yml. */
final class Steps {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Steps() {}

    static String write(List<Step> steps) {
        var array = JSON.createArrayNode();
        for (var step : steps) {
            var node = array.addObject();
            switch (step) {
                case Step.Notify notify -> write(notify, node);
                case Step.Wait(var time) -> node.put("wait", time.toString());
                case Step.Repeat(var times) -> node.put("repeat", times);
            }
        }
        return array.toString();
    }

    private static void write(Step.Notify notify, ObjectNode node) {
        switch (notify.target()) {
            case Target.OnMember(var member) -> node.put("member", member.value());
            case Target.OnSchedule(var schedule) -> node.put("schedule", schedule);
            case Target.OnRole(var role) -> node.put("role", role.word());
            case Target.OnTurn(var members) -> {
                var list = node.putArray("turn");
                members.forEach(member -> list.add(member.value()));
            }
            case Target.OnChannel(var channel) -> node.put("channel", channel);
            case Target.OnWebhook(var webhook) -> node.put("webhook", webhook);
            case Target.OnEmail(var address) -> node.put("email", address);
        }
        node.put("important", notify.important());
        notify.when().ifPresent(condition -> node.put("if", condition.toString()));
    }

    static List<Step> read(String json) {
        var steps = new ArrayList<Step>();
        for (var node : JSON.readTree(json)) {
            steps.add(step(node));
        }
        return steps;
    }

    private static Step step(JsonNode node) {
        if (node.has("wait")) {
            return new Step.Wait(Duration.parse(node.path("wait").asString()));
        }
        if (node.has("repeat")) {
            return new Step.Repeat(node.path("repeat").asInt());
        }
        return new Step.Notify(
                target(node),
                node.path("important").asBoolean(),
                node.has("if")
                        ? Optional.of(StepCondition.of(node.path("if").asString()))
                        : Optional.empty());
    }

    private static Target target(JsonNode node) {
        if (node.has("turn")) {
            var members = new ArrayList<MemberId>();
            node.path("turn").forEach(one -> members.add(new MemberId(one.asString())));
            return new Target.OnTurn(members);
        }
        for (var kind : List.of("member", "schedule", "role", "channel", "webhook", "email")) {
            if (node.has(kind)) {
                return target(kind, node.path(kind).asString());
            }
        }
        throw new IllegalStateException("a step of a run notifies nobody");
    }

    private static Target target(String kind, String name) {
        return switch (kind) {
            case "member" -> new Target.OnMember(new MemberId(name));
            case "schedule" -> new Target.OnSchedule(name);
            case "role" -> new Target.OnRole(Role.valueOf(name.toUpperCase(Locale.ROOT)));
            case "channel" -> new Target.OnChannel(name);
            case "webhook" -> new Target.OnWebhook(name);
            default -> new Target.OnEmail(name);
        };
    }
}
