package app.haris.inbox.replay;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.intake.Candidate;
import app.haris.inbox.intake.Threads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which cases there would be: what one author has in one thread, as in the inbox. */
final class Threading {
    private final Threads threads = new Threads(Map.of());
    private final Map<Place, CaseNumber> cases = new HashMap<>();
    private int unions;

    /** An author in a thread. */
    private record Place(UUID thread, String author) {}

    /** A case, and whether it is new. */
    record Found(CaseNumber number, boolean isFirst) {}

    Found caseOf(Candidate candidate) {
        threads.add(candidate.id(), candidate.names());
        threads.know(candidate.id(), threads.of(candidate.id()));
        follow(threads.unions());
        var place = new Place(threads.of(candidate.id()), candidate.authorId().orElseThrow());
        var known = cases.get(place);
        if (known != null) {
            return new Found(known, false);
        }
        var opened = new CaseNumber(cases.size() + 1L);
        cases.put(place, opened);
        return new Found(opened, true);
    }

    /** A thread that became part of another one takes its cases along. */
    private void follow(List<Threads.Union> all) {
        for (var union : all.subList(unions, all.size())) {
            for (var place : List.copyOf(cases.keySet())) {
                var number = cases.get(place);
                if (number != null && place.thread().equals(union.loser())) {
                    cases.putIfAbsent(new Place(union.winner(), place.author()), number);
                }
            }
        }
        unions = all.size();
    }
}
