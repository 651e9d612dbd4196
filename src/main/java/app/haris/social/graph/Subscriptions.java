package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.AccountDoctor.Finding;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Looks at what Meta tells by webhook: an app must wish for it, and a page must let it. */
final class Subscriptions {
    private final Graph graph;

    Subscriptions(Graph graph) {
        this.graph = graph;
    }

    List<Finding> webhook(Account account, String app, Needs needs) {
        var where = Examination.APPS + "/" + app + ", Webhooks";
        return switch (graph.ask(
                account, Key.ofApp(account, app), app + "/subscriptions", Map.of())) {
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    List.of(
                            new Finding.Note(
                                    "the webhook cannot be looked at (" + trouble.detail() + ")"));
            case Told.Fine<JsonNode>(var answer) ->
                    Nodes.list(answer)
                            .filter(one -> needs.object().equals(Nodes.textOrEmpty(one, "object")))
                            .filter(one -> one.path("active").asBoolean(true))
                            .findFirst()
                            .map(one -> webhook(account, one, needs, where))
                            .orElseGet(() -> List.of(unsubscribed(account, needs, where)));
        };
    }

    private static Finding unsubscribed(Account account, Needs needs, String where) {
        return new Finding.Wrong(
                "the app has no webhook for %s, so that news come but every two minutes; at %s choose %s, with the address of this Haris and /webhooks/%s, and the verify token of accounts.yml"
                        .formatted(needs.object(), where, needs.object(), account.id()));
    }

    private static List<Finding> webhook(
            Account account, JsonNode subscription, Needs needs, String where) {
        var address = Nodes.textOrEmpty(subscription, "callback_url");
        var fields =
                StreamSupport.stream(subscription.path("fields").spliterator(), false)
                        .map(
                                field ->
                                        field.isObject()
                                                ? Nodes.textOrEmpty(field, "name")
                                                : field.asString(""))
                        .collect(Collectors.toSet());
        var missing = needs.fields().stream().filter(field -> !fields.contains(field)).toList();
        var findings = new ArrayList<Finding>();
        findings.add(
                missing.isEmpty()
                        ? new Finding.Well("the webhook calls " + address)
                        : new Finding.Wrong(
                                "the webhook does not tell of %s; at %s subscribe to them"
                                        .formatted(String.join(", ", missing), where)));
        if (!address.endsWith("/webhooks/" + account.id())) {
            findings.add(
                    new Finding.Note(
                            "the app's webhook calls %s; one account's address serves all that share the app's secret and network"
                                    .formatted(address)));
        }
        return findings;
    }

    /** A page lets an app hear of it, besides the app's own wish. */
    List<Finding> page(Account account, String app, Needs needs) {
        var page = account.options().getOrDefault("page", "me");
        return switch (graph.ask(account, page + "/subscribed_apps", Map.of())) {
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    List.of(
                            new Finding.Note(
                                    "which apps hear of the page cannot be looked at ("
                                            + trouble.detail()
                                            + ")"));
            case Told.Fine<JsonNode>(var answer) ->
                    List.of(
                            Nodes.list(answer)
                                            .anyMatch(
                                                    one -> app.equals(Nodes.textOrEmpty(one, "id")))
                                    ? new Finding.Well("the page lets the app hear of it")
                                    : new Finding.Wrong(
                                            "the page does not let the app hear of it; "
                                                    + Examination.again(needs)));
        };
    }
}
