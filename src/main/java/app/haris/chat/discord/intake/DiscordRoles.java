package app.haris.chat.discord.intake;

import app.haris.chat.discord.rest.DiscordApi;
import app.haris.chat.discord.rest.DiscordError;
import app.haris.chat.mirror.Verdict;
import app.haris.team.ChatRoles;
import app.haris.team.Identity;
import app.haris.team.Team;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.Interaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Which roles of the server members bear: asked at the start, told by Discord with whatever
 * somebody does, and by events where the application has the intent Server Members.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-member-object">Guild
 *     members, 2026-11: whoever may read the server may read a single member</a>
 */
public final class DiscordRoles {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordRoles.class);

    private final ChatRoles roles;
    private final Team team;
    private final DiscordApi api;
    private final String guild;

    public DiscordRoles(ChatRoles roles, Team team, DiscordApi api, String guild) {
        this.roles = roles;
        this.team = team;
        this.api = api;
        this.guild = guild;
    }

    /** Whether roles mean anything here. */
    public boolean matter() {
        return !team.discordRoles().isEmpty();
    }

    /** Asks for those of each member. */
    void ask() {
        if (matter()) {
            team.members().stream()
                    .flatMap(member -> team.identity(member, "discord").stream())
                    .forEach(this::ask);
        }
    }

    private void ask(Identity identity) {
        switch (api.get("guilds/" + guild + "/members/" + identity.id())) {
            case Verdict.Ok<JsonNode>(var member) -> heard(identity.id(), member.path("roles"));
            case Verdict.Refused<JsonNode>(var error) -> {
                if (error.equals(DiscordError.UNKNOWN_MEMBER)) {
                    tell(identity, Set.of());
                }
            }
            case Verdict.Limited<JsonNode>(var pause) ->
                    LOG.warn("Discord does not tell a member's roles for {}", pause);
            case Verdict.Lost<JsonNode>(var reason) ->
                    LOG.warn("Discord does not tell a member's roles: {}", reason);
        }
    }

    /** What Discord says of whoever asks for something. */
    void heard(Interaction interaction) {
        Optional.ofNullable(interaction.getMember())
                .ifPresent(
                        member ->
                                heard(
                                        member.getId(),
                                        member.getUnsortedRoles().stream()
                                                .map(role -> role.getId())
                                                .collect(Collectors.toSet())));
    }

    /** What Discord says of somebody in an event; nothing where it does not speak of roles. */
    void heard(String person, JsonNode told) {
        if (told.isArray()) {
            heard(person, told.valueStream().map(JsonNode::asString).collect(Collectors.toSet()));
        }
    }

    private void heard(String person, Set<String> borne) {
        var identity = new Identity("discord", person);
        if (matter() && team.find(identity).isPresent()) {
            tell(identity, borne);
        }
    }

    /** Somebody is not in the server any more. */
    void left(String person) {
        heard(person, Set.of());
    }

    private void tell(Identity identity, Set<String> borne) {
        if (roles.tell(identity, borne)) {
            LOG.info("The roles of {} in Discord have changed", identity.id());
        }
    }
}
