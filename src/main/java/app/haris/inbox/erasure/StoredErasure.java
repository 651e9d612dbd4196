package app.haris.inbox.erasure;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.CaseWatcher;
import app.haris.inbox.Denial;
import app.haris.inbox.Erasable;
import app.haris.inbox.Erasure;
import app.haris.inbox.Outcome;
import app.haris.social.AuthorEraser;
import app.haris.storage.Transactions;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.work.News;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Erases in one transaction, and has everybody else erase what they keep in the same one. */
@Component
final class StoredErasure implements Erasure {
    private static final String WHAT = "erased";

    private final AuthorRows rows;
    private final Cases cases;
    private final Transactions transactions;
    private final Journal journal;
    private final Team team;
    private final Others others;
    private final News news;
    private final Clock clock;

    StoredErasure(
            AuthorRows rows,
            Cases cases,
            Transactions transactions,
            Journal journal,
            Team team,
            Others others,
            News news,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.transactions = transactions;
        this.journal = journal;
        this.team = team;
        this.others = others;
        this.news = news;
        this.clock = clock;
    }

    /** Who else keeps words of authors, or must know that a case has changed. */
    @Component
    record Others(
            List<Erasable> besideCases, List<AuthorEraser> networks, List<CaseWatcher> watchers) {}

    @Override
    public Outcome<Erased> erase(String author, Actor actor) {
        if (!actor.member().may(Role.ADMIN)) {
            return new Outcome.Denied<>(Denial.needsRole(Role.ADMIN, team));
        }
        return transactions.callDurably(
                () -> {
                    var called = rows.called(author.strip());
                    return called.isEmpty()
                            ? new Outcome.Denied<>(nobody(author))
                            : new Outcome.Done<>(erase(called, actor));
                });
    }

    private static Denial nobody(String author) {
        return new Denial(
                Denial.Kind.NOT_FOUND, "no-such-author", Map.of("author", author.strip()));
    }

    private Erased erase(List<AuthorRows.Known> called, Actor actor) {
        var interactions = 0L;
        var erased = new ArrayList<CaseNumber>();
        for (var author : called) {
            var theirs = rows.cases(author);
            theirs.forEach(cases::lock);
            journal.eraseContentAbout("interaction", rows.caselessInteractions(author));
            interactions += rows.eraseInteractions(author);
            rows.forgetFirings(author);
            others.networks.forEach(one -> one.erase(author.account(), author.authorId()));
            erased.addAll(theirs);
        }
        for (var number : erased) {
            rows.eraseCase(number, clock.instant());
            journal.eraseContent(number.value());
        }
        others.besideCases.forEach(one -> one.erase(erased));
        record(interactions, erased, actor);
        return new Erased(interactions, erased);
    }

    private void record(long interactions, List<CaseNumber> erased, Actor actor) {
        var who = actor.member().id().value();
        journal.record(
                new Deed(
                        who,
                        actor.from(),
                        WHAT,
                        Optional.empty(),
                        Map.of(
                                "interactions", Long.toString(interactions),
                                "cases", Integer.toString(erased.size())),
                        Map.of()));
        var changes =
                erased.stream()
                        .map(number -> new CaseChanged(number, rows.version(number), WHAT))
                        .toList();
        others.watchers.forEach(watcher -> watcher.changing(changes));
        changes.forEach(news::tell);
    }
}
