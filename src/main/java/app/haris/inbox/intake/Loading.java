package app.haris.inbox.intake;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.inbox.jdbc.EarlyNews;
import app.haris.inbox.jdbc.InteractionRow.Head;
import app.haris.inbox.jdbc.InteractionRows;
import app.haris.inbox.jdbc.ThreadRows;
import app.haris.inbox.jdbc.ThreadRows.Node;
import app.haris.social.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what a batch has to know, in as few statements as can be. */
@Component
final class Loading {
    private final ThreadRows threads;
    private final InteractionRows interactions;
    private final EarlyNews earlyNews;
    private final CaseRows cases;

    Loading(ThreadRows threads, InteractionRows interactions, EarlyNews earlyNews, CaseRows cases) {
        this.threads = threads;
        this.interactions = interactions;
        this.earlyNews = earlyNews;
        this.cases = cases;
    }

    /** Locks the accounts, and threads what has not come before. */
    Sheet open(List<Candidate> batch, Instant now) {
        threads.lock(batch.stream().map(it -> it.account().id()).collect(Collectors.toSet()));
        var ids = batch.stream().map(Candidate::id).collect(Collectors.toSet());
        var names = batch.stream().flatMap(it -> it.names().stream()).collect(Collectors.toSet());
        var both = new HashSet<>(ids);
        both.addAll(names);
        var heads = interactions.heads(both);
        var nodes = threads.nodes(both);
        var sheet = new Sheet(now, threads(heads, nodes));
        heads.forEach(sheet::know);
        earlyNews.of(both).forEach(sheet::knowEarly);
        batch.stream()
                .filter(it -> it.received().isPresent() && sheet.head(it.id()).isEmpty())
                .forEach(it -> sheet.threads().add(it.id(), it.names()));
        return sheet;
    }

    private Threads threads(List<Head> heads, List<Node> nodes) {
        var known =
                Stream.concat(heads.stream().map(Head::thread), nodes.stream().map(Node::thread))
                        .collect(Collectors.toSet());
        var result = new Threads(threads.winners(known));
        heads.forEach(head -> result.know(head.id(), head.thread()));
        nodes.forEach(result::know);
        return result;
    }

    /** Locks the cases in these places, and those into which they were merged. */
    void placesInto(Sheet sheet, Collection<UUID> places) {
        var rows = cases.lockPlaces(places);
        while (!rows.isEmpty()) {
            rows.forEach(sheet::know);
            rows = cases.lock(missing(sheet, rows));
        }
    }

    private static Set<CaseNumber> missing(Sheet sheet, List<CaseRow> rows) {
        return rows.stream()
                .map(row -> row.shown().state())
                .flatMap(
                        state ->
                                state instanceof CaseState.Merged(var into, var at)
                                        ? Stream.of(into)
                                        : Stream.empty())
                .filter(number -> sheet.find(number).isEmpty())
                .collect(Collectors.toSet());
    }

    /** Locks the cases of interactions that news is about. */
    void casesInto(Sheet sheet, Collection<CaseNumber> numbers) {
        cases.lock(numbers.stream().filter(number -> sheet.find(number).isEmpty()).toList())
                .forEach(sheet::know);
    }

    /** Locks what is open in these threads. */
    void openIn(Sheet sheet, Set<UUID> threads) {
        if (!threads.isEmpty()) {
            cases.lockOpen(threads).stream()
                    .filter(row -> sheet.find(row.shown().number()).isEmpty())
                    .forEach(sheet::know);
        }
    }

    /** Locks the cases of authors of whom we knew no name. */
    void namelessInto(Sheet sheet, AccountId account, Set<String> authors) {
        cases.lockNameless(account, authors).stream()
                .filter(row -> sheet.find(row.shown().number()).isEmpty())
                .forEach(sheet::know);
    }

    /** Numbers for the cases that will be opened. */
    void numbersInto(Sheet sheet, int count) {
        sheet.offer(cases.newNumbers(count));
    }
}
