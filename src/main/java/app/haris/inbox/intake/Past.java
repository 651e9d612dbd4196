package app.haris.inbox.intake;

import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.jdbc.FiredRows;
import app.haris.inbox.jdbc.FiredRows.Fired;
import app.haris.inbox.jdbc.Histories;
import app.haris.inbox.jdbc.Histories.Pace;
import app.haris.inbox.jdbc.Histories.Visits;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.social.Interaction;
import app.haris.team.Team;
import app.haris.triage.Assessment;
import app.haris.triage.Facts;
import app.haris.triage.Facts.Counts;
import app.haris.triage.Facts.History;
import app.haris.triage.RuleBook;
import app.haris.triage.Variable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts that the rules want about a batch: looked up once for the whole batch and only as far
 * as a rule mentions them, then counted on as the batch is assessed one by one. What another
 * instance takes in for the same brand on another account at the same moment is not yet counted.
 */
final class Past {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Instant now;
    private final boolean isOfficeOpen;
    private final Map<AuthorOfBrand, Visits> visits = new HashMap<>();
    private final Map<AccountId, Pace> paces = new HashMap<>();
    private final Map<Long, Long> alike = new HashMap<>();
    private final Map<RuleOfAuthor, Instant> fired = new HashMap<>();
    private final Map<RuleOfAuthor, Instant> firedNow = new HashMap<>();
    private final Set<String> coolingRules;

    private record AuthorOfBrand(BrandId brand, String authorId) {
        static AuthorOfBrand of(Candidate candidate, Interaction said) {
            return new AuthorOfBrand(candidate.brand().id(), said.author().id());
        }
    }

    private record RuleOfAuthor(AccountId account, String authorId, String rule) {}

    Past(RuleBook book, Team team, Instant now) {
        this.now = now;
        this.isOfficeOpen = team.isOpen("office", now);
        this.coolingRules =
                book.rules().stream()
                        .filter(rule -> rule.coolDown().isPresent())
                        .map(rule -> rule.name())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Looks up what the rules mention. */
    void load(Histories histories, Set<Variable> mentioned, Collection<Candidate> candidates) {
        if (mentioned.contains(Variable.CONVERSATION_CONTACTS)) {
            loadVisits(histories, candidates, Instant.EPOCH);
        } else if (mentioned.contains(Variable.COUNTS_AUTHOR_DAY)) {
            loadVisits(histories, candidates, now.minus(DAY));
        }
        if (mentioned.contains(Variable.COUNTS_ACCOUNT_HOUR)
                || mentioned.contains(Variable.COUNTS_ACCOUNT_DAY)) {
            candidates.stream()
                    .map(candidate -> candidate.account().id())
                    .distinct()
                    .forEach(account -> paces.put(account, histories.pace(account, now)));
        }
        if (mentioned.contains(Variable.COUNTS_ALIKE_HOUR)) {
            var kinds = candidates.stream().map(Candidate::alike).distinct().toList();
            alike.putAll(histories.alike(kinds, now.minus(HOUR)));
        }
    }

    /** Looks up when the rules that rest between two times last fired. */
    void load(FiredRows rows, Collection<Candidate> candidates) {
        if (coolingRules.isEmpty()) {
            return;
        }
        var authors =
                candidates.stream()
                        .collect(
                                Collectors.groupingBy(
                                        candidate -> candidate.account().id(),
                                        Collectors.flatMapping(
                                                it -> it.authorId().stream(), Collectors.toSet())));
        authors.forEach(
                (account, ids) ->
                        rows.of(account, ids)
                                .forEach(
                                        one ->
                                                fired.put(
                                                        new RuleOfAuthor(
                                                                account,
                                                                one.authorId(),
                                                                one.rule()),
                                                        one.at())));
    }

    private void loadVisits(Histories histories, Collection<Candidate> candidates, Instant since) {
        var authors =
                candidates.stream()
                        .collect(
                                Collectors.groupingBy(
                                        candidate -> candidate.brand().id(),
                                        Collectors.flatMapping(
                                                it -> it.authorId().stream(), Collectors.toSet())));
        authors.forEach(
                (brand, ids) ->
                        histories
                                .visits(brand, ids, since, now)
                                .forEach(
                                        (id, past) ->
                                                visits.put(new AuthorOfBrand(brand, id), past)));
    }

    /** The facts of an interaction that is about to join a case, or to open one. */
    Facts of(Candidate candidate, Interaction said, Optional<CaseRow> row) {
        var author = AuthorOfBrand.of(candidate, said);
        var account = candidate.account().id();
        var pace = paces.getOrDefault(account, new Pace(0, 0));
        var visited = visits.getOrDefault(author, Visits.NONE);
        return new Facts(
                candidate.brand(),
                isOfficeOpen,
                new History(row.map(CaseRow::interactions).orElse(0) + 1, visited.ever() + 1),
                new Counts(
                        visited.lastDay() + 1,
                        pace.lastHour() + 1,
                        pace.lastDay() + 1,
                        alike.getOrDefault(candidate.alike(), 0L) + 1),
                row.map(it -> Set.copyOf(it.shown().tags())).orElse(Set.of()),
                coolingRules.isEmpty() ? Map.of() : firedFor(account, said.author().id()));
    }

    private Map<String, Instant> firedFor(AccountId account, String authorId) {
        var last = new HashMap<String, Instant>();
        for (var rule : coolingRules) {
            var at = fired.get(new RuleOfAuthor(account, authorId, rule));
            if (at != null) {
                last.put(rule, at);
            }
        }
        return last;
    }

    /** Counts on: the interaction is taken in. */
    void count(Candidate candidate, Interaction said) {
        var author = AuthorOfBrand.of(candidate, said);
        var account = candidate.account().id();
        visits.merge(author, new Visits(1, 1), Visits::and);
        alike.merge(candidate.alike(), 1L, Long::sum);
        paces.computeIfPresent(
                account, (id, pace) -> new Pace(pace.lastHour() + 1, pace.lastDay() + 1));
    }

    /** Remembers which rules that cool down have fired. */
    void fired(Candidate candidate, Interaction said, Assessment assessment) {
        var account = candidate.account().id();
        assessment.rules().stream()
                .filter(coolingRules::contains)
                .map(rule -> new RuleOfAuthor(account, said.author().id(), rule))
                .forEach(
                        rule -> {
                            fired.put(rule, now);
                            firedNow.put(rule, now);
                        });
    }

    /** What has to be remembered for the cool-downs. */
    List<Fired> fired() {
        return firedNow.entrySet().stream()
                .map(
                        entry ->
                                new Fired(
                                        entry.getKey().account(),
                                        entry.getKey().authorId(),
                                        entry.getKey().rule(),
                                        entry.getValue()))
                .toList();
    }
}
