package app.haris.chat.slack.queue;

import app.haris.chat.slack.api.SlackAnswer;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.queue.SlackMessages.Row;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.triage.Priority;
import app.haris.work.Agenda;
import app.haris.work.Job;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Notes that a case is no longer as its messages show it, and leaves the showing to the channel's
 * pump.
 */
public final class SlackShowing {
    /** Cases of this rank and above never wait behind a flood, and are never grouped. */
    static final int PRESSING = 2;

    /** Slack's words for a message that is not there to be deleted, or not any more. */
    private static final Set<String> GONE =
            Set.of("message_not_found", "channel_not_found", "is_archived", "not_in_channel");

    private final Function<CaseNumber, Optional<Case>> cases;
    private final SlackQueue queue;
    private final SlackMessages messages;
    private final SlackPost post;
    private final SlackApi api;
    private final SlackRoutes routes;
    private final Agenda agenda;
    private final Clock clock;

    /** Where it notes, and by what it takes away. */
    public record Parts(
            SlackQueue queue,
            SlackMessages messages,
            SlackPost post,
            SlackApi api,
            SlackRoutes routes,
            Agenda agenda) {}

    public SlackShowing(Function<CaseNumber, Optional<Case>> cases, Parts parts, Clock clock) {
        this.cases = cases;
        queue = parts.queue;
        messages = parts.messages;
        post = parts.post;
        api = parts.api;
        routes = parts.routes;
        agenda = parts.agenda;
        this.clock = clock;
    }

    public void show(CaseNumber number) {
        cases.apply(number).ifPresent(this::enqueue);
    }

    /** Shows a case although it has not changed, because its messages have. */
    public void showAgain(CaseNumber number) {
        queue.again(number.value(), clock.instant());
        wake(number);
    }

    /** Gives a case that is shown in a group a message of its own. */
    public void single(CaseNumber number) {
        queue.single(number.value(), PRESSING, clock.instant());
        wake(number);
    }

    private void wake(CaseNumber number) {
        queue.find(number.value()).map(Waiting::channel).ifPresent(this::wake);
    }

    private void wake(String channel) {
        agenda.add(new Job(SlackPump.NAME, channel, clock.instant()));
    }

    private void enqueue(Case one) {
        var channel =
                queue.find(one.number().value())
                        .map(Waiting::channel)
                        .orElseGet(() -> routes.channel(one));
        queue.add(
                new Waiting(
                        one.number().value(),
                        channel,
                        rank(one),
                        topic(one),
                        false,
                        OptionalLong.empty(),
                        one.version()),
                clock.instant());
        wake(channel);
    }

    /** Those at work on a case see its changes before a flood of new ones. */
    private static int rank(Case one) {
        var rank = rank(one.priority());
        return one.claimedBy().isPresent() ? Math.max(rank, PRESSING) : rank;
    }

    private static int rank(Priority priority) {
        return switch (priority) {
            case LOW -> 0;
            case NORMAL -> 1;
            case HIGH -> PRESSING;
            case URGENT -> 3;
        };
    }

    private static String topic(Case one) {
        var tag = one.tags().isEmpty() ? "" : one.tags().getFirst();
        var topic = one.account() + " " + one.assessment().language() + " " + tag;
        return topic.substring(0, Math.min(80, topic.length()));
    }

    /**
     * Everything of the case disappears from Slack; it is shown anew, without what was erased.
     *
     * @throws IllegalStateException if something is left; to be called again later
     */
    public void forget(CaseNumber number) {
        messages.ofCase(number.value()).forEach(this::takeAway);
        queue.find(number.value())
                .ifPresent(
                        waiting ->
                                waiting.group()
                                        .ifPresent(first -> queue.again(-first, clock.instant())));
        showAgain(number);
    }

    private void takeAway(Row row) {
        if (row.place().isEmpty() && !isSettled(row)) {
            throw new IllegalStateException("a post of case " + row.caseNumber() + " is under way");
        }
        var place = row.place().or(() -> sighted(row));
        if (place.isPresent()) {
            switch (api.delete(place.get())) {
                case SlackAnswer.Ok<Boolean> _ -> {}
                case SlackAnswer.Refused<Boolean>(var error) when GONE.contains(error) -> {}
                case SlackAnswer.Refused<Boolean> _,
                        SlackAnswer.Limited<Boolean> _,
                        SlackAnswer.Lost<Boolean> _ ->
                        throw new IllegalStateException(
                                "a message of case " + row.caseNumber() + " is still in Slack");
            }
        }
        messages.forget(row.caseNumber(), row.part());
    }

    private boolean isSettled(Row row) {
        return clock.instant().isAfter(row.postedAt().plus(SlackPost.IN_FLIGHT));
    }

    /** A post whose answer was lost may be there all the same. */
    private Optional<SlackApi.Place> sighted(Row row) {
        if (post.sightings(row) instanceof SlackAnswer.Ok<List<SlackApi.Sighted>>(var seen)) {
            return seen.stream()
                    .filter(one -> one.caseNumber() == row.caseNumber())
                    .filter(one -> one.part().equals(row.part()))
                    .map(SlackApi.Sighted::place)
                    .findFirst();
        }
        throw new IllegalStateException("Slack does not say what it shows of " + row.caseNumber());
    }
}
