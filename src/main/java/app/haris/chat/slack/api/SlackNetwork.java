package app.haris.chat.slack.api;

import app.haris.chat.mirror.Faults;
import app.haris.chat.mirror.Network;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.ShownMessage;
import app.haris.chat.mirror.Sighted;
import app.haris.chat.mirror.Verdict;
import app.haris.chat.slack.message.SlackContent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Slack as a network that shows cases. */
public final class SlackNetwork implements Network<SlackContent> {
    private static final Set<String> OF_THE_TOKEN =
            Set.of(
                    "invalid_auth",
                    "not_authed",
                    "token_revoked",
                    "token_expired",
                    "account_inactive");

    /** https://docs.slack.dev/reference/methods/chat.postMessage (2026-11): errors of the place. */
    private static final Set<String> OF_THE_CHANNEL =
            Set.of(
                    "channel_not_found",
                    "is_archived",
                    "not_in_channel",
                    "missing_scope",
                    "invalid_auth",
                    "not_authed",
                    "token_revoked",
                    "token_expired",
                    "account_inactive",
                    "restricted_action",
                    "org_login_required",
                    "team_access_not_granted");

    private static final Set<String> OF_CONTENT =
            Set.of(
                    "invalid_blocks",
                    "invalid_blocks_format",
                    "invalid_attachments",
                    "msg_blocks_too_long",
                    "msg_too_long",
                    "too_many_attachments");

    public static final Faults FAULTS =
            new Faults(
                    OF_CONTENT,
                    Set.of("message_not_found"),
                    OF_THE_CHANNEL,
                    OF_THE_TOKEN,
                    Set.of("not_in_channel"));

    /**
     * https://docs.slack.dev/reference/methods/pins.add, pins.remove (2026-11): it is as wanted, or
     * there is nothing to unpin.
     */
    private static final Set<String> PINNED_SO =
            Set.of("already_pinned", "no_pin", "not_pinned", "message_not_found");

    private final SlackApi api;
    private final SlackChannels channels;

    public SlackNetwork(SlackApi api) {
        this.api = api;
        channels = new SlackChannels(api);
    }

    @Override
    public String name() {
        return "Slack";
    }

    @Override
    public Verdict<Place> post(ShownMessage row, SlackContent content) {
        return orWithoutPictures(content, one -> api.post(row.channel(), row.thread(), one));
    }

    @Override
    public Verdict<Place> update(Place place, SlackContent content) {
        return orWithoutPictures(content, one -> api.update(place, one));
    }

    /**
     * Slack refuses a whole message of which it cannot fetch a picture ("downloading image
     * failed"): then the pictures are linked.
     */
    private static Verdict<Place> orWithoutPictures(
            SlackContent content, Function<SlackContent, Verdict<Place>> call) {
        var answer = call.apply(content);
        return answer instanceof Verdict.Refused<Place>(var error)
                        && error.startsWith("invalid_blocks")
                        && content.hasPictures()
                ? call.apply(content.withoutPictures())
                : answer;
    }

    /** One in a channel that is no longer there, or not for us, is as good as deleted. */
    @Override
    public Verdict<Boolean> delete(Place place) {
        var answer = api.delete(place);
        return answer instanceof Verdict.Refused<Boolean>(var error)
                        && Set.of("channel_not_found", "is_archived").contains(error)
                ? new Verdict.Ok<>(false)
                : answer;
    }

    @Override
    public Verdict<Boolean> pin(Place place, boolean isPinned) {
        var answer = isPinned ? api.pin(place) : api.unpin(place);
        return answer instanceof Verdict.Refused<Boolean>(var error) && PINNED_SO.contains(error)
                ? new Verdict.Ok<>(isPinned)
                : answer;
    }

    @Override
    public Verdict<List<Sighted>> sightings(ShownMessage row, Instant since) {
        return row.thread().isPresent()
                ? api.history().thread(row.channel(), row.thread().get())
                : api.history().since(row.channel(), since.getEpochSecond() + ".000000");
    }

    @Override
    public String mark(ShownMessage row) {
        return SlackHistory.mark(row.caseNumber(), row.part());
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
    public boolean rejoin(String channel) {
        return channels.rejoin(channel);
    }

    @Override
    public Faults faults() {
        return FAULTS;
    }
}
