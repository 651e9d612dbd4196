package app.haris.chat.discord.guild;

import app.haris.inbox.CaseNumber;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as the guild keeps it. */
public final class DiscordMessage {
    static final int EPHEMERAL = 1 << 6;
    static final int LOADING = 1 << 7;
    static final int COMPONENTS_V2 = 1 << 15;

    private static final Pattern OURS = Pattern.compile("haris:[^:]*:(\\d+)(?::(\\d+))?(?::.*)?");

    public final String id;
    public final String channel;
    public final String author;
    final Map<String, Set<String>> reactions = new LinkedHashMap<>();
    final Set<String> bursts = new LinkedHashSet<>();
    public volatile String content = "";
    public volatile JsonNode components = DiscordGuild.JSON.createArrayNode();
    public volatile JsonNode embeds = DiscordGuild.JSON.createArrayNode();
    public volatile int flags;
    volatile String nonce = "";
    volatile String editedAt = "";
    volatile String interaction = "";
    public volatile boolean isDeleted;
    public volatile boolean isPinned;
    public volatile int edits;

    /** Members, roles and {@code everyone} that this message called when it was posted. */
    public final Set<String> pinged = new TreeSet<>();

    /** Who alone sees it; empty if everybody in the channel does. */
    public volatile String onlyFor = "";

    DiscordMessage(String id, String channel, String author) {
        this.id = id;
        this.channel = channel;
        this.author = author;
    }

    public boolean isOurs() {
        return author.equals(DiscordGuild.APPLICATION);
    }

    /** The case that the message's controls are about, 0 if they are about none. */
    public long caseNumber() {
        return ours().map(found -> Long.parseLong(found.group(1))).findFirst().orElse(0L);
    }

    /** The revision that the message's controls are about, 0 if they are about none. */
    public int revision() {
        return ours().filter(found -> found.group(2) != null)
                .map(found -> Integer.parseInt(found.group(2)))
                .findFirst()
                .orElse(0);
    }

    public boolean isDraft(CaseNumber number, int revision) {
        return caseNumber() == number.value() && revision() == revision;
    }

    private Stream<MatchResult> ours() {
        return Parts.of(components)
                .map(part -> OURS.matcher(part.path("custom_id").asString("")))
                .flatMap(found -> found.matches() ? Stream.of(found.toMatchResult()) : null);
    }

    /** The control of which the id begins so. */
    public Optional<JsonNode> control(String customId) {
        return Parts.of(components)
                .filter(part -> part.path("custom_id").asString("").startsWith(customId))
                .findFirst();
    }

    /** All that a reader sees, line by line, for assertions. */
    public String visible() {
        return content
                + "\n"
                + Parts.of(components)
                        .flatMap(
                                part ->
                                        Stream.of("content", "label", "placeholder", "description")
                                                .map(name -> part.path(name).asString("")))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"))
                + (embeds.isEmpty() ? "" : embeds);
    }

    /** Was changed; once made of components, it stays so. */
    synchronized void isEdited(int newFlags) {
        flags = flags | (newFlags & COMPONENTS_V2);
        edits = edits + 1;
        editedAt = DiscordGuild.now();
    }

    /** The answer that was promised is there. */
    synchronized void isLoaded() {
        flags = flags & ~LOADING;
    }

    synchronized void react(String emoji, String member, boolean isBurst) {
        reactions.computeIfAbsent(emoji, key -> new LinkedHashSet<>()).add(member);
        if (isBurst) {
            bursts.add(emoji + " " + member);
        }
    }

    synchronized boolean unreact(String emoji, String member) {
        bursts.remove(emoji + " " + member);
        var members = reactions.getOrDefault(emoji, new LinkedHashSet<>());
        var was = members.remove(member);
        if (members.isEmpty()) {
            reactions.remove(emoji);
        }
        return was;
    }

    synchronized Set<String> whoReacted(String emoji, boolean isBurst) {
        return reactions.getOrDefault(emoji, Set.of()).stream()
                .filter(member -> bursts.contains(emoji + " " + member) == isBurst)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As Discord tells of it; without its words where we may not read them. */
    synchronized ObjectNode json(GuildStore store, boolean withWords) {
        var json = DiscordGuild.JSON.createObjectNode();
        json.put("id", id).put("channel_id", channel).put("type", 0);
        json.set("author", store.person(author));
        json.put("content", withWords ? content : "");
        json.put("timestamp", DiscordGuild.time(Snowflakes.millis(id)));
        if (editedAt.isEmpty()) {
            json.putNull("edited_timestamp");
        } else {
            json.put("edited_timestamp", editedAt);
        }
        json.put("tts", false).put("mention_everyone", pinged.contains("everyone"));
        json.put("pinned", isPinned).put("flags", flags);
        var mentions = json.putArray("mentions");
        pinged.stream()
                .filter(store.members::containsKey)
                .map(store::person)
                .forEach(mentions::add);
        var roles = json.putArray("mention_roles");
        pinged.stream().filter(store.roles::containsKey).forEach(roles::add);
        json.putArray("attachments");
        json.set("embeds", withWords ? embeds : DiscordGuild.JSON.createArrayNode());
        json.set("components", withWords ? components : DiscordGuild.JSON.createArrayNode());
        if (isOurs()) {
            json.put("application_id", DiscordGuild.APPLICATION);
        }
        if (!interaction.isEmpty()) {
            json.put("webhook_id", DiscordGuild.APPLICATION);
        }
        store.threadOf(this).ifPresent(thread -> json.set("thread", thread.json(store)));
        if (!reactions.isEmpty()) {
            counts(json);
        }
        return json;
    }

    private void counts(ObjectNode json) {
        var list = json.putArray("reactions");
        reactions.forEach(
                (emoji, members) -> {
                    var burst = whoReacted(emoji, true);
                    var normal = members.size() - burst.size();
                    var one = list.addObject().put("count", members.size());
                    one.putObject("count_details").put("normal", normal).put("burst", burst.size());
                    one.put("me", members.contains(DiscordGuild.APPLICATION))
                            .put("me_burst", false);
                    one.set("emoji", emoji(emoji));
                    one.putArray("burst_colors");
                });
    }

    /** An emoji as Discord writes it: one of Unicode's, or {@code name:id} of the guild's own. */
    static ObjectNode emoji(String emoji) {
        var json = DiscordGuild.JSON.createObjectNode();
        var at = emoji.indexOf(':');
        return at < 0
                ? json.putNull("id").put("name", emoji)
                : json.put("id", emoji.substring(at + 1)).put("name", emoji.substring(0, at));
    }
}
