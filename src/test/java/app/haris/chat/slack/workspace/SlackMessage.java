package app.haris.chat.slack.workspace;

import app.haris.inbox.CaseNumber;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A message as the workspace keeps it. */
public final class SlackMessage {
    public final String channel;
    public final String ts;
    public final String threadTs;
    final String author;
    public final boolean isBot;
    final Map<String, Set<String>> reactions = new LinkedHashMap<>();
    public volatile String text;
    public volatile JsonNode blocks;
    public volatile JsonNode attachments;
    volatile JsonNode metadata;
    public volatile boolean isDeleted;
    public volatile boolean isPinned;
    volatile int edits;

    SlackMessage(String channel, String ts, String threadTs, String author, boolean isBot) {
        this.channel = channel;
        this.ts = ts;
        this.threadTs = threadTs;
        this.author = author;
        this.isBot = isBot;
    }

    public boolean isReply() {
        return !threadTs.isEmpty() && !threadTs.equals(ts);
    }

    public long caseNumber() {
        return metadata == null ? 0 : metadata.path("event_payload").path("case").asLong(0);
    }

    public boolean isOf(CaseNumber number, String part) {
        return caseNumber() == number.value()
                && metadata.path("event_payload").path("part").asString("").equals(part);
    }

    public long draft() {
        return metadata == null ? 0 : metadata.path("event_payload").path("draft").asLong(0);
    }

    /** All that a reader could see, for assertions. */
    public String visible() {
        return text + "\n" + blocks + "\n" + attachments;
    }

    synchronized void react(String name, String user) {
        reactions.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(user);
    }

    synchronized void unreact(String name, String user) {
        var users = reactions.get(name);
        if (users != null) {
            users.remove(user);
        }
    }

    synchronized ObjectNode json(boolean withMetadata) {
        var json = JsonMapper.shared().createObjectNode();
        json.put("type", "message").put("ts", ts).put("text", text).put("user", author);
        if (!threadTs.isEmpty()) {
            json.put("thread_ts", threadTs);
        }
        if (isBot) {
            json.put("bot_id", SlackWorkspace.BOT_ID).put("app_id", SlackWorkspace.APP_ID);
        }
        if (blocks != null) {
            json.set("blocks", blocks);
        }
        if (withMetadata && metadata != null) {
            json.set("metadata", metadata);
        }
        var list = json.putArray("reactions");
        reactions.forEach(
                (name, users) -> {
                    if (!users.isEmpty()) {
                        var reaction = list.addObject();
                        reaction.put("name", name).put("count", users.size());
                        users.forEach(reaction.putArray("users")::add);
                    }
                });
        return json;
    }
}
