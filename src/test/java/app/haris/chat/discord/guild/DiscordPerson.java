package app.haris.chat.discord.guild;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who works in the guild: reads, clicks, reacts, types and fills in forms. */
public final class DiscordPerson {
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int MODAL = 5;

    private final DiscordGuild guild;
    private final DiscordMember member;
    private final String locale;

    public DiscordPerson(DiscordGuild guild, String id, String name, String locale) {
        this.guild = guild;
        this.locale = locale;
        member = new DiscordMember(id, name, false);
        guild.store.members.put(id, member);
    }

    public String id() {
        return member.id;
    }

    String locale() {
        return locale;
    }

    DiscordMember member() {
        return member;
    }

    /** Is given a role of the guild, such as {@link DiscordGuild#STAFF_ROLE}. */
    public void isGiven(String role) {
        member.roles.add(role);
        updated();
    }

    public void losesRole(String role) {
        member.roles.remove(role);
        updated();
    }

    private void updated() {
        var data = member.json(true).put("guild_id", DiscordGuild.GUILD);
        synchronized (guild.store) {
            guild.gateway.dispatch("GUILD_MEMBER_UPDATE", data, DiscordGuild.Intent.MEMBERS.bit);
        }
    }

    /** Leaves the guild. */
    public void leaves() {
        synchronized (guild.store) {
            guild.store.members.remove(member.id);
            var data = DiscordGuild.JSON.createObjectNode().put("guild_id", DiscordGuild.GUILD);
            data.set("user", member.person());
            guild.gateway.dispatch("GUILD_MEMBER_REMOVE", data, DiscordGuild.Intent.MEMBERS.bit);
        }
    }

    /** Takes no direct messages any more. */
    public void closesDirectMessages() {
        member.isReachable = false;
    }

    /** Clicks the button of which the id begins so. */
    public CompletableFuture<JsonNode> click(DiscordMessage message, String customId) {
        return use(message, control(message, customId), List.of());
    }

    /** Chooses from the menu of which the id begins so. */
    public CompletableFuture<JsonNode> choose(
            DiscordMessage message, String customId, String... values) {
        var menu = control(message, customId);
        var offered =
                menu.path("options")
                        .valueStream()
                        .map(option -> option.path("value").asString())
                        .toList();
        if (menu.has("options") && !offered.containsAll(List.of(values))) {
            throw new AssertionError(List.of(values) + " are not among " + offered);
        }
        return use(message, menu, List.of(values));
    }

    private static JsonNode control(DiscordMessage message, String customId) {
        var control =
                message.control(customId)
                        .orElseThrow(
                                () ->
                                        new AssertionError(
                                                "no " + customId + " in " + message.components));
        if (message.isDeleted || control.path("disabled").asBoolean(false)) {
            throw new AssertionError(customId + " cannot be used");
        }
        return control;
    }

    private CompletableFuture<JsonNode> use(
            DiscordMessage message, JsonNode control, List<String> values) {
        var about = about(COMPONENT);
        var data = about.putObject("data").put("custom_id", control.path("custom_id").asString());
        data.put("component_type", control.path("type").asInt()).set("id", control.path("id"));
        if (control.path("type").asInt() != ComponentRules.BUTTON) {
            values.forEach(data.putArray("values")::add);
            resolve(data, control.path("type").asInt(), values);
        }
        about.set("message", message.json(guild.store, true));
        return guild.interactions.ask(this, message.channel, about);
    }

    private void resolve(ObjectNode data, int type, List<String> values) {
        if (type == ComponentRules.MEMBER_SELECT) {
            values.forEach(
                    id -> {
                        var chosen = guild.store.member(id);
                        var resolved = data.withObjectProperty("resolved");
                        resolved.withObjectProperty("users").set(id, chosen.person());
                        resolved.withObjectProperty("members").set(id, chosen.json(false));
                    });
        }
    }

    private static ObjectNode about(int type) {
        return DiscordGuild.JSON.createObjectNode().put("type", type);
    }

    /** Fills in the modal that an answer opened and submits it; values by the inputs' ids. */
    public CompletableFuture<JsonNode> submit(
            String channel, JsonNode answer, Map<String, String> values) {
        var about = about(MODAL);
        var data = about.putObject("data");
        data.put("custom_id", answer.path("data").path("custom_id").asString());
        data.putObject("resolved");
        data.set("components", ModalFilling.of(answer.path("data").path("components"), values));
        return guild.interactions.ask(this, channel, about);
    }

    /** Runs a command of the guild's with a subcommand: {@code /haris claim case:12}. */
    public CompletableFuture<JsonNode> command(
            String channel, String line, Map<String, ?> options) {
        var about = about(COMMAND);
        about.set("data", CommandFilling.of(guild, line, options));
        return guild.interactions.ask(this, channel, about);
    }

    /** Types into an option of a command that offers choices meanwhile. */
    public CompletableFuture<JsonNode> types(
            String channel, String line, Map<String, ?> options, String focused) {
        var about = about(AUTOCOMPLETE);
        var data = CommandFilling.of(guild, line, options);
        CommandFilling.focus(data, focused);
        about.set("data", data);
        return guild.interactions.ask(this, channel, about);
    }

    /** Chooses a command from a message's menu. */
    public CompletableFuture<JsonNode> menu(DiscordMessage message, String command) {
        var about = about(COMMAND);
        var data = CommandFilling.ofMenu(guild, command).put("target_id", message.id);
        data.putObject("resolved")
                .putObject("messages")
                .set(message.id, message.json(guild.store, true));
        about.set("data", data);
        return guild.interactions.ask(this, message.channel, about);
    }

    public void react(DiscordMessage message, String emoji) {
        react(message, emoji, new ReactionRoutes.Kind(true, false));
    }

    public void reactSuper(DiscordMessage message, String emoji) {
        react(message, emoji, new ReactionRoutes.Kind(true, true));
    }

    public void unreact(DiscordMessage message, String emoji) {
        react(message, emoji, new ReactionRoutes.Kind(false, false));
    }

    private void react(DiscordMessage message, String emoji, ReactionRoutes.Kind kind) {
        synchronized (guild.store) {
            if (kind.isAdded()) {
                Access.toChange(guild.channel(message.channel));
            }
            ReactionRoutes.tell(guild, message, emoji, member.id, kind);
        }
    }

    /** Types a message into a channel or thread, by its id, and gives it. */
    public DiscordMessage type(String channel, String text) {
        synchronized (guild.store) {
            ThreadRoutes.wake(guild, guild.channel(channel));
            return MessageWriter.type(guild, guild.channel(channel), member.id, text);
        }
    }

    /** Deletes a message, as a moderator may. */
    public void deletes(DiscordMessage message) {
        synchronized (guild.store) {
            MessageWriter.delete(guild, message);
        }
    }

    /** Deletes a thread with all that stands in it, as a moderator may. */
    public void deletesThread(String thread) {
        synchronized (guild.store) {
            ThreadRoutes.delete(guild, guild.channel(thread));
        }
    }

    /** Puts a thread into the archive, as time does too. */
    public void archives(String thread) {
        synchronized (guild.store) {
            ThreadRoutes.archive(guild.channel(thread), true);
            var data = guild.channel(thread).json(guild.store);
            guild.gateway.dispatch("THREAD_UPDATE", data, 1);
        }
    }
}
