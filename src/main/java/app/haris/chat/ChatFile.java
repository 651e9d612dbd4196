package app.haris.chat;

import app.haris.settings.About;
import app.haris.settings.Default;
import app.haris.settings.Required;
import app.haris.settings.Secret;
import app.haris.settings.SettingsFile;
import app.haris.triage.Priority;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The content of chat.yml: where the team works. */
public record ChatFile(
        @About("Slack; on as soon as its bot token is set.") Optional<Slack> slack,
        @About("Discord; on as soon as its bot token is set.") Optional<Discord> discord,
        @About("The built-in team room.") Optional<Room> room,
        @About("Reactions that mean a verb.") Optional<Reactions> reactions) {

    public static final SettingsFile<ChatFile> FILE =
            SettingsFile.optional(
                    "chat.yml", ChatFile.class, "Where the team works: Slack, Discord, the room.");

    /** Slack. */
    @About("A Slack workspace.")
    public record Slack(
            @About("Bot token (xoxb-…); without it Slack is off.") Optional<Secret> botToken,
            @About("App token (xapp-…): set, Socket Mode is used; else Slack calls by HTTP.")
                    Optional<Secret> appToken,
            @About("Signing secret, for the HTTP mode.") Optional<Secret> signingSecret,
            @About("Address of Slack's API.") @Default("https://slack.com/api/") URI apiUrl,
            @About("Channels by purpose.") Optional<Channels> channels,
            @About("Channels of their own for some cases; the first that fits is taken.")
                    List<Route> routes,
            @About("Language of cards, which a whole channel reads.") @Default("en")
                    Locale language) {
        public Slack {
            routes = List.copyOf(routes);
        }
    }

    /** A channel for some of the cases. */
    @About(
            "A channel, and what a case must be to be shown there; what is left out does not"
                    + " matter.")
    public record Route(
            @About("The channel, by name or id.") @Required String channel,
            @About("The brand's id.") Optional<String> brand,
            @About("The account's id.") Optional<String> account,
            @About("Language of the newest message, such as it.") Optional<String> language,
            @About("The case's priority.") Optional<Priority> priority,
            @About("One of the case's tags.") Optional<String> tag) {}

    /** Discord. */
    @About("A Discord server.")
    public record Discord(
            @About("Bot token; without it Discord is off.") Optional<Secret> botToken,
            @About("Id of the server, a number in quotes.") Optional<String> guild,
            @About("Address of Discord's API.") @Default("https://discord.com/api/v10/") URI apiUrl,
            @About("Address of Discord's gateway; without it, asked from the API.")
                    Optional<URI> gatewayUrl,
            @About("Channels by purpose; the inbox may be a forum.") Optional<Channels> channels,
            @About("Channels of their own for some cases; the first that fits is taken.")
                    List<Route> routes,
            @About("Language of cards, which a whole channel reads.") @Default("en")
                    Locale language) {
        public Discord {
            routes = List.copyOf(routes);
        }
    }

    /** Where cards and alarms are shown. */
    @About("Channels by purpose, by name or id.")
    public record Channels(
            @About("Where cards are shown.") @Default("social-inbox") String inbox,
            @About("Where crises are told.") @Default("social-crisis") String crisis) {
        public static final Channels USUAL = new Channels("social-inbox", "social-crisis");
    }

    /** The team room. */
    @About("The built-in team room.")
    public record Room(@About("Whether it is open.") @Default("true") boolean enabled) {}

    /** An emoji for each verb that a reaction can mean. */
    @About("An emoji's name, as Slack writes it, for each verb that a reaction can mean.")
    public record Reactions(
            @Default("eyes") String claim,
            @Default("white_check_mark") String approve,
            @Default("x") String reject,
            @Default("pencil2") String edit,
            @Default("fire") String escalate,
            @Default("zzz") String snooze) {
        public static final Reactions USUAL =
                new Reactions("eyes", "white_check_mark", "x", "pencil2", "fire", "zzz");

        /** The emoji by the word of the verb that they mean, in the order of chat.yml. */
        public Map<String, String> byVerb() {
            var emoji = new LinkedHashMap<String, String>();
            emoji.put("claim", claim);
            emoji.put("approve", approve);
            emoji.put("reject", reject);
            emoji.put("edit", edit);
            emoji.put("escalate", escalate);
            emoji.put("snooze", snooze);
            return emoji;
        }
    }

    public boolean isRoomOpen() {
        return room.map(Room::enabled).orElse(true);
    }
}
