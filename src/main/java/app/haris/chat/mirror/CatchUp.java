package app.haris.chat.mirror;

import app.haris.audit.Origin;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.Desk;
import app.haris.chat.mirror.ReactionLog.Made;
import app.haris.chat.mirror.Reactions.Meaning;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.reply.ReplyState;
import app.haris.team.Member;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the reactions that were made, or taken back, while Haris was away or unconnected, and finds
 * the messages that were deleted meanwhile. A network does not tell again what nobody heard.
 *
 * <p>Calls come first, for somebody else is called next; then drafts, on which somebody waits for
 * an approval. Where there are many cards they are read little by little, and those of closed cases
 * not at all: no reaction on them means anything.
 */
public final class CatchUp {
    /** Older messages are not read. */
    static final Duration REACH = Duration.ofDays(3);

    /** Slack's reactions.get is a Tier 3 method: 50 calls a minute and more (2026-11). */
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(1200);

    private static final int ATTEMPTS = 5;

    /** So many are read at once. */
    private static final int AT_ONCE = 50;

    /** Leaves the network's patience to what people do meanwhile. */
    private static final Duration LITTLE_BY_LITTLE = Duration.ofMillis(500);

    private static final Comparator<ShownMessage> NEWEST =
            Comparator.comparing(ShownMessage::postedAt).reversed();

    private final Function<Place, Verdict<List<Reacted>>> made;
    private final Origin here;
    private final ShownMessages messages;
    private final Reactions reactions;
    private final ReactionLog log;
    private final Function<String, Optional<Member>> staff;
    private final CaseFiles files;
    private final Consumer<Duration> rest;
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
            CaseFiles files,
            Desk desk,
            Losses losses) {}

    public CatchUp(Parts parts, Clock clock) {
        this(parts, clock, pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    CatchUp(Parts parts, Clock clock, Consumer<Duration> rest) {
        made = parts.made;
        here = parts.here;
        messages = parts.memory.messages();
        reactions = parts.reactions;
        log = parts.memory.reactions();
        staff = parts.staff;
        files = parts.files;
        this.rest = rest;
        desk = parts.desk;
        losses = parts.losses;
        this.clock = clock;
    }

    public synchronized void run(String us) {
        var rows =
                messages.reactedOn(clock.instant().minus(REACH)).stream()
                        .sorted(Comparator.comparingInt(CatchUp::turn).thenComparing(NEWEST))
                        .toList();
        var read = 0;
        for (var row : rows) {
            if (isWorthReading(row)) {
                if (row.isCard() && read >= AT_ONCE) {
                    rest.accept(LITTLE_BY_LITTLE);
                }
                read(row).ifPresent(now -> compare(row, now, us));
                read++;
            }
        }
        log.tidy(clock.instant());
    }

    private static int turn(ShownMessage row) {
        if (PageMessages.isPage(row.part())) {
            return 0;
        }
        return row.isCard() ? 2 : 1;
    }

    private boolean isWorthReading(ShownMessage row) {
        if (PageMessages.isPage(row.part())) {
            return true;
        }
        return files.read(new CaseNumber(row.caseNumber()))
                .filter(file -> row.isCard() ? !file.summary().isClosed() : isOpen(row, file))
                .isPresent();
    }

    private void compare(ShownMessage row, Set<Made> now, String us) {
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
            log.add(place, made, clock.instant());
        } else {
            log.remove(place, made);
        }
    }

    private static boolean isOpen(ShownMessage row, CaseFile file) {
        var number = Reactions.revision(row);
        return file.revisions().stream()
                .filter(one -> number.isPresent() && one.number() == number.getAsInt())
                .anyMatch(one -> one.state() instanceof ReplyState.Open);
    }

    /** Empty if the network would not say. */
    private Optional<Set<Made>> read(ShownMessage row) {
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
