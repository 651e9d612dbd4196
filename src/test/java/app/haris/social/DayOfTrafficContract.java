package app.haris.social;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.source.PolledNetwork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A day in the life of a network: people write, change and delete, some of it is known late, tokens
 * expire, the network goes down in three ways, and Haris is killed again and again between storing
 * and moving the cursor. A subclass brings the source and the far side of its wire.
 */
public abstract class DayOfTrafficContract {
    /** How a network gives no news. */
    protected enum Outage {
        DOWN,
        FAILING,
        TOKEN_REFUSED
    }

    /** A working day, unless {@code -Dharis.drill.hours=24} says another. */
    private static final Duration DAY =
            Duration.ofHours(Integer.getInteger("haris.drill.hours", 8));

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LIFE_OF_A_TOKEN = Duration.ofHours(2);

    /** Within five minutes somebody is called, and it is told when all is well again. */
    private static final Duration SOON = Duration.ofMinutes(5);

    /** Time enough to find what was changed or deleted last. */
    private static final Duration REST = Duration.ofMinutes(15);

    private static final Map<Outage, Duration> BEGINNINGS =
            Map.of(
                    Outage.DOWN, DAY.dividedBy(8),
                    Outage.FAILING, DAY.multipliedBy(3).dividedBy(8),
                    Outage.TOKEN_REFUSED, DAY.multipliedBy(5).dividedBy(8));
    private static final Duration LENGTH = Duration.ofMinutes(30);

    protected final SettableClock clock = SettableClock.standing();

    private final Instant start = clock.instant();
    private final Random chance = new Random(20_261_122);
    private final Map<RemoteId, String> texts = new HashMap<>();
    private final List<RemoteId> latest = new ArrayList<>();
    private final Set<RemoteId> deleted = new HashSet<>();

    private final Map<RemoteId, String> heard = new HashMap<>();
    private final Set<RemoteId> gone = new HashSet<>();
    private int kills;

    protected abstract SocialSource source();

    protected abstract Account account();

    /**
     * Lets somebody write to the account.
     *
     * @param at when, by the author's clock; networks that sort by arrival do not heed it
     */
    protected abstract RemoteId says(String author, String text, Instant at);

    protected abstract void changes(RemoteId id, String text);

    protected abstract void deletes(RemoteId id);

    protected abstract void begins(Outage outage);

    protected abstract void ends(Outage outage);

    /** Where tokens expire without anybody's doing. */
    protected abstract void tokenExpires();

    @Test
    void every_item_of_a_day_arrives_once_and_every_outage_is_told() {
        var poll = new HashMap<>(account().options());
        poll.put("poll", "PT1M");
        var account =
                new Account(
                        account().id(),
                        account().brand(),
                        account().platform(),
                        account().ownId(),
                        account().activated(),
                        poll);
        var network = new PolledNetwork(account, source(), this::take, clock);
        List<Instant> alarms = new ArrayList<>();
        List<Instant> recoveries = new ArrayList<>();
        var nextLook = start;
        while (clock.instant().isBefore(start.plus(DAY).plus(REST))) {
            happen(Duration.between(start, clock.instant()));
            if (!clock.instant().isBefore(nextLook)) {
                nextLook = look(network);
            }
            note(network.news.told(SourceAlarmed.class).size(), alarms);
            note(network.news.told(SourceRecovered.class).size(), recoveries);
            clock.advance(MINUTE.dividedBy(2));
        }

        assertThat(kills).isPositive();
        assertThat(heardStill()).isEqualTo(texts);
        assertThat(gone).isSubsetOf(deleted);
        assertThat(alarms).hasSize(Outage.values().length);
        assertThat(recoveries).hasSize(Outage.values().length);
        for (var outage : Outage.values()) {
            var began = start.plus(BEGINNINGS.get(outage));
            assertThat(alarms.get(outage.ordinal())).isBetween(began, began.plus(SOON));
            var ended = began.plus(LENGTH);
            assertThat(recoveries.get(outage.ordinal()))
                    .isBetween(ended, ended.plus(SOON).plus(MINUTE));
        }
    }

    private void note(int told, List<Instant> times) {
        while (times.size() < told) {
            times.add(clock.instant());
        }
    }

    private Instant look(PolledNetwork network) {
        try {
            return network.look(clock.instant());
        } catch (Killed killed) {
            kills++;
            return clock.instant().plus(MINUTE);
        }
    }

    private Map<RemoteId, String> heardStill() {
        Map<RemoteId, String> still = new HashMap<>(heard);
        still.keySet().removeAll(gone);
        return still;
    }

    /** Twice a minute. */
    private void happen(Duration since) {
        BEGINNINGS.forEach(
                (outage, begin) -> {
                    if (since.equals(begin)) {
                        begins(outage);
                    } else if (since.equals(begin.plus(LENGTH))) {
                        ends(outage);
                    }
                });
        if (since.compareTo(DAY) > 0) {
            return;
        }
        if (since.toSeconds() % LIFE_OF_A_TOKEN.toSeconds() == 0) {
            tokenExpires();
        }
        if (chance.nextInt(100) < 15) {
            write();
        }
        if (chance.nextInt(100) < 2 && !latest.isEmpty()) {
            var id = latest.get(chance.nextInt(latest.size()));
            var text = "Changed: " + chance.nextLong();
            changes(id, text);
            texts.put(id, text);
        }
        if (chance.nextInt(100) < 1 && !latest.isEmpty()) {
            var id = latest.remove(chance.nextInt(latest.size()));
            deletes(id);
            texts.remove(id);
            deleted.add(id);
        }
    }

    private void write() {
        var late =
                chance.nextInt(10) == 0 ? MINUTE.multipliedBy(chance.nextInt(40)) : Duration.ZERO;
        var text = "Where is parcel %d? أين طردي؟ 📦".formatted(chance.nextInt(1_000_000));
        var author = "author" + chance.nextInt(50);
        var id = says(author, text, clock.instant().minus(late).plusMillis(chance.nextInt(1_000)));
        texts.put(id, text);
        latest.add(id);
        if (latest.size() > 10) {
            latest.removeFirst();
        }
    }

    /** Haris is killed when all is on disk, and the cursor is not. */
    private static final class Killed extends RuntimeException {}

    /** Takes in as the inbox does: what it has is not taken again. */
    private List<Arrival> take(List<Arrival> arrivals) {
        List<Arrival> fresh = new ArrayList<>();
        for (var arrival : arrivals) {
            switch (arrival) {
                case Arrival.Received(var said) -> {
                    if (heard.putIfAbsent(said.id(), said.text()) == null) {
                        fresh.add(arrival);
                    }
                }
                case Arrival.Edited edited -> heard.put(edited.id(), edited.text());
                case Arrival.Deleted one -> gone.add(one.id());
                case Arrival.Hidden hidden -> throw new AssertionError(hidden);
                case Arrival.Ended ended -> throw new AssertionError(ended);
                case Arrival.Introduced introduced -> {}
                case Arrival.AnsweredNatively answered ->
                        throw new AssertionError("nobody of ours wrote " + answered);
            }
        }
        if (!arrivals.isEmpty() && chance.nextInt(20) == 0) {
            throw new Killed();
        }
        return fresh;
    }
}
