package app.haris.chat.slack.doctor;

import app.haris.chat.SlackManifest;
import app.haris.chat.SurfaceDoctor;
import app.haris.chat.mirror.Verdict;
import app.haris.chat.slack.SlackSettings;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackChannels;
import app.haris.chat.slack.api.SlackClient;
import app.haris.chat.slack.api.SlackInspection;
import app.haris.chat.slack.api.SlackInspection.Channel;
import app.haris.chat.slack.api.SlackInspection.Us;
import app.haris.escalation.EscalationFile;
import app.haris.settings.Settings;
import app.haris.team.TeamFile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tries each token, scope and channel that Slack needs, and says what to click where one is wrong.
 *
 * @see <a href="https://docs.slack.dev/authentication/tokens">Kinds of tokens, 2026-11</a>
 */
@Component
final class SlackDoctor implements SurfaceDoctor {
    private static final String PAGE = "at api.slack.com/apps, your app, ";

    private static final String NO_ADDRESSES =
            "members with an email but no slack id in team.yml are not known by their addresses,"
                    + " which wants users:read.email; "
                    + PAGE
                    + "App Manifest, paste what haris"
                    + " slack-manifest --email prints, then Install App, Reinstall; or have them"
                    + " type /haris link";

    private final SlackSettings settings;
    private final boolean knowsByEmail;
    private final List<String> ofLevels;

    @Autowired
    SlackDoctor(Settings settings) {
        this(
                SlackSettings.of(settings),
                settings.current(TeamFile.FILE).members().stream()
                        .anyMatch(one -> one.slack().isEmpty() && one.email().isPresent()),
                settings.current(EscalationFile.FILE).levelChannels());
    }

    /**
     * @param knowsByEmail whether some members can be known by their addresses alone
     * @param ofLevels the channels that levels of a crisis name
     */
    SlackDoctor(SlackSettings settings, boolean knowsByEmail, List<String> ofLevels) {
        this.settings = settings;
        this.knowsByEmail = knowsByEmail;
        this.ofLevels = List.copyOf(ofLevels);
    }

    @Override
    public String surface() {
        return "Slack";
    }

    @Override
    public List<Finding> examine() {
        if (!settings.isOn()) {
            return List.of(new Finding.Note("off: set SLACK_BOT_TOKEN; see README.md"));
        }
        var findings = new ArrayList<Finding>();
        if (!settings.botToken().startsWith("xoxb-")) {
            findings.add(wrong(kind()));
            return findings;
        }
        var slack = SlackClient.at(settings.apiUrl());
        var inspection = new SlackInspection(slack, settings.botToken());
        switch (inspection.us()) {
            case Verdict.Ok<Us>(var us) -> {
                findings.add(
                        new Finding.Well("bot token: @" + us.name() + " in " + us.workspace()));
                findings.add(scopes(us));
                if (knowsByEmail
                        && !us.scopes().isEmpty()
                        && !us.scopes().contains(SlackManifest.EMAIL)) {
                    findings.add(new Finding.Note(NO_ADDRESSES));
                }
                findings.add(settings.usesSocket() ? socket(inspection) : signature());
                var channels = new SlackChannels(new SlackApi(() -> slack, settings.botToken()));
                settings.routes()
                        .channels()
                        .forEach(name -> findings.add(channel(name, channels, inspection)));
                findings.add(crisis(channels, inspection));
                ofLevels.forEach(name -> findings.add(level(name, channels, inspection)));
            }
            case Verdict.Refused<Us>(var error) ->
                    findings.add(
                            wrong(
                                    "bot token: Slack says %s; %sOAuth & Permissions, reinstall the app, and set SLACK_BOT_TOKEN to the new Bot User OAuth Token"
                                            .formatted(error, PAGE)));
            case Verdict.Limited<Us> _, Verdict.Lost<Us> _ ->
                    findings.add(wrong("does not answer at " + settings.apiUrl()));
        }
        return findings;
    }

