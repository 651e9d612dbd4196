package app.haris.social.x;

import app.haris.social.wire.Faucet;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * X's filtered stream as https://docs.x.com/x-api/posts/filtered-stream/introduction describes it:
 * rules that stay, and one connection.
 */
final class LocalStream {
    static final String PATH = "/2/tweets/search/stream";

    private static final JsonMapper JSON = new JsonMapper();

    final List<Faucet> connections = new CopyOnWriteArrayList<>();
    final Map<String, String[]> rules = new LinkedHashMap<>();
    private Optional<Said> refusal = Optional.empty();
    private Optional<Said> rulesRefusal = Optional.empty();
    private int mostRules = 1_000;
    private int lastRule;

    synchronized String rule(String value, String tag) {
        var id = String.valueOf(1_000 + ++lastRule);
        rules.put(id, new String[] {value, tag});
        return id;
    }

    void refuse(Said said) {
        refusal = Optional.of(said);
    }

    void refuseRules(Said said) {
        rulesRefusal = Optional.of(said);
    }

    void welcome() {
        refusal = Optional.empty();
        rulesRefusal = Optional.empty();
    }

    void mostRules(int most) {
        mostRules = most;
    }

    Faucet latest() {
        return connections.getLast();
    }

    synchronized List<String> values() {
        return rules.values().stream().map(rule -> rule[0]).toList();
    }

    /** The line by which X tells of a post. */
    synchronized String found(String post, String rule) {
        var json = JSON.createObjectNode();
        json.putObject("data").put("id", post).put("text", "@acme ciao <3");
        json.path("data").asObject().putArray("edit_history_tweet_ids").add(post);
        var matching = json.putArray("matching_rules");
        if (rules.containsKey(rule)) {
            matching.addObject().put("id", rule).put("tag", rules.get(rule)[1]);
        }
        return json + "\r\n";
    }

    synchronized String ruleOf(String tag) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue()[1].equals(tag))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    synchronized Said answer(Asked asked) {
        if (!asked.headers().getOrDefault("Authorization", "").startsWith("Bearer ")) {
            return LocalX.problem(
                    403, "Authenticating with OAuth is forbidden here", "about:blank");
        }
        if (asked.path().equals(PATH)) {
            return connect();
        }
        if (rulesRefusal.isPresent()) {
            return rulesRefusal.get();
        }
        return asked.method().equals("GET") ? list() : change(asked);
    }

    private Said connect() {
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (rules.isEmpty()) {
            return LocalX.problem(409, "Stream has no rules", "streaming-connection");
        }
        if (connections.stream().anyMatch(one -> !one.isOver())) {
            return tooMany();
        }
        var faucet = new Faucet();
        connections.add(faucet);
        return new Said.Poured(
                Map.of("Content-Type", "application/json", "x-rate-limit-remaining", "49"), faucet);
    }

    static Said tooMany() {
        return Said.json(
                429,
                "{\"title\":\"ConnectionException\",\"detail\":\"This stream is currently at the"
                        + " maximum allowed connection limit.\",\"connection_issue\":"
                        + "\"TooManyConnections\",\"type\":\"https://api.x.com/2/problems/streaming-connection\"}");
    }

    private Said list() {
        var body = JSON.createObjectNode();
        body.putObject("meta").put("result_count", rules.size());
        if (!rules.isEmpty()) {
            var data = body.putArray("data");
            rules.forEach((id, rule) -> data.add(json(id, rule)));
        }
        return Said.json(body.toString());
    }

    private static ObjectNode json(String id, String[] rule) {
        return JSON.createObjectNode().put("id", id).put("value", rule[0]).put("tag", rule[1]);
    }

    private Said change(Asked asked) {
        var body = JSON.readTree(asked.body());
        body.path("delete").path("ids").forEach(id -> rules.remove(id.asString("")));
        var answer = JSON.createObjectNode();
        answer.putObject("meta").put("sent", "2026-11-22T09:00:00.000Z");
        body.path("add").forEach(rule -> add(rule, asked, answer));
        return Said.json(answer.has("data") ? 201 : 200, answer.toString());
    }

    private void add(JsonNode rule, Asked asked, ObjectNode answer) {
        var value = rule.path("value").asString();
        var same = rules.entrySet().stream().filter(it -> it.getValue()[0].equals(value)).findAny();
        if (same.isPresent()) {
            error(answer, value, "DuplicateRule", "duplicate-rules").put("id", same.get().getKey());
        } else if (rules.size() >= mostRules) {
            error(answer, value, "RulesCapExceeded", "rule-cap");
        } else if (!value.matches("[^()]*\\([^()]+\\)[^()]*")) {
            error(answer, value, "UnprocessableEntity", "invalid-rules");
        } else if (asked.query().containsKey("dry_run")) {
            answer.withArray("data").add(json("1", new String[] {value, ""}));
        } else {
            var id = rule(value, rule.path("tag").asString());
            answer.withArray("data").add(json(id, rules.get(id)));
        }
    }

    private static ObjectNode error(ObjectNode answer, String value, String title, String type) {
        return answer.withArray("errors")
                .addObject()
                .put("value", value)
                .put("title", title)
                .put("type", "https://api.x.com/2/problems/" + type);
    }
}
