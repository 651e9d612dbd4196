package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The rules by which X finds posts for a filtered stream, which stay with the app
 * (https://docs.x.com/x-api/posts/filtered-stream/integrate/build-a-rule, November 2026). Those of
 * Haris are known by their tags; others are left alone.
 */
@Component("xStreamRules")
final class StreamRules {
    private static final String PATH = "/2/tweets/search/stream/rules";
    private static final String OURS = "haris:";

    /** X allows 25,000 rules, of which it shows 1,000 at once. */
    private static final int MOST_PAGES = 25;

    private final Server server;
    private final Handles handles;

    StreamRules(Server server, Handles handles) {
        this.server = server;
        this.handles = handles;
    }

    /** A rule that stands. */
    record Rule(String id, String value, String tag) {
        static Rule of(JsonNode json) {
            return new Rule(
                    json.path("id").asString(""),
                    json.path("value").asString(""),
                    json.path("tag").asString(""));
        }

        boolean isOurs() {
            return tag.startsWith(OURS);
        }
    }

    /**
     * What stands now.
     *
     * @param byRule whom a rule is for, by its id
     * @param refused accounts without a rule, and why
     */
    record Settled(Map<String, AccountId> byRule, Map<AccountId, Trouble> refused) {
        Settled {
            byRule = Map.copyOf(byRule);
            refused = Map.copyOf(refused);
        }
    }

    static String tag(AccountId account) {
        return OURS + account.value();
    }

    /**
     * What is said to the account, in answers and elsewhere; neither what it says itself nor what
     * only passes others' words on.
     */
    Told<String> wanted(Account account) {
        return switch (handles.of(account)) {
            case Told.Amiss<String>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<String>(var handle) ->
                    new Told.Fine<>("(@%1$s OR to:%1$s) -from:%1$s -is:retweet".formatted(handle));
        };
    }

    /** All rules of the app, whosever they are. */
    Told<List<Rule>> standing(Account account) {
        List<Rule> all = new ArrayList<>();
        var question = Question.forNews("stream/rules", PATH, Map.of());
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (server.askAsApp(account, question)) {
                case Told.Amiss<JsonNode>(var status, var trouble) -> {
                    return new Told.Amiss<>(status, trouble);
                }
                case Told.Fine<JsonNode>(var body) -> {
                    body.path("data").forEach(one -> all.add(Rule.of(one)));
                    var next = body.path("meta").path("next_token").asString("");
                    if (next.isEmpty()) {
                        return new Told.Fine<>(all);
                    }
                    question = question.with(Map.of("pagination_token", next));
                }
            }
        }
        return new Told.Fine<>(all);
    }

    /** Has X say what it would make of a rule, without making it. */
    Optional<Trouble> tryOut(Account account, String value) {
        return switch (add(account, Map.of(value, account.id()), Map.of("dry_run", "true"))) {
            case Told.Amiss<Settled>(var status, var trouble) -> Optional.of(trouble);
            case Told.Fine<Settled>(var settled) ->
                    Optional.ofNullable(settled.refused().get(account.id()));
        };
    }

    /** Adds what is missing, and deletes what is ours and no longer wanted. */
    Told<Settled> settle(List<Account> accounts) {
        return switch (standing(accounts.getFirst())) {
            case Told.Amiss<List<Rule>>(var status, var trouble) ->
                    new Told.Amiss<>(status, trouble);
            case Told.Fine<List<Rule>>(var rules) -> settle(accounts, rules);
        };
    }

    private Told<Settled> settle(List<Account> accounts, List<Rule> standing) {
        Map<AccountId, Trouble> refused = new HashMap<>();
        Map<String, AccountId> missing = new LinkedHashMap<>();
        for (var account : accounts) {
            switch (wanted(account)) {
                case Told.Amiss<String>(var status, var trouble) ->
                        refused.put(account.id(), trouble);
                case Told.Fine<String>(var value) -> missing.put(value, account.id());
            }
        }
        Map<String, AccountId> byRule = new HashMap<>();
        List<String> left = new ArrayList<>();
        for (var rule : standing) {
            var account = missing.remove(rule.value());
            if (account != null) {
                byRule.put(rule.id(), account);
            } else if (rule.isOurs() && !keep(rule, refused, byRule)) {
                left.add(rule.id());
            }
        }
        return delete(accounts.getFirst(), left)
                .<Told<Settled>>map(trouble -> new Told.Amiss<>(0, trouble))
                .orElseGet(() -> whole(accounts, missing, new Settled(byRule, refused)));
    }

    /** The rule of an account whose handle cannot be had now stays. */
    private static boolean keep(
            Rule rule, Map<AccountId, Trouble> refused, Map<String, AccountId> byRule) {
        var known = refused.keySet().stream().filter(it -> tag(it).equals(rule.tag())).findAny();
        known.ifPresent(account -> byRule.put(rule.id(), account));
        return known.isPresent();
    }

    private Told<Settled> whole(
            List<Account> accounts, Map<String, AccountId> missing, Settled standing) {
        if (missing.isEmpty()) {
            return new Told.Fine<>(standing);
        }
        return switch (add(accounts.getFirst(), missing, Map.of())) {
            case Told.Amiss<Settled>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<Settled>(var added) -> {
                Map<String, AccountId> byRule = new HashMap<>(standing.byRule());
                Map<AccountId, Trouble> refused = new HashMap<>(standing.refused());
                byRule.putAll(added.byRule());
                refused.putAll(added.refused());
                yield new Told.Fine<>(new Settled(byRule, refused));
            }
        };
    }

    private Optional<Trouble> delete(Account account, List<String> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var body = Map.of("delete", Map.of("ids", ids));
        return server.tellAsApp(account, PATH, Map.of(), body)
                        instanceof Told.Amiss<JsonNode>(var status, var trouble)
                ? Optional.of(trouble)
                : Optional.empty();
    }

    /** X takes those that it can, and says why it does not take the others. */
    private Told<Settled> add(
            Account account, Map<String, AccountId> wanted, Map<String, String> query) {
        var rules =
                wanted.entrySet().stream()
                        .map(one -> Map.of("value", one.getKey(), "tag", tag(one.getValue())))
                        .toList();
        return switch (server.tellAsApp(account, PATH, query, Map.of("add", rules))) {
            case Told.Fine<JsonNode>(var body) -> new Told.Fine<>(new Added(wanted).read(body));
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    trouble.kind() == Trouble.Kind.PERMISSION
                                    || trouble.kind() == Trouble.Kind.MALFORMED
                            ? new Told.Fine<>(new Added(wanted).none(trouble))
                            : new Told.Amiss<>(status, trouble);
        };
    }
}
