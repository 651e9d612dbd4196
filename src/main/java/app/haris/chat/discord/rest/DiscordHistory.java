package app.haris.chat.discord.rest;

import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.Reacted;
import app.haris.chat.mirror.Sighted;
import app.haris.chat.mirror.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what stands in a channel, and who reacted to it. */
public final class DiscordHistory {
    private static final int PAGE = 100;

    /** At one message a second, a quarter of an hour. */
    private static final int MOST_PAGES = 9;

    /** https://docs.discord.com/developers/reference#snowflakes (2026-11): ms since 2015. */
    private static final long EPOCH = 1_420_070_400_000L;

    private static final int NORMAL = 0;
    private static final int BURST = 1;

    private final DiscordApi api;

    public DiscordHistory(DiscordApi api) {
        this.api = api;
    }

    /** The messages since a time that bear a mark, newest first. */
    Verdict<List<Sighted>> since(String channel, Instant since) {
        return page(channel, "", snowflake(since), 1);
    }

    static long snowflake(Instant at) {
        return Math.max(0, at.toEpochMilli() - EPOCH) << 22;
    }

    private Verdict<List<Sighted>> page(String channel, String before, long oldest, int number) {
        return api.get("channels/" + channel + "/messages?limit=" + PAGE + before)
                .then(
                        messages -> {
                            var found = sighted(channel, messages);
                            var last = messages.path(messages.size() - 1).path("id").asString("0");
                            var isAll =
                                    messages.size() < PAGE
                                            || number >= MOST_PAGES
                                            || Long.parseUnsignedLong(last) < oldest;
                            return isAll
                                    ? new Verdict.Ok<>(found)
                                    : page(channel, "&before=" + last, oldest, number + 1)
                                            .then(
                                                    more ->
                                                            new Verdict.Ok<>(
                                                                    Stream.concat(
                                                                                    found.stream(),
                                                                                    more.stream())
                                                                            .toList()));
                        });
    }

    private static List<Sighted> sighted(String channel, JsonNode messages) {
        return messages.valueStream()
                .map(
                        one ->
                                new Sighted(
                                        new Place(channel, one.path("id").asString("")),
                                        one.path("components").path(0).path("id").asString("0")))
                .toList();
    }

    /** Who reacted to a message, plainly or with a super reaction; each emoji by its own name. */
    public Verdict<List<Reacted>> reactions(Place place) {
        var path = "channels/" + place.channel() + "/messages/" + place.message();
        return api.get(path).then(message -> reactions(path, message.path("reactions")));
    }

    private Verdict<List<Reacted>> reactions(String path, JsonNode reactions) {
        var all = new ArrayList<Reacted>();
        for (var one : reactions) {
            var emoji = one.path("emoji");
            var name = emoji.path("name").asString("");
            var id = emoji.path("id").asString("");
            var key =
                    URLEncoder.encode(
                            id.isEmpty() ? name : name + ":" + id, StandardCharsets.UTF_8);
            for (var type : List.of(NORMAL, BURST)) {
                var people =
                        api.get(path + "/reactions/" + key + "?limit=" + PAGE + "&type=" + type);
                switch (people) {
                    case Verdict.Ok<JsonNode>(var found) ->
                            all.add(
                                    new Reacted(
                                            name,
                                            found.valueStream()
                                                    .map(who -> who.path("id").asString(""))
                                                    .toList()));
                    case Verdict.Limited<JsonNode>(var pause) -> {
                        return new Verdict.Limited<>(pause);
                    }
                    case Verdict.Refused<JsonNode>(var error) -> {
                        return new Verdict.Refused<>(error);
                    }
                    case Verdict.Lost<JsonNode>(var reason) -> {
                        return new Verdict.Lost<>(reason);
                    }
                }
            }
        }
        return new Verdict.Ok<>(all);
    }
}
