package app.haris.team;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who stands in for whom, by all that is known of who is away. */
public record Deputies(List<Away> away) {
    public Deputies {
        away = List.copyOf(away);
    }

    public Optional<Away> absence(MemberId member, Instant at) {
        return away.stream()
                .filter(one -> one.member().equals(member))
                .filter(one -> one.holds(at))
                .findFirst();
    }

    /** The member, or their deputy while they are away; empty if nobody stands in. */
    public Optional<MemberId> present(MemberId member, Instant at) {
        var seen = new HashSet<MemberId>();
        var candidate = Optional.of(member);
        while (candidate.isPresent() && seen.add(candidate.get())) {
            var absence = absence(candidate.get(), at);
            if (absence.isEmpty()) {
                return candidate;
            }
            candidate = absence.flatMap(Away::deputy);
        }
        return Optional.empty();
    }

    /** The next moment at which somebody leaves or comes back. */
    public Optional<Instant> nextChange(Instant after) {
        return away.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .filter(edge -> edge.isAfter(after))
                .min(Instant::compareTo);
    }
}
