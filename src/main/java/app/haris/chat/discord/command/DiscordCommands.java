package app.haris.chat.discord.command;

import app.haris.chat.SafeText;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.chat.discord.command.Sub.Option;
import app.haris.chat.discord.rest.DiscordApi;
import app.haris.chat.discord.rest.DiscordStates;
import app.haris.chat.mirror.Content;
import app.haris.chat.mirror.Verdict;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells Discord what /haris is, if that has changed since it was told.
 *
 * <p>Discord knows Italian but not Arabic; whoever reads Arabic sees the English names there, and
 * is answered in Arabic all the same.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands">Application
 *     commands, 2026-11: descriptions of 100 characters; 200 registrations a day</a>
 */
public final class DiscordCommands {
    /** The command that hangs on a message. */
    public static final String APPROVE = "Approve draft";

    private static final Logger LOG = LoggerFactory.getLogger(DiscordCommands.class);

    private static final int DESCRIPTION = 99;
    private static final int NAME = 32;
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;
    private static final int STRING = 3;
    private static final int INTEGER = 4;
    private static final int ON_MESSAGE = 3;

    /** Only within a server. */
    private static final int GUILD = 0;

    private final Texts texts;
    private final DiscordStates states;

    public DiscordCommands(Texts texts, DiscordStates states) {
        this.texts = texts;
        this.states = states;
    }

    public void register(DiscordApi api, String application, String guild) {
        var commands = json();
        var print = Content.hash(commands.toString());
        var key = "commands:" + application + ":" + guild;
        if (states.read(key).equals(Optional.of(print))) {
            return;
        }
        var path = "applications/" + application + "/guilds/" + guild + "/commands";
        switch (api.put(path, commands)) {
            case Verdict.Ok<JsonNode> _ -> states.write(key, print);
            case Verdict.Refused<JsonNode>(var error) ->
                    LOG.error("Discord refuses the command /haris: {}; see haris doctor", error);
            case Verdict.Limited<JsonNode> _, Verdict.Lost<JsonNode> _ ->
                    LOG.warn("Discord did not take the command /haris; the next start tells it");
        }
    }

    ArrayNode json() {
        var commands = JsonMapper.shared().createArrayNode();
        var haris = commands.addObject().put("type", 1).put("name", "haris");
        describe(haris, "discord.command");
        haris.putArray("contexts").add(GUILD);
        var options = haris.putArray("options");
        var groups = new LinkedHashMap<String, ArrayNode>();
        for (var sub : Subs.ALL) {
            var place =
                    sub.group().isEmpty()
                            ? options
                            : groups.computeIfAbsent(sub.group(), name -> group(name, options));
            add(sub, place);
        }
        var approve = commands.addObject().put("type", ON_MESSAGE).put("name", APPROVE);
        approve.putObject("name_localizations").put("it", italian().say("discord.approve-draft"));
        approve.putArray("contexts").add(GUILD);
        return commands;
    }

    private ArrayNode group(String name, ArrayNode options) {
        var group = options.addObject().put("type", GROUP).put("name", name);
        describe(group, "discord.group." + name);
        localName(group, italian().say("discord.group-name." + name));
        return group.putArray("options");
    }

    private void add(Sub sub, ArrayNode place) {
        var json = place.addObject().put("type", SUBCOMMAND).put("name", sub.name());
        describe(json, "discord.sub." + sub.path().replace(' ', '.'));
        localName(json, italian().say("discord.sub-name." + sub.path().replace(' ', '.')));
        var options = json.putArray("options");
        // Discord wants those that must be given first; the line has its own order.
        sub.options().stream().filter(Option::isRequired).forEach(one -> add(one, options));
        sub.options().stream().filter(one -> !one.isRequired()).forEach(one -> add(one, options));
    }

    private void add(Option option, ArrayNode options) {
        var isNumber = option.name().equals("revision");
        var json = options.addObject().put("type", isNumber ? INTEGER : STRING);
        json.put("name", option.name()).put("required", option.isRequired());
        describe(json, "discord.option." + option.name());
        localName(json, italian().say("discord.option-name." + option.name()));
        if (option.isSuggested()) {
            json.put("autocomplete", true);
        }
        if (!option.choices().isEmpty()) {
            var choices = json.putArray("choices");
            option.choices().forEach(one -> choices.addObject().put("name", one).put("value", one));
        }
    }

    private void describe(ObjectNode json, String key) {
        json.put("description", SafeText.shortened(english().say(key), DESCRIPTION));
        json.putObject("description_localizations")
                .put("it", SafeText.shortened(italian().say(key), DESCRIPTION));
    }

    /** Names are one word in small letters. */
    private static void localName(ObjectNode json, String name) {
        if (name.matches("[\\p{Ll}\\p{N}_-]{1," + NAME + "}")) {
            json.putObject("name_localizations").put("it", name);
        }
    }

    private Wording english() {
        return texts.in(Locale.ENGLISH, ZoneOffset.UTC);
    }

    private Wording italian() {
        return texts.in(Locale.ITALIAN, ZoneOffset.UTC);
    }
}
