package app.haris.chat.discord.doctor;

import app.haris.chat.DiscordInvite;
import app.haris.chat.DiscordInvite.Permission;
import app.haris.chat.SurfaceDoctor.Finding;
import app.haris.chat.discord.DiscordSettings;
import app.haris.chat.discord.doctor.DiscordInspection.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One look at an application, its server and the channels there. */
final class DiscordExamination {
    /**
     * Flags of an application that may read what members type, in few servers or in many.
     *
     * @see <a href="https://docs.discord.com/developers/resources/application">Application flags,
     *     2026-11</a>
     */
    private static final int MESSAGE_CONTENT = (1 << 18) | (1 << 19);

    private static final int SERVER_MEMBERS = (1 << 14) | (1 << 15);

    private final DiscordSettings settings;
    private final Set<String> mapped;
    private final List<String> ofLevels;
    private final String application;
    private final String invite;
    private final DiscordInspection discord;
    private final List<Finding> findings = new ArrayList<>();

    DiscordExamination(DiscordSettings settings, DiscordDoctor.Named named, String application) {
        this.settings = settings;
        mapped = named.roles();
        ofLevels = named.ofLevels();
        this.application = application;
        discord = new DiscordInspection(settings);
        invite =
                DiscordInvite.url(
                        application,
                        Optional.of(settings.guild()).filter(id -> id.matches("\\d+")));
    }

    /** In the order in which one would mend them; what cannot be tried is not mentioned. */
    List<Finding> findings() {
        switch (discord.get("applications/@me")) {
            case Answer.Ok(var app) -> {
                well("bot token: " + app.path("name").asString(""));
                intents(app.path("flags").asInt(0));
                server();
            }
            case Answer.Refused _ ->
                    wrong(
                            "bot token: Discord refuses it; %sBot, Reset Token, and set DISCORD_BOT_TOKEN to the new one"
                                    .formatted(DiscordDoctor.PORTAL));
            case Answer.Lost _ -> wrong("does not answer at " + settings.apiUrl());
        }
        return List.copyOf(findings);
    }

    /** All but notes works without it, so it is for the team to decide. */
    private void intents(int flags) {
        if ((flags & MESSAGE_CONTENT) == 0) {
            findings.add(
                    new Finding.Note(
                            "intents: Message Content is off, so what is typed in a thread is no note; if it is to be one, %sBot, Privileged Gateway Intents, switch on Message Content Intent"
                                    .formatted(DiscordDoctor.PORTAL)));
        }
        if ((flags & SERVER_MEMBERS) == 0 && !mapped.isEmpty()) {
            findings.add(
                    new Finding.Note(
                            "intents: Server Members is off, so a changed role is noticed when its bearer does something, and at the start; to have it noticed at once, %sBot, Privileged Gateway Intents, switch on Server Members Intent"
                                    .formatted(DiscordDoctor.PORTAL)));
        }
        if (findings.stream().noneMatch(Finding.Note.class::isInstance)) {
            well("intents: all there");
        }
    }

    /** Those of team.yml that nobody can bear. */
    private void roles(JsonNode roles) {
        var there =
                roles.valueStream()
                        .map(role -> role.path("id").asString(""))
                        .collect(Collectors.toSet());
        mapped.stream()
                .filter(id -> !there.contains(id))
                .sorted()
                .forEach(
                        id ->
                                wrong(
                                        "role %s: not there; in Server Settings, Roles, Copy Role ID, and name that under discord-roles in team.yml"
                                                .formatted(id)));
    }

    private void server() {
        if (!settings.guild().matches("\\d+")) {
            wrong(
                    "server: no id is set; in Discord's settings, Advanced, switch on Developer Mode, right-click the server, Copy Server ID, and set DISCORD_GUILD to it");
            return;
        }
        switch (discord.get("guilds/" + settings.guild())) {
            case Answer.Ok(var guild) -> {
                well("server: " + guild.path("name").asString(""));
                commands();
                places();
            }
            case Answer.Refused _ ->
                    wrong(
                            "server: Haris is not in %s; open %s in a browser and let it in"
                                    .formatted(settings.guild(), invite));
            case Answer.Lost _ -> wrong("server: could not be looked up");
        }
    }

    private void commands() {
        var path = "applications/%s/guilds/%s/commands".formatted(application, settings.guild());
        switch (discord.get(path)) {
            case Answer.Ok _ -> well("commands: may be offered");
            case Answer.Refused _ ->
                    wrong(
                            "commands: the scope applications.commands is missing; open %s in a browser and let Haris in again"
                                    .formatted(invite));
            case Answer.Lost _ -> wrong("commands: could not be looked up");
        }
    }

    private void places() {
        var path = "guilds/" + settings.guild();
        if (discord.get(path + "/roles") instanceof Answer.Ok(var roles)
                && discord.get(path + "/channels") instanceof Answer.Ok(var channels)
                && discord.get(path + "/members/" + application) instanceof Answer.Ok(var us)) {
            var places = new DiscordPlaces(settings.guild(), roles, channels, us);
            everywhere(places.missing());
            roles(roles);
            settings.allChannels().forEach(name -> channel(name, places));
            var crisis = settings.channels().crisis();
            optional(crisis, places, crisisElsewhere(crisis));
            ofLevels.forEach(name -> optional(name, places, Finding.levelElsewhere(name)));
        } else {
            wrong("channels: could not be looked up");
        }
    }

    private void optional(String name, DiscordPlaces places, Finding without) {
        if (places.channel(name).isPresent()) {
            channel(name, places);
        } else {
            findings.add(without);
        }
    }

    private Finding crisisElsewhere(String name) {
        return new Finding.Note(
                "channel %s: not there, so crises are told in %s"
                        .formatted(name, settings.channels().inbox()));
    }

    private void everywhere(List<Permission> missing) {
        if (missing.isEmpty()) {
            well("permissions: all there");
        } else {
            wrong(
                    "permissions: missing %s; open %s in a browser and let Haris in again, or allow them under Server Settings, Roles, Haris"
                            .formatted(names(missing), invite));
        }
    }

    private void channel(String name, DiscordPlaces places) {
        places.channel(name)
                .ifPresentOrElse(
                        channel -> channel(name, channel, places.missing(channel)),
                        () ->
                                wrong(
                                        "channel %s: not there; make it, or name another in chat.yml"
                                                .formatted(name)));
    }

    private void channel(String name, JsonNode channel, List<Permission> missing) {
        if (!DiscordPlaces.isWrittenTo(channel)) {
            wrong(
                    "channel %s: neither a text channel nor a forum; name another in chat.yml"
                            .formatted(name));
        } else if (missing.isEmpty()) {
            well("channel " + name);
        } else {
            wrong(
                    "channel %s: Haris lacks %s there; Edit Channel, Permissions, add Haris, and allow them"
                            .formatted(name, names(missing)));
        }
    }

    private static String names(List<Permission> permissions) {
        return permissions.stream().map(Permission::name).collect(Collectors.joining(", "));
    }

    private void well(String what) {
        findings.add(new Finding.Well(what));
    }

    private void wrong(String what) {
        findings.add(new Finding.Wrong(what));
    }
}
