package app.haris.social.graph;

import app.haris.social.Connector.Connected;
import app.haris.social.Connector.Dialog;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What an operator is asked to grant, and what accounts.yml bears of it.
 *
 * @param keys what names the account, of a page that was granted; empty if that page has none
 */
public record Grant(Needs needs, Function<JsonNode, Optional<SequencedMap<String, String>>> keys) {
    private static final String FIELDS =
            "id,name,access_token,instagram_business_account{id,username}";

    void introduce(Dialog dialog) {
        dialog.say(
                "You need an app at https://developers.facebook.com/apps (of the type Business). Under"
                        + " Facebook Login, Settings, Valid OAuth Redirect URIs it must have"
                        + " https://www.facebook.com/connect/login_success.html");
    }

    /** A page that can be connected. */
    private record Choice(JsonNode page, SequencedMap<String, String> keys) {
        String name() {
            return Nodes.text(page, "name").orElse("") + " " + keys;
        }
    }

    Connected choose(Login.Session session, Dialog dialog, String word) {
        var query = Map.of("fields", FIELDS, "limit", "100");
        return switch (session.graph().ask(session.as(session.token()), "me/accounts", query)) {
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    new Connected.Failed("Meta does not show the pages: " + trouble.detail());
            case Told.Fine<JsonNode>(var pages) -> choose(session, pages, dialog, word);
        };
    }

    private Connected choose(Login.Session session, JsonNode pages, Dialog dialog, String word) {
        var choices =
                Nodes.list(pages)
                        .flatMap(
                                page ->
                                        keys
                                                .apply(page)
                                                .map(keys -> new Choice(page, keys))
                                                .stream())
                        .toList();
        if (choices.isEmpty()) {
            return new Connected.Failed(
                    "no page was granted that has what is sought; begin again, and allow the page");
        }
        return chosen(choices, dialog)
                .map(choice -> connected(session, choice, dialog, word))
                .orElseGet(() -> new Connected.Failed("that is none of them; begin again"));
    }

    private static Optional<Choice> chosen(List<Choice> choices, Dialog dialog) {
        if (choices.size() == 1) {
            return Optional.of(choices.getFirst());
        }
        for (int i = 0; i < choices.size(); i++) {
            dialog.say((i + 1) + ": " + choices.get(i).name());
        }
        var typed = dialog.ask("Which one (1 to " + choices.size() + ")");
        return typed.matches("[1-9]\\d?") && Integer.parseInt(typed) <= choices.size()
                ? Optional.of(choices.get(Integer.parseInt(typed) - 1))
                : Optional.empty();
    }

    private Connected connected(Login.Session session, Choice choice, Dialog dialog, String word) {
        var token = Nodes.text(choice.page(), "access_token");
        if (token.isEmpty()) {
            return new Connected.Failed(
                    "Meta gives no token for that page; who signs in must run it");
        }
        subscribe(session, choice, token.get(), dialog);
        var keys = new LinkedHashMap<String, String>();
        if (!session.app().api().toString().equals(Login.API)) {
            keys.put("url", session.app().api().toString());
        }
        keys.putAll(choice.keys());
        var secrets = new LinkedHashMap<String, String>();
        secrets.put("token", token.get());
        secrets.put("app-secret", session.app().secret());
        secrets.put("verify-token", word);
        return new Connected.Done(keys, secrets);
    }

    /** Whether it succeeds the doctor will see. */
    private void subscribe(Login.Session session, Choice choice, String token, Dialog dialog) {
        var fields = needs.object().equals("page") ? String.join(",", needs.fields()) : "feed";
        var exchange =
                session.graph()
                        .post(
                                session.as(token),
                                Nodes.textOrEmpty(choice.page(), "id") + "/subscribed_apps",
                                Map.of("subscribed_fields", fields));
        dialog.say(
                exchange instanceof Exchange.Answered answer && answer.isSuccess()
                        ? "The page lets the app hear of it."
                        : "The page does not let the app hear of it yet; 'haris doctor' says why.");
        dialog.say(
                "For webhooks open https://developers.facebook.com/apps/%s, Webhooks, choose %s, give the public address of Haris and /webhooks/ and the account's id, and the word in the file for verify-token, and subscribe to: %s"
                        .formatted(
                                session.app().id(),
                                needs.object(),
                                String.join(", ", needs.fields())));
    }
}
