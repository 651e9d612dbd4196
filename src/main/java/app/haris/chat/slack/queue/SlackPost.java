package app.haris.chat.slack.queue;

import app.haris.chat.slack.api.SlackAnswer;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackApi.Place;
import app.haris.chat.slack.api.SlackApi.Sighted;
import app.haris.chat.slack.message.SlackContent;
import app.haris.chat.slack.queue.SlackMessages.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the messages of a case show what they should: each is posted exactly once, then edited in
 * place.
 *
 * <p>That a post is about to be made is on disk before it is made. A post whose answer was lost is
 * looked for by its metadata in the channel's history, and repeated only if it is not there a while
 * later: a request that Slack received has shown its effect by then.
 */
public final class SlackPost {
    private static final Logger LOG = LoggerFactory.getLogger(SlackPost.class);

    /** How long a request whose connection is gone could still take effect. */
    static final Duration IN_FLIGHT = Duration.ofSeconds(10);

    /** Clocks of two machines differ; a message may seem older than the record of its post. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** What Slack says of content that it will never take, such as too many characters. */
    private static final Set<String> OF_CONTENT =
            Set.of(
                    "invalid_blocks",
                    "invalid_blocks_format",
                    "invalid_attachments",
                    "msg_blocks_too_long",
                    "msg_too_long",
                    "too_many_attachments");

    private final SlackApi api;
    private final SlackMessages messages;
    private final Clock clock;

    public SlackPost(SlackApi api, SlackMessages messages, Clock clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    /** How far showing a case came. */
    sealed interface Shown {
        /** All of it is as it should be. */
        record Done() implements Shown {}

        /** One step was made; there may be more to do. */
        record Further() implements Shown {}

        /** To be tried again, by then at the earliest. */
        record Later(Instant at) implements Shown {}

        /** Slack says that the channel must be left alone for a while. */
        record Limited(Duration pause) implements Shown {}

        /** Slack will not have it; somebody must mend something. */
        record Trouble(String error) implements Shown {}
    }

    /**
     * Makes at most one call that writes. The first content is the card; the others belong into its
     * thread.
     *
     * @param pace waits until the next call may be made
     */
    Shown show(String channel, List<SlackContent> contents, Runnable pace) {
        var caseNumber = contents.getFirst().subject().caseNumber();
        var rows =
                messages.ofCase(caseNumber).stream()
                        .collect(Collectors.toMap(Row::part, Function.identity()));
        var first = contents.getFirst().subject().part();
        var head = Optional.ofNullable(rows.get(first));
        for (var content : contents) {
            var part = content.subject().part();
            var isHead = part.equals(first);
            var where = isHead ? channel : head.map(Row::channel).orElse(channel);
            var thread = isHead ? Optional.<String>empty() : head.flatMap(Row::ts);
            var row = Optional.ofNullable(rows.get(part));
            if (row.flatMap(Row::shown).filter(content.fingerprint()::equals).isEmpty()) {
                pace.run();
                return step(where, thread, content, row);
            }
        }
        return new Shown.Done();
    }

    private Shown step(
            String channel, Optional<String> thread, SlackContent content, Optional<Row> row) {
        if (row.isEmpty()) {
            return post(channel, thread, content);
        }
        var place = row.get().place();
        return place.isEmpty() ? find(row.get(), content) : update(place.get(), row.get(), content);
    }

    private Shown post(String channel, Optional<String> thread, SlackContent content) {
        var subject = content.subject();
        messages.begin(subject, channel, thread, clock.instant());
        return switch (send(content, shape -> api.post(channel, thread, shape))) {
            case SlackAnswer.Ok<Place>(var place) -> {
                messages.posted(subject, place.ts(), Optional.of(content.fingerprint()));
                yield new Shown.Further();
            }
            case SlackAnswer.Limited<Place>(var pause) -> {
                messages.forget(subject);
                yield new Shown.Limited(pause);
            }
            case SlackAnswer.Refused<Place>(var error) -> {
                messages.forget(subject);
                yield new Shown.Trouble(error);
            }
            case SlackAnswer.Lost<Place> _ -> new Shown.Later(clock.instant().plusSeconds(1));
        };
    }

    /** Better a bare line than a case that nobody sees. */
    private static SlackAnswer<Place> send(
            SlackContent content, Function<SlackContent, SlackAnswer<Place>> call) {
        var answer = call.apply(content);
        if (answer instanceof SlackAnswer.Refused<Place>(var error) && OF_CONTENT.contains(error)) {
            LOG.error("Slack would not have {} as it was drawn: {}", content.subject(), error);
            return call.apply(content.bare());
        }
        return answer;
    }

    private Shown find(Row row, SlackContent content) {
        var subject = content.subject();
        return switch (sightings(row)) {
            case SlackAnswer.Ok<List<Sighted>>(var seen) -> {
                var same = seen.stream().filter(one -> one.isOf(subject)).findFirst();
                if (same.isPresent()) {
                    messages.posted(subject, same.get().place().ts(), Optional.empty());
                    yield new Shown.Further();
                }
                var settled = row.postedAt().plus(IN_FLIGHT);
                yield clock.instant().isBefore(settled)
                        ? new Shown.Later(settled)
                        : post(row.channel(), row.threadTs(), content);
            }
            case SlackAnswer.Limited<List<Sighted>>(var pause) -> new Shown.Limited(pause);
            case SlackAnswer.Refused<List<Sighted>>(var error) -> new Shown.Trouble(error);
            case SlackAnswer.Lost<List<Sighted>> _ ->
                    new Shown.Later(clock.instant().plusSeconds(2));
        };
    }

    SlackAnswer<List<Sighted>> sightings(Row row) {
        var since = row.postedAt().minus(SKEW).getEpochSecond() + ".000000";
        return row.threadTs().isPresent()
                ? api.replies(row.channel(), row.threadTs().get())
                : api.history(row.channel(), since);
    }

    private Shown update(Place place, Row row, SlackContent content) {
        return switch (send(content, shape -> api.update(place, shape))) {
            case SlackAnswer.Ok<Place> _ -> {
                messages.posted(content.subject(), place.ts(), Optional.of(content.fingerprint()));
                yield new Shown.Further();
            }
            case SlackAnswer.Limited<Place>(var pause) -> new Shown.Limited(pause);
            case SlackAnswer.Refused<Place>(var error) -> mend(row, content, error);
            // An edit may be repeated; it says the same.
            case SlackAnswer.Lost<Place> _ -> new Shown.Later(clock.instant().plusSeconds(1));
        };
    }

    /** A message that somebody deleted is posted anew. */
    private Shown mend(Row row, SlackContent content, String error) {
        if (!error.equals("message_not_found")) {
            return new Shown.Trouble(error);
        }
        LOG.info("A message of case {} is gone from Slack", row.caseNumber());
        messages.forget(content.subject());
        return new Shown.Further();
    }
}
