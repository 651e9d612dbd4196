package app.haris.chat.discord.rest;

import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.rest.DiscordChannels.Channel;
import app.haris.chat.mirror.Faults;
import app.haris.chat.mirror.Network;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.ShownMessage;
import app.haris.chat.mirror.Sighted;
import app.haris.chat.mirror.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discord as a network that shows cases.
 *
 * <p>Each post has a nonce that Discord holds us to for a few minutes: the same one again gives
 * back the message that is there. A post whose answer was lost is looked for all the same, since it
 * may be repeated later than that.
 */
public final class DiscordNetwork implements Network<DiscordContent> {
    private final DiscordApi api;
    private final DiscordChannels channels;
    private final DiscordThreads threads;
    private final DiscordForum forum;
    private final DiscordHistory history;

    public DiscordNetwork(DiscordApi api, DiscordChannels channels, DiscordThreads threads) {
        this.api = api;
        this.channels = channels;
        this.threads = threads;
        forum = new DiscordForum(api, channels, threads);
        history = new DiscordHistory(api);
    }

    @Override
    public String name() {
        return "Discord";
    }

    @Override
    public Verdict<Place> post(ShownMessage row, DiscordContent content) {
        if (row.thread().isPresent()) {
            var thread = row.thread().get();
            var message = once(content, row.nonce());
            return place(threads.post(row.channel(), thread, row.caseNumber(), message));
        }
        return channels.find(row.channel()).then(channel -> post(row, channel, content));
    }

    private Verdict<Place> post(ShownMessage row, Channel channel, DiscordContent content) {
        // A forum's posts are known by their names, and one channel of alarms is not worth posts.
        return channel.isForum()
                ? forum.post(row, channel, content)
                : place(
                        api.post(
                                "channels/" + channel.id() + "/messages",
                                once(content, row.nonce())));
    }

    private static ObjectNode once(DiscordContent content, String nonce) {
        return content.json().put("nonce", nonce).put("enforce_nonce", true);
    }

    private static Verdict<Place> place(Verdict<JsonNode> answer) {
        return answer.then(
                message ->
                        new Verdict.Ok<>(
                                new Place(
                                        message.path("channel_id").asString(""),
                                        message.path("id").asString(""))));
    }

    /** The same nonce gives back the message that is there; the posts of a forum have none. */
    @Override
    public Duration inFlight(ShownMessage row) {
        return row.thread().isPresent() || isInTextChannel(row)
                ? Duration.ZERO
                : Network.super.inFlight(row);
    }

    private boolean isInTextChannel(ShownMessage row) {
        return channels.find(row.channel()) instanceof Verdict.Ok<Channel>(var where)
                && !where.isForum();
    }

    @Override
    public Verdict<Place> update(Place place, DiscordContent content) {
        var edited =
                threads.active(place.channel(), () -> api.patch(path(place), content.json()))
                        .then(done -> (Verdict<Place>) new Verdict.Ok<>(place));
        if (edited instanceof Verdict.Ok<Place> && isPost(place)) {
            forum.sort(place.channel(), content);
        }
        return edited;
    }

    /** What is left of a forum's post without its first message rests. */
    @Override
    public Verdict<Boolean> delete(Place place) {
        var deleted = threads.active(place.channel(), () -> api.delete(path(place)));
        if (deleted instanceof Verdict.Ok<JsonNode> && isPost(place)) {
            threads.archive(place.channel(), true);
        }
        return deleted.then(done -> new Verdict.Ok<>(true));
    }

    /**
     * https://docs.discord.com/developers/resources/message#pin-message (2026-11): wants the
     * permission Pin Messages, and answers the same however often it is asked.
     */
    @Override
    public Verdict<Boolean> pin(Place place, boolean isPinned) {
        var pin = "channels/" + place.channel() + "/messages/pins/" + place.message();
        var answer = isPinned ? api.put(pin) : api.delete(pin);
        return answer.then(done -> new Verdict.Ok<>(isPinned));
    }

    private static boolean isPost(Place place) {
        return place.channel().equals(place.message());
    }

    private static String path(Place place) {
        return "channels/" + place.channel() + "/messages/" + place.message();
    }

    @Override
    public Verdict<List<Sighted>> sightings(ShownMessage row, Instant since) {
        if (row.thread().isPresent()) {
            var found = history.since(row.thread().get(), since);
            return found instanceof Verdict.Refused<List<Sighted>>(var error)
                            && error.equals(DiscordError.UNKNOWN_CHANNEL)
                    ? new Verdict.Ok<>(List.of())
                    : found;
        }
        return channels.find(row.channel())
                .then(
                        channel ->
                                channel.isForum()
                                        ? forum.sightings(row, channel.id())
                                        : history.since(channel.id(), since));
    }

    @Override
    public String mark(ShownMessage row) {
        return Integer.toString(DiscordContent.mark(row.caseNumber(), row.part()));
    }

    @Override
    public Verdict<String> resolve(String channel) {
        return channels.resolve(channel);
    }

    @Override
    public void forget(String channel) {
        channels.forget(channel);
    }

    @Override
    public Optional<Duration> pause(String where) {
        return Optional.of(api.pace("channels/" + where + "/messages"));
    }

    /** Only a member can give us access to a channel. */
    @Override
    public boolean rejoin(String channel) {
        return false;
    }

    @Override
    public Faults faults() {
        return DiscordError.FAULTS;
    }
}
