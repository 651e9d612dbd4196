package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountDoctor;
import app.haris.social.PlatformName;
import app.haris.social.Trouble;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tries what X lets an account do, and says what to click where it does not. */
@Component
final class XDoctor implements AccountDoctor {
    /** What the events are called that Haris makes something of. */
    private static final List<String> EVENTS =
            List.of(
                    "post.mention.create",
                    "post.reply.create",
                    "post.quote.create",
                    "dm.received",
                    "follow.follow");

    private static final String PERMISSIONS =
            "in the Developer Console, under the app's user authentication settings, choose 'Read"
                    + " and write and Direct message', then make the access token anew";

    private static final String RENEWED =
            "the account signs in by OAuth 2.0 with tokens that a running Haris renews; whether X"
                    + " takes them, /haris source says there";

    private final Server server;
    private final StreamExamination streams;

    XDoctor(Server server, StreamExamination streams) {
        this.server = server;
        this.streams = streams;
    }

    @Override
    public PlatformName name() {
        return X.NAME;
    }

    @Override
    public List<Finding> examine(Account account) {
        List<Finding> findings = new ArrayList<>();
        if (SignIn.of(account).isPresent()) {
            findings.add(new Finding.Note(RENEWED));
            webhook(account, findings);
            findings.addAll(streams.examine(account));
            return findings;
        }
        token(account, findings);
        if (findings.getFirst() instanceof Finding.Well) {
            messages(account, findings);
            webhook(account, findings);
            findings.addAll(streams.examine(account));
        }
        return findings;
    }

    private void token(Account account, List<Finding> findings) {
        var question = Question.me();
        var exchange = server.exchange(account, question);
        switch (server.told(exchange)) {
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    findings.add(new Finding.Wrong(wrong(trouble)));
            case Told.Fine<JsonNode>(var body) -> {
                var me = Person.of(body.path("data"));
                findings.add(
                        me.id().equals(X.ownId(account))
                                ? new Finding.Well("x answers, to @" + me.handle())
                                : new Finding.Wrong(
                                        "the access token is that of the user %s (@%s); accounts.yml says user: \"%s\""
                                                .formatted(
                                                        me.id(), me.handle(), X.ownId(account))));
                header(exchange, "x-access-level")
                        .filter(level -> !level.contains("directmessages"))
                        .ifPresent(
                                level ->
                                        findings.add(
                                                new Finding.Note(
                                                        "X says that the app has the access '%s'; to answer, and to hear messages, %s"
                                                                .formatted(level, PERMISSIONS))));
                findings.add(new Finding.Note(version(exchange)));
            }
        }
    }

    private static String version(Exchange exchange) {
        return "Haris speaks version 2 of X's API, as described in 2.167"
                + header(exchange, "api-version").map(it -> "; X says " + it).orElse("")
                + ". X has told of no end of version 2";
    }

    private static Optional<String> header(Exchange exchange, String name) {
        return exchange instanceof Exchange.Answered answer
                ? Optional.ofNullable(answer.headers().getFirst(name))
                : Optional.empty();
    }

    private static String wrong(Trouble trouble) {
        return switch (trouble.kind()) {
            case TOKEN ->
                    "X does not know the keys ("
                            + trouble.detail()
                            + "); make them anew in the Developer Console, under the app's keys and tokens, or by: haris connect x";
            case PERMISSION, BLOCKED -> "X refuses (" + trouble.detail() + "); " + PERMISSIONS;
            case UNPAID ->
                    "X wants to be paid ("
                            + trouble.detail()
                            + "); buy credits in the Developer Console, or raise the spending limit there";
            case RATE, FAILING, SILENT, UNCALLED, UNHEARD, ENDING, CAPPED ->
                    "X does not answer now (" + trouble.detail() + "); try again later";
            case GONE, UNREACHABLE, MALFORMED ->
                    "X does not answer as documented ("
                            + trouble.detail()
                            + "); check 'url' in accounts.yml";
        };
    }

    private void messages(Account account, List<Finding> findings) {
        var question = Question.forAnswer("dm_events", "/2/dm_events", Map.of("max_results", "1"));
        findings.add(
                server.ask(account, question)
                                instanceof Told.Amiss<JsonNode>(var status, var trouble)
                        ? new Finding.Wrong("direct messages are not heard: " + wrong(trouble))
                        : new Finding.Well("direct messages are heard, those not encrypted"));
    }

    private void webhook(Account account, List<Finding> findings) {
        if (!account.options().containsKey("bearer")) {
            findings.add(
                    new Finding.Note(
                            "without the app's bearer token, webhooks are not looked after"));
            return;
        }
        var fields = Map.of("webhook_config.fields", "created_at,id,url,valid");
        var question = Question.forAnswer("webhooks", "/2/webhooks", fields);
        switch (server.askAsApp(account, question)) {
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    findings.add(
                            new Finding.Wrong(
                                    "X does not take the bearer token (%s); copy it anew from the Developer Console"
                                            .formatted(trouble.detail())));
            case Told.Fine<JsonNode>(var body) ->
                    body.path("data")
                            .valueStream()
                            .filter(one -> one.path("url").asString("").contains("/webhooks/"))
                            .findFirst()
                            .ifPresentOrElse(
                                    one -> webhook(account, one, findings),
                                    () -> findings.add(none(account)));
        }
    }

    private static Finding none(Account account) {
        return new Finding.Note(
                "X calls no webhook, so news come by polling alone; to have it call, register"
                        + " https://YOUR-HARIS/webhooks/"
                        + account.id()
                        + " in the Developer Console (README.md, X in five minutes)");
    }

    private void webhook(Account account, JsonNode webhook, List<Finding> findings) {
        var url = webhook.path("url").asString("");
        if (!webhook.path("valid").asBoolean(false)) {
            findings.add(
                    new Finding.Wrong(
                            "X holds the webhook %s for invalid and calls no more; see that it is reached by HTTPS without a port, then validate it in the Developer Console"
                                    .formatted(url)));
            return;
        }
        findings.add(new Finding.Well("X calls " + url));
        subscriptions(account, webhook.path("id").asString(""), findings);
    }

    private void subscriptions(Account account, String webhook, List<Finding> findings) {
        var missing = new TreeSet<>(EVENTS);
        if (server.askAsApp(
                        account,
                        Question.forAnswer(
                                "activity/subscriptions", "/2/activity/subscriptions", Map.of()))
                instanceof Told.Fine<JsonNode>(var body)) {
            body.path("data")
                    .valueStream()
                    .filter(one -> isOurs(account, one))
                    .forEach(one -> missing.remove(one.path("event_type").asString("")));
        }
        if (missing.isEmpty()) {
            findings.add(new Finding.Well("all events are subscribed to"));
        } else if (isInAccountActivity(account, webhook)) {
            findings.add(new Finding.Well("the account's activity is subscribed to"));
        } else {
            findings.add(
                    new Finding.Wrong(
                            "X is not asked to call about %s of this account; subscribe to them in the Developer Console"
                                    .formatted(String.join(", ", missing))));
        }
    }

    private static boolean isOurs(Account account, JsonNode subscription) {
        return subscription.path("filter").path("user_id").asString("").equals(X.ownId(account));
    }

    private boolean isInAccountActivity(Account account, String webhook) {
        var path =
                "/2/account_activity/webhooks/"
                        + Percent.encoded(webhook)
                        + "/subscriptions/all/list";
        return server.askAsApp(account, Question.forAnswer("account_activity", path, Map.of()))
                        instanceof Told.Fine<JsonNode>(var body)
                && body.findValuesAsString("user_id").contains(X.ownId(account));
    }
}
