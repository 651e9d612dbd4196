package app.haris.social.x;

import app.haris.social.AccountId;
import app.haris.social.Trouble;
import app.haris.social.x.StreamRules.Rule;
import app.haris.social.x.StreamRules.Settled;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What X says to rules that are to be added.
 *
 * @param wanted whom each is for, by its text
 */
record Added(Map<String, AccountId> wanted) {
    Settled none(Trouble why) {
        return new Settled(
                Map.of(),
                wanted.values().stream().collect(Collectors.toMap(one -> one, one -> why)));
    }

    /** A rule that is there already is as good as a new one. */
    Settled read(JsonNode body) {
        Map<String, AccountId> byRule = new HashMap<>();
        Map<AccountId, Trouble> refused = new HashMap<>();
        body.path("data").valueStream().map(Rule::of).forEach(rule -> take(rule, byRule));
        for (var error : body.path("errors")) {
            var rule = Rule.of(error);
            if (isThere(error) && !rule.id().isEmpty()) {
                take(rule, byRule);
            } else if (wanted.containsKey(rule.value())) {
                refused.put(wanted.get(rule.value()), Trouble.of(kind(error), words(error)));
            }
        }
        for (var account : wanted.values()) {
            if (!byRule.containsValue(account) && !refused.containsKey(account)) {
                refused.put(account, Trouble.of(Trouble.Kind.PERMISSION, Problems.words(body)));
            }
        }
        return new Settled(byRule, refused);
    }

    private void take(Rule rule, Map<String, AccountId> byRule) {
        var account = wanted.get(rule.value());
        if (account != null) {
            byRule.put(rule.id(), account);
        }
    }

    private static boolean isThere(JsonNode error) {
        return error.path("type").asString("").endsWith("/duplicate-rules")
                || error.path("title").asString("").equals("DuplicateRule");
    }

    private static Trouble.Kind kind(JsonNode error) {
        return error.path("type").asString("").endsWith("/rule-cap")
                ? Trouble.Kind.PERMISSION
                : Trouble.Kind.MALFORMED;
    }

    private static String words(JsonNode error) {
        return Stream.concat(
                        error.path("details").valueStream(),
                        Stream.of(error.path("detail"), error.path("title")))
                .map(text -> text.asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
