package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.OwnPosts;
import app.haris.social.RemoteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes news of what a look at the network shows: what is new, what reads otherwise than before,
 * what is no longer there, and what colleagues answered in the network's own app.
 */
@Component("graphComparison")
public final class Comparison {
    /** Old items may show up late, by Meta's own delays. */
    private static final Duration LATE = Duration.ofHours(1);

    /** What Haris has just posted may be seen before its receipt is kept. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    /** How often that is looked at which changes seldom, or costs a call each. */
    private static final Duration ROUND = Duration.ofMinutes(5);

    private static final int MOST_RECENT = 200;
    private static final int MOST_LOOKS = 20;

    private final OwnPosts own;
    private final Clock clock;

    public Comparison(OwnPosts own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /** What came of it. */
    public record Outcome(List<Arrival> arrivals, Place place) {}

    public boolean isRound(Place place) {
        var last = place.round();
        return last == null || !clock.instant().isBefore(last.plus(ROUND));
    }

    /**
     * @param isGone asks the network whether something is no longer there
     */
    public Outcome of(Account account, Place place, List<Seen> seen, Predicate<RemoteId> isGone) {
        var sheet = new Sheet(account, place);
        theirs(seen).forEach(one -> sheet.compare(one, clock.instant()));
        if (isRound(place)) {
            sheet.missing().stream()
                    .filter(one -> isGone.test(new RemoteId(one.id())))
                    .forEach(one -> sheet.gone(one, clock.instant()));
        }
        nativeAnswers(account, place, seen).forEach(sheet.arrivals::add);
        var onAir = onAir(seen);
        onAir.ifPresent(now -> ended(account, place, now).forEach(sheet.arrivals::add));
        return new Outcome(
                sheet.arrivals, after(place, sheet.known, onAir.orElseGet(place::broadcasts)));
    }

    /** What runs now; empty where nobody has looked, or may. */
    private static Optional<List<String>> onAir(List<Seen> seen) {
        return seen.stream()
                .filter(Seen.OnAir.class::isInstance)
                .map(one -> ((Seen.OnAir) one).broadcasts().stream().map(RemoteId::value).toList())
                .findFirst();
    }

    private Stream<Arrival> ended(Account account, Place place, List<String> now) {
        return place.broadcasts().stream()
                .filter(one -> !now.contains(one))
                .map(one -> new Arrival.Ended(account.id(), new RemoteId(one), clock.instant()));
    }

    private static Stream<Seen.Theirs> theirs(List<Seen> seen) {
        return seen.stream()
                .filter(Seen.Theirs.class::isInstance)
                .map(Seen.Theirs.class::cast)
                .sorted(Comparator.comparing(one -> one.said().createdAt()));
    }

    /** What is known, as it is compared. */
    private static final class Sheet {
        private final Account account;
        private final Place place;
        private final List<Arrival> arrivals = new ArrayList<>();
        private final Map<String, Place.Known> known = new HashMap<>();
        private final Set<String> shown = new HashSet<>();

        Sheet(Account account, Place place) {
            this.account = account;
            this.place = place;
            place.recent().forEach(one -> known.put(one.id(), one));
        }

        void compare(Seen.Theirs one, Instant now) {
            var said = one.said();
            var id = said.id().value();
            var before = known.get(id);
            boolean isOld = before == null && !said.createdAt().isAfter(place.floor());
            if (!shown.add(id) || isOld) {
                return;
            }
            int sum = said.text().hashCode();
            var after = new Place.Known(id, sum, said.createdAt(), isAtHome(one), one.isHidden());
            known.put(id, after);
            if (before == null) {
                arrivals.add(new Arrival.Received(said));
                introduce(said);
            } else if (before.sum() != after.sum()) {
                arrivals.add(new Arrival.Edited(account.id(), said.id(), said.text(), now));
            }
            boolean wasHidden = before != null && before.isHidden();
            if (one.isHidden() != wasHidden) {
                arrivals.add(new Arrival.Hidden(account.id(), said.id(), one.isHidden(), now));
            }
        }

        /** Calls about messages tell of their authors but an id. */
        private void introduce(Interaction said) {
            if (said.kind() == Interaction.Kind.MESSAGE && !said.author().isNameless()) {
                arrivals.add(new Arrival.Introduced(account.id(), said.author()));
            }
        }

        private boolean isAtHome(Seen.Theirs one) {
            var said = one.said();
            var page = account.ownId().orElse("") + "_";
            return (said.kind() == Interaction.Kind.COMMENT && one.isLasting())
                    || said.id().value().startsWith(page);
        }

        /** The latest of those that are known, but were not shown. */
        List<Place.Known> missing() {
            return known.values().stream()
                    .filter(Place.Known::isAtHome)
                    .filter(one -> !shown.contains(one.id()))
                    .sorted(Comparator.comparing(Place.Known::at).reversed())
                    .limit(MOST_LOOKS)
                    .toList();
        }

        void gone(Place.Known one, Instant now) {
            known.remove(one.id());
            arrivals.add(new Arrival.Deleted(account.id(), new RemoteId(one.id()), now));
        }
    }

    private Stream<Arrival> nativeAnswers(Account account, Place place, List<Seen> seen) {
        var until = clock.instant().minus(A_WHILE);
        var settled =
                seen.stream()
                        .filter(Seen.Ours.class::isInstance)
                        .map(Seen.Ours.class::cast)
                        .filter(
                                one ->
                                        !one.at().isBefore(place.answered())
                                                && one.at().isBefore(until))
                        .toList();
        var ours =
                own.among(account.id(), settled.stream().map(one -> one.receipt().id()).toList());
        return settled.stream()
                .filter(one -> !ours.contains(one.receipt().id()))
                .flatMap(one -> answer(account, one).stream());
    }

    private static Optional<Arrival> answer(Account account, Seen.Ours one) {
        return one.answers()
                .map(
                        asked ->
                                new Arrival.AnsweredNatively(
                                        account.id(), asked, one.receipt(), one.text(), one.at()));
    }

    private Place after(Place place, Map<String, Place.Known> known, List<String> onAir) {
        var newestFirst =
                known.values().stream()
                        .sorted(Comparator.comparing(Place.Known::at).reversed())
                        .toList();
        var kept = newestFirst.subList(0, Math.min(MOST_RECENT, newestFirst.size()));
        var left = newestFirst.subList(kept.size(), newestFirst.size());
        var floor =
                Stream.concat(
                                newestFirst.stream().limit(1).map(one -> one.at().minus(LATE)),
                                left.stream().limit(1).map(Place.Known::at))
                        .reduce(place.floor(), (one, other) -> one.isAfter(other) ? one : other);
        return new Place(
                floor,
                clock.instant().minus(A_WHILE),
                isRound(place) ? clock.instant() : place.round(),
                kept,
                onAir);
    }
}