    private String kind() {
        var found =
                switch (settings.botToken().split("-", 2)[0]) {
                    case "xoxp" -> "a user's token";
                    case "xapp" -> "an app-level token, which belongs in SLACK_APP_TOKEN";
                    case "xoxe" -> "a token of an app with token rotation, which must be off";
                    default -> "no token of Slack's";
                };
        return "bot token: this is %s; %sOAuth & Permissions, copy the Bot User OAuth Token, xoxb-…"
                .formatted(found, PAGE);
    }

    private static Finding scopes(Us us) {
        var missing = new TreeSet<>(SlackManifest.scopes());
        missing.removeAll(us.scopes());
        return us.scopes().isEmpty() || missing.isEmpty()
                ? new Finding.Well("scopes: all there")
                : wrong(
                        "scopes: missing %s; %sApp Manifest, paste what haris slack-manifest prints, then Install App, Reinstall"
                                .formatted(String.join(", ", missing), PAGE));
    }

    private Finding socket(SlackInspection inspection) {
        if (!settings.appToken().startsWith("xapp-")) {
            return wrong(
                    "app token: this is not one; %sBasic Information, App-Level Tokens, make one with connections:write, xapp-…"
                            .formatted(PAGE));
        }
        return switch (inspection.socket(settings.appToken())) {
            case Verdict.Ok<String> _ -> new Finding.Well("app token: sockets are given");
            case Verdict.Refused<String>(var error) ->
                    wrong(
                            "app token: Slack says %s; %sSocket Mode must be enabled, and under Basic Information the app-level token must have connections:write"
                                    .formatted(error, PAGE));
            case Verdict.Limited<String> _, Verdict.Lost<String> _ ->
                    wrong("app token: could not be tried, Slack does not answer");
        };
    }

    private Finding signature() {
        return settings.signingSecret().isBlank()
                ? wrong(
                        "signing secret: missing; %sBasic Information, copy it to SLACK_SIGNING_SECRET, or set SLACK_APP_TOKEN for Socket Mode"
                                .formatted(PAGE))
                : new Finding.Well("signing secret: there; Slack calls /slack/events");
    }

    /** Without it, crises are told elsewhere. */
    private Finding crisis(SlackChannels channels, SlackInspection inspection) {
        return channels.resolve(settings.crisis()) instanceof Verdict.Refused<String>
                ? new Finding.Note(
                        "channel %s: not there, so crises are told in %s"
                                .formatted(settings.crisis(), settings.routes().inbox()))
                : channel(settings.crisis(), channels, inspection);
    }

    private static Finding level(String name, SlackChannels channels, SlackInspection inspection) {
        return channels.resolve(name) instanceof Verdict.Refused<String>
                ? Finding.levelElsewhere(name)
                : channel(name, channels, inspection);
    }

    private static Finding channel(
            String name, SlackChannels channels, SlackInspection inspection) {
        return switch (channels.resolve(name).then(inspection::channel)) {
            case Verdict.Ok<Channel>(var channel) when channel.isArchived() ->
                    wrong(
                            "channel %s: archived; unarchive it, or name another in chat.yml"
                                    .formatted(name));
            case Verdict.Ok<Channel>(var channel) when !channel.isMember() ->
                    wrong(
                            "channel %s: Haris is not in it; type /invite @Haris there"
                                    .formatted(name));
            case Verdict.Ok<Channel> _ -> new Finding.Well("channel " + name);
            case Verdict.Refused<Channel>(var error) ->
                    wrong(
                            "channel %s: Slack says %s; make it, and if it is private type /invite @Haris there"
                                    .formatted(name, error));
            case Verdict.Limited<Channel> _, Verdict.Lost<Channel> _ ->
                    wrong("channel %s: could not be looked up".formatted(name));
        };
    }

    private static Finding wrong(String what) {
        return new Finding.Wrong(what);
    }
}
