package app.haris.chat.mirror;

import app.haris.audit.Origin;
import app.haris.chat.Desk;
import app.haris.chat.mirror.ReactionLog.Made;
import app.haris.chat.mirror.Reactions.Meaning;
import app.haris.chat.mirror.ShownMessages.Row;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import app.haris.team.Member;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the reactions that were made, or taken back, while Haris was away or unconnected, and finds
 * the messages that were deleted meanwhile. A network does not tell again what nobody heard.
 */
public final class CatchUp {
    private static final Duration REACH = Duration.ofDays(3);

    /** Slack's reactions.get is a Tier 3 method: 50 calls a minute and more (2026-11). */
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(1200);

    private static final int ATTEMPTS = 5;

    private final Function<Place, Verdict<List<Reacted>>> made;
    private final Origin here;
    private final ShownMessages messages;
    private final Reactions reactions;
    private final ReactionLog log;
    private final Function<String, Optional<Member>> staff;
    private final Replies replies;
    private final Desk desk;
    private final Losses losses;
    private final Clock clock;

    /**
     * Where it looks, and whom it tells.
     *
     * @param staff who of the team somebody on the network is
     * @param losses who shows anew what was deleted
     */
    public record Parts(
            Function<Place, Verdict<List<Reacted>>> made,
            Origin here,
            Memory memory,
            Reactions reactions,
            Function<String, Optional<Member>> staff,
            Replies replies,
            Desk desk,
            Losses losses) {}

    public CatchUp(Parts parts, Clock clock) {
        made = parts.made;
        here = parts.here;
        messages = parts.memory.messages();
        reactions = parts.reactions;
        log = parts.memory.reactions();
        staff = parts.staff;
        replies = parts.replies;
        desk = parts.desk;
        losses = parts.losses;
        this.clock = clock;
    }

    /** Drafts before cards: somebody waits for an approval. */
    public synchronized void run(String us) {
        var rows = new ArrayList<>(messages.reactedOn(clock.instant().minus(REACH)));
        rows.sort(Comparator.comparing(row -> row.part().equals("card")));
        for (var row : rows) {
            if (row.part().equals("card") || isUndecided(row)) {
                read(row).ifPresent(now -> compare(row, now, us));
            }
        }
    }

    private void compare(Row row, Set<Made> now, String us) {
        var place = row.place().orElseThrow();
        var before = log.at(place);
        now.stream()
                .filter(made -> !before.contains(made) && !made.person().equals(us))
                .forEach(made -> heed(reactions.added(row, made.name()), made, place, true));
        before.stream()
                .filter(made -> !now.contains(made))
                .forEach(made -> heed(reactions.removed(row, made.name()), made, place, false));
    }

    private void heed(Meaning meaning, Made made, Place place, boolean isAdded) {
        if (meaning instanceof Meaning.Does(var command)) {
            staff.apply(made.person())
                    .ifPresent(member -> desk.perform(command, new Actor(member, here)));
        }
        if (isAdded) {
            log.add(place, made);
        } else {
            log.remove(place, made);
        }
    }

    private boolean isUndecided(Row row) {
        var number = Reactions.revision(row);
        return replies.of(new CaseNumber(row.caseNumber())).stream()
                .filter(one -> number.isPresent() && one.number() == number.getAsInt())
                .anyMatch(one -> one.state() instanceof ReplyState.Open);
    }

    /** Empty if the network would not say. */
    private Optional<Set<Made>> read(Row row) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (made.apply(row.place().orElseThrow())) {
                case Verdict.Ok<List<Reacted>>(var found) -> {
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
                case Verdict.Refused<List<Reacted>>(var error) -> {
                    losses.refused(row, error);
                    return Optional.empty();
                }
                case Verdict.Limited<List<Reacted>>(var pause) ->
                        LockSupport.parkNanos(pause.toNanos());
                case Verdict.Lost<List<Reacted>> _ ->
                        LockSupport.parkNanos(BETWEEN_CALLS.toNanos());
            }
        }
        return Optional.empty();
    }
}
