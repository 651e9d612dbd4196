package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.AccountDoctor.Finding;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Examines token, permissions, webhook and version of an account of Meta's, and says what to click.
 */
@Component("graphExamination")
public final class Examination {
    /** Time enough to sign in again. */
    static final Duration SOON = Duration.ofDays(10);

    static final String APPS = "developers.facebook.com/apps";

    private final Graph graph;
    private final Subscriptions subscriptions;
    private final VersionCheck versions;
    private final Clock clock;

    public Examination(Graph graph, Clock clock) {
        this.graph = graph;
        subscriptions = new Subscriptions(graph);
        versions = new VersionCheck(graph, clock);
        this.clock = clock;
    }

    public List<Finding> of(Account account, Needs needs) {
        var app = graph.ask(account, "app", Map.of("fields", "id,name"));
        if (app instanceof Told.Amiss<JsonNode>(var status, var trouble)) {
            return List.of(
                    new Finding.Wrong(
                            "Meta does not take the token (%s: %s); %s"
                                    .formatted(
                                            trouble.kind().name().toLowerCase(Locale.ROOT),
                                            trouble.detail(),
                                            again(needs))));
        }
        var id = Nodes.textOrEmpty(((Told.Fine<JsonNode>) app).value(), "id");
        var findings = new ArrayList<Finding>();
        findings.addAll(token(account, id, needs));
        findings.addAll(subscriptions.webhook(account, id, needs));
        findings.addAll(subscriptions.page(account, id, needs));
        versions.of(account).ifPresent(findings::add);
        return findings;
    }

    static String again(Needs needs) {
        return "run: haris connect " + needs.network();
    }

    private List<Finding> token(Account account, String app, Needs needs) {
        var query = Map.of("input_token", account.options().getOrDefault("token", ""));
        return switch (graph.ask(account, Key.ofApp(account, app), "debug_token", query)) {
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    List.of(
                            new Finding.Wrong(
                                    "Meta does not take the app's secret (%s); copy it anew from"
                                                    .formatted(trouble.detail())
                                            + " "
                                            + APPS
                                            + ", App settings, Basic"));
            case Told.Fine<JsonNode>(var answer) -> token(TokenState.of(answer), needs);
        };
    }

    private List<Finding> token(TokenState state, Needs needs) {
        if (!state.isValid()) {
            return List.of(
                    new Finding.Wrong("the token is dead: " + state.why() + "; " + again(needs)));
        }
        return Stream.of(
                        Stream.of(end("the token", state.end(), needs)),
                        state.dataEnd().stream()
                                .map(end -> end("the access to data", Optional.of(end), needs)),
                        needs.permissions().entrySet().stream()
                                .filter(need -> !state.permissions().contains(need.getKey()))
                                .sorted(Map.Entry.comparingByKey())
                                .map(need -> missing(need, needs)))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Finding missing(Map.Entry<String, String> need, Needs needs) {
        return new Finding.Wrong(
                "the permission %s is missing, without which %s; %s and allow it (an app that others use needs it approved under %s, App Review)"
                        .formatted(need.getKey(), need.getValue(), again(needs), APPS));
    }

    private Finding end(String what, Optional<Instant> end, Needs needs) {
        if (end.isEmpty()) {
            return new Finding.Well(what + " has no end");
        }
        var day = LocalDate.ofInstant(end.get(), ZoneOffset.UTC);
        return clock.instant().plus(SOON).isAfter(end.get())
                ? new Finding.Wrong(what + " ends on " + day + "; " + again(needs))
                : new Finding.Well(what + " lasts until " + day);
    }
}
