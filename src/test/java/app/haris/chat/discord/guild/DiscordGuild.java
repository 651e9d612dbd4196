package app.haris.chat.discord.guild;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Discord on this machine with one guild: gateway, REST interface and people. It checks each
 * request as Discord documents it and fails on demand.
 */
public final class DiscordGuild implements AutoCloseable {
    public static final String APPLICATION = "111111111111111111";
    public static final String BOT_TOKEN =
            "MTExMTExMTExMTExMTExMTEx.GtEsT0.abcdefghijklmnopqrstuvwxyz0123456789AB";
    public static final String GUILD = "222222222222222222";
    public static final String INBOX = "333333333333333331";
    public static final String CRISIS = "333333333333333332";
    public static final String ARABIC = "333333333333333333";
    public static final String FORUM = "333333333333333334";
    public static final String HARIS_ROLE = "444444444444444441";
    public static final String STAFF_ROLE = "444444444444444442";

    private static final Set<String> ABOUT_MESSAGES =
            Set.of(
                    "GET /channels/{channel_id}/messages",
                    "GET /channels/{channel_id}/messages/{message_id}",
                    "POST /channels/{channel_id}/messages",
                    "PATCH /channels/{channel_id}/messages/{message_id}");

    static final Set<String> ROLES = Set.of(GUILD, HARIS_ROLE, STAFF_ROLE);
    static final JsonMapper JSON = JsonMapper.shared();

    final GuildStore store = new GuildStore();
    final Interactions interactions = new Interactions(this);
    public final DiscordGateway gateway = new DiscordGateway(this);
    final DiscordRest rest = new DiscordRest(this);

    /** Requests that Discord would not have taken, or does not describe. */
    public final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Privileged intents that are switched on in the developer portal. */
    public volatile Set<Intent> privileged = Set.of(Intent.values());

    /** How long a nonce is remembered: "the past few minutes". */
    public volatile Duration nonceWindow = Duration.ofMinutes(3);

    public volatile int mostActiveThreads = 1000;
    public volatile boolean isLimited;

    /** Nobody answers, as in an outage; the gateway neither. */
    public volatile boolean isAway;

    public volatile boolean isTokenDead;

    /** Whether the bot was let in with the scope {@code applications.commands}. */
    public volatile boolean mayOfferCommands = true;

    /** Whether the bot was let into the guild. */
    volatile boolean isIn = true;

    /** Those that a bot gets only when it is switched on. */
    public enum Intent {
        MEMBERS(1 << 1, 1 << 15),
        PRESENCES(1 << 8, 1 << 13),
        MESSAGE_CONTENT(1 << 15, 1 << 19);

        final int bit;

        /** The application's flag by which one sees that it is switched on. */
        final int flag;

        Intent(int bit, int flag) {
            this.bit = bit;
            this.flag = flag;
        }
    }

    public DiscordGuild() {
        store.roles.put(GUILD, new DiscordRole(GUILD, "@everyone", Rights.USUAL));
        store.roles.put(HARIS_ROLE, new DiscordRole(HARIS_ROLE, "Haris", Rights.MANAGE_THREADS));
        store.roles.put(STAFF_ROLE, new DiscordRole(STAFF_ROLE, "Staff", 0));
        var bot = new DiscordMember(APPLICATION, "Haris", true);
        bot.roles.add(HARIS_ROLE);
        store.members.put(APPLICATION, bot);
        add(new DiscordChannel(INBOX, DiscordChannel.TEXT, "social-inbox", "", ""));
        add(new DiscordChannel(CRISIS, DiscordChannel.TEXT, "social-crisis", "", ""));
        add(new DiscordChannel(ARABIC, DiscordChannel.TEXT, "arabic", "", ""));
        var forum = new DiscordChannel(FORUM, DiscordChannel.FORUM, "cases", "", "");
        forum.tags.put("555555555555555551", "open");
        add(forum);
    }

    void add(DiscordChannel channel) {
        store.channels.put(channel.id, channel);
    }

    /** Adds a text channel. */
    public void open(String name) {
        add(new DiscordChannel(store.ids.next(), DiscordChannel.TEXT, name, "", ""));
    }

    public String apiUrl() {
        return rest.url();
    }

    public String gatewayUrl() {
        return gateway.url();
    }

    void complain(String what) {
        complaints.add(what);
    }

