package app.haris.chat.slack.event;

import app.haris.audit.Origin;
import app.haris.chat.Desk;
import app.haris.chat.slack.api.SlackAnswer;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackApi.Place;
import app.haris.chat.slack.api.SlackApi.Reacted;
import app.haris.chat.slack.event.SlackReactionLog.Made;
import app.haris.chat.slack.event.SlackReactions.Meaning;
import app.haris.chat.slack.queue.SlackMessages;
import app.haris.chat.slack.queue.SlackMessages.Row;
import app.haris.chat.slack.talk.SlackPeople;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Reads the reactions that were made, or taken back, while Haris was away or unconnected. Slack
 * does not send an event again that nobody heard.
 */
public final class SlackCatchUp {
    private static final Duration REACH = Duration.ofDays(3);

    /** reactions.get is a Tier 3 method: 50 calls a minute and more (Slack, 2026-11). */
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(1200);

    private static final int ATTEMPTS = 5;

    private final SlackApi api;
    private final SlackMessages messages;
    private final SlackReactions reactions;
    private final SlackReactionLog log;
    private final SlackPeople people;
    private final Replies replies;
    private final Desk desk;
    private final Clock clock;

    /** Where it looks, and whom it tells. */
    public record Parts(
            SlackApi api,
            SlackMessages messages,
            SlackReactions reactions,
            SlackReactionLog log,
            SlackPeople people,
            Replies replies,
            Desk desk) {}

    public SlackCatchUp(Parts parts, Clock clock) {
        api = parts.api;
        messages = parts.messages;
        reactions = parts.reactions;
        log = parts.log;
        people = parts.people;
        replies = parts.replies;
        desk = parts.desk;
        this.clock = clock;
    }

    /** Drafts before cards: somebody waits for an approval. */
    public synchronized void run(String botUser) {
        var rows = new ArrayList<>(messages.drafts(clock.instant().minus(REACH)));
        rows.sort(Comparator.comparing(row -> row.part().equals("card")));
        for (var row : rows) {
            if (row.part().equals("card") || isUndecided(row)) {
                read(row).ifPresent(now -> compare(row, now, botUser));
            }
        }
    }

    private void compare(Row row, Set<Made> now, String botUser) {
        var place = row.place().orElseThrow();
        var before = log.at(place);
        now.stream()
                .filter(made -> !before.contains(made) && !made.user().equals(botUser))
                .forEach(made -> heed(reactions.added(row, made.name()), made, place, true));
        before.stream()
                .filter(made -> !now.contains(made))
                .forEach(made -> heed(reactions.removed(row, made.name()), made, place, false));
    }

    private void heed(Meaning meaning, Made made, Place place, boolean isAdded) {
        if (meaning instanceof Meaning.Does(var command)) {
            people.member(made.user())
                    .ifPresent(member -> desk.perform(command, new Actor(member, Origin.SLACK)));
        }
        if (isAdded) {
            log.add(place, made);
        } else {
            log.remove(place, made);
        }
    }

    private boolean isUndecided(Row row) {
        var number = SlackReactions.revision(row);
        return replies.of(new CaseNumber(row.caseNumber())).stream()
                .filter(one -> number.isPresent() && one.number() == number.getAsInt())
                .anyMatch(one -> one.state() instanceof ReplyState.Open);
    }

    /** Empty if Slack would not say. */
    private Optional<Set<Made>> read(Row row) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (api.reactions(row.place().orElseThrow())) {
                case SlackAnswer.Ok<List<Reacted>>(var found) -> {
                    return Optional.of(
                            found.stream()
                                    .flatMap(
                                            one ->
                                                    one.users().stream()
                                                            .map(
                                                                    user ->
                                                                            new Made(
                                                                                    user,
                                                                                    one.name())))
                                    .collect(Collectors.toSet()));
                }
                case SlackAnswer.Refused<List<Reacted>> _ -> {
                    return Optional.empty();
                }
                case SlackAnswer.Limited<List<Reacted>>(var pause) ->
                        LockSupport.parkNanos(pause.toNanos());
                case SlackAnswer.Lost<List<Reacted>> _ ->
                        LockSupport.parkNanos(BETWEEN_CALLS.toNanos());
            }
        }
        return Optional.empty();
    }
}
