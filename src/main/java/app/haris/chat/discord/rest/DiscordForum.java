package app.haris.chat.discord.rest;

import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.rest.DiscordChannels.Channel;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.ShownMessage;
import app.haris.chat.mirror.Sighted;
import app.haris.chat.mirror.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A forum in which each case is a post, tagged by its state. */
final class DiscordForum {
    /** https://docs.discord.com/developers/resources/channel (2026-11): 20 tags of 20 letters. */
    private static final int MOST_TAGS = 20;

    private static final int TAG = 20;

    private final DiscordApi api;
    private final DiscordChannels channels;
    private final DiscordThreads threads;
    private final Map<String, String> tagged = new ConcurrentHashMap<>();

    DiscordForum(DiscordApi api, DiscordChannels channels, DiscordThreads threads) {
        this.api = api;
        this.channels = channels;
        this.threads = threads;
    }

    /** Begins a post; its first message has the id of its thread. */
    Verdict<Place> post(ShownMessage row, Channel forum, DiscordContent content) {
        var body =
                DiscordThreads.object()
                        .put("name", threads.name(row.caseNumber()))
                        .put("auto_archive_duration", DiscordThreads.REST);
        tag(forum, content.state()).ifPresent(tag -> body.putArray("applied_tags").add(tag));
        body.set("message", content.json());
        return threads.makingRoom(() -> api.post("channels/" + forum.id() + "/threads", body))
                .then(
                        thread -> {
                            var id = thread.path("id").asString("");
                            tagged.put(id, content.state());
                            return new Verdict.Ok<>(new Place(id, id));
                        });
    }

    /** Sorts a post by the state of its case, if that has changed. */
    void sort(String thread, DiscordContent content) {
        if (content.state().isEmpty() || content.state().equals(tagged.get(thread))) {
            return;
        }
        if (api.get("channels/" + thread) instanceof Verdict.Ok<JsonNode>(var post)
                && channels.find(post.path("parent_id").asString(""))
                        instanceof Verdict.Ok<Channel>(var forum)) {
            var body = DiscordThreads.object();
            var tags = body.putArray("applied_tags");
            tag(forum, content.state()).ifPresent(tags::add);
            if (threads.active(thread, () -> api.patch("channels/" + thread, body))
                    instanceof Verdict.Ok<JsonNode> _) {
                tagged.put(thread, content.state());
            }
        }
    }

    /** The tag of a state; a forum that lacks it gets it, if we may change the forum. */
    private Optional<String> tag(Channel forum, String state) {
        var name = state.length() > TAG ? state.substring(0, TAG) : state;
        var key = name.toLowerCase(Locale.ROOT);
        var known = channels.known(forum.id()).orElse(forum);
        if (name.isEmpty() || known.tags().containsKey(key) || known.tags().size() >= MOST_TAGS) {
            return Optional.ofNullable(known.tags().get(key));
        }
        return api.get("channels/" + forum.id())
                                .then(
                                        now ->
                                                api.patch(
                                                        "channels/" + forum.id(),
                                                        withTag(now, name)))
                        instanceof Verdict.Ok<JsonNode>(var changed)
                ? Optional.ofNullable(channels.changed(changed).tags().get(key))
                : Optional.empty();
    }

    private static ObjectNode withTag(JsonNode forum, String name) {
        var body = DiscordThreads.object();
        var tags = body.putArray("available_tags");
        forum.path("available_tags").forEach(tags::add);
        tags.addObject().put("name", name);
        return body;
    }

    /** A post whose answer was lost: it is active, and named after its case. */
    Verdict<List<Sighted>> sightings(ShownMessage row, String forum) {
        var name = threads.name(row.caseNumber());
        var mark = Integer.toString(DiscordContent.mark(row.caseNumber(), row.part()));
        return threads.active()
                .then(
                        all ->
                                new Verdict.Ok<>(
                                        all.valueStream()
                                                .filter(one -> isPost(one, forum, name))
                                                .map(one -> one.path("id").asString(""))
                                                .map(id -> new Sighted(new Place(id, id), mark))
                                                .toList()));
    }

    private static boolean isPost(JsonNode thread, String forum, String name) {
        return thread.path("parent_id").asString("").equals(forum)
                && thread.path("name").asString("").equals(name);
    }
}