    /** The next requests of this route fail so, one fault each: {@code "POST /channels/…"}. */
    public void fail(String route, DiscordFault... next) {
        rest.fail(route, next);
    }

    public void mend() {
        rest.mend();
    }

    /** How often a route was asked. */
    public int calls(String route) {
        return rest.calls(route);
    }

    /** Requests about messages, less those by which a message came to look anew. */
    public long wastedCalls() {
        var made =
                rest.calls().entrySet().stream()
                        .filter(one -> ABOUT_MESSAGES.contains(one.getKey()))
                        .mapToLong(one -> one.getValue().get())
                        .sum();
        return made
                - store.messages().stream()
                        .filter(DiscordMessage::isOurs)
                        .filter(one -> one.interaction.isEmpty())
                        .mapToLong(one -> 1 + one.edits)
                        .sum();
    }

    /** What everybody sees, oldest first. */
    public List<DiscordMessage> messages() {
        return store.messages().stream()
                .filter(one -> !one.isDeleted && one.onlyFor.isEmpty())
                .toList();
    }

    /** What one person alone saw, oldest first. */
    public List<DiscordMessage> whispers(DiscordPerson person) {
        return store.messages().stream()
                .filter(one -> one.onlyFor.equals(person.id()) && !one.isDeleted)
                .toList();
    }

    /** The cards of a case: messages of ours, first in a post or outside threads, that name it. */
    public List<DiscordMessage> cards(long caseNumber) {
        return messages().stream()
                .filter(one -> one.isOurs() && one.caseNumber() == caseNumber)
                .filter(one -> !channel(one.channel).isThread() || one.id.equals(one.channel))
                .filter(one -> !channel(one.channel).isDirect())
                .toList();
    }

    /** What stands in a message's thread, oldest first. */
    public List<DiscordMessage> thread(DiscordMessage card) {
        return store.in(card.id).filter(one -> !one.id.equals(card.id)).toList();
    }

    public DiscordChannel channel(String id) {
        return store.channel(id);
    }

    public List<DiscordChannel> threads() {
        return store.channels.values().stream().filter(DiscordChannel::isThread).toList();
    }

    /** The direct conversation with somebody, once there is one. */
    public Optional<DiscordChannel> direct(DiscordPerson person) {
        return store.channels.values().stream()
                .filter(one -> one.isDirect() && one.with.equals(person.id()))
                .findFirst();
    }

    /** Commands that are registered, as last sent. */
    public Map<String, JsonNode> commands() {
        return store.commands;
    }

    /** Sets what the bot's own role grants, besides what everybody may. */
    public void grant(long permissions) {
        synchronized (store) {
            store.roles.get(HARIS_ROLE).permissions = permissions;
            var data = JSON.createObjectNode().put("guild_id", GUILD);
            data.set("role", store.roles.get(HARIS_ROLE).json());
            gateway.dispatch("GUILD_ROLE_UPDATE", data, 1);
        }
    }

    /** Takes from everybody what roles do not grant. */
    public void letNobodyDoAnything() {
        store.roles.get(GUILD).permissions = 0;
    }

    /** Takes these permissions from the bot in one channel, or gives them back with 0. */
    public void deny(String channel, long permissions) {
        synchronized (store) {
            store.channel(channel).overwrite(APPLICATION, 0, permissions);
            gateway.dispatch("CHANNEL_UPDATE", store.channel(channel).json(store), 1);
        }
    }

    /** Throws the bot out. */
    public void kick() {
        synchronized (store) {
            isIn = false;
            gateway.dispatch("GUILD_DELETE", JSON.createObjectNode().put("id", GUILD), 1);
        }
    }

    /** Deletes a channel. */
    public void deleteChannel(String id) {
        synchronized (store) {
            gateway.dispatch("CHANNEL_DELETE", store.channel(id).json(store), 1);
            store.channels.remove(id);
        }
    }

    /** From here on, how fast interactions were acknowledged. */
    public List<Duration> acknowledgedWithin() {
        return interactions.acknowledgedWithin;
    }

    /** Makes every interaction token one that ran out. */
    public void expireTokens() {
        interactions.expire();
    }

    static String now() {
        return time(System.currentTimeMillis());
    }

    static String time(long millis) {
        return OffsetDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC)
                .withNano(1_000_000)
                .toString();
    }

    @Override
    public void close() {
        gateway.close();
        rest.close();
    }
}
