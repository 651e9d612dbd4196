package app.haris.inbox.erasure;

import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Denial;
import app.haris.inbox.Erasable;
import app.haris.inbox.Erasure;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.inbox.jdbc.ErasureRows;
import app.haris.inbox.jdbc.ErasureRows.Presence;
import app.haris.inbox.jdbc.ThreadRows;
import app.haris.inbox.jdbc.search.CaseIndex;
import app.haris.social.AuthorEraser;
import app.haris.storage.Ids;
import app.haris.storage.Transactions;
import app.haris.team.Role;
import app.haris.team.Team;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Erases from all tables of the inbox, and asks whoever else keeps something of the author. */
@Component
final class AuthorErasure implements Erasure {
    private final Transactions transactions;
    private final ErasureRows erasureRows;
    private final CaseRows caseRows;
    private final ThreadRows threads;
    private final CaseIndex index;
    private final CaseClosing closing;
    private final Elsewhere elsewhere;
    private final Team team;
    private final Ids ids;

    /** Others who keep something of authors. */
    @Component
    record Elsewhere(List<Erasable> ours, List<AuthorEraser> networks) {
        void erase(List<CaseNumber> cases, Collection<Presence> presences) {
            ours.forEach(one -> one.erase(cases));
            presences.forEach(
                    at -> networks.forEach(network -> network.erase(at.account(), at.authorId())));
        }
    }

    AuthorErasure(
            Transactions transactions,
            ErasureRows erasureRows,
            CaseRows caseRows,
            ThreadRows threads,
            CaseIndex index,
            CaseClosing closing,
            Elsewhere elsewhere,
            Team team,
            Ids ids) {
        this.transactions = transactions;
        this.erasureRows = erasureRows;
        this.caseRows = caseRows;
        this.threads = threads;
        this.index = index;
        this.closing = closing;
        this.elsewhere = elsewhere;
        this.team = team;
        this.ids = ids;
    }

    @Override
    public Outcome<Erased> erase(String author, Actor actor) {
        if (!actor.member().may(Role.ADMIN)) {
            return new Denied<>(Denial.needsRole(Role.ADMIN, team));
        }
        var name = author.strip();
        var authors = erasureRows.authorsCalled(name.startsWith("@") ? name.substring(1) : name);
        if (authors.isEmpty()) {
            return new Denied<>(
                    new Denial(Denial.Kind.NOT_FOUND, "no-such-author", Map.of("author", name)));
        }
        return new Done<>(transactions.callDurably(() -> erase(authors, actor)));
    }

    private Erased erase(List<String> authors, Actor actor) {
        var presences = erasureRows.presences(authors);
        threads.lock(presences.stream().map(Presence::account).collect(Collectors.toSet()));
        var rows = caseRows.lock(erasureRows.cases(authors));
        var numbers = rows.stream().map(row -> row.shown().number()).toList();
        var words = index.hold(numbers);
        elsewhere.erase(numbers, presences);
        var pseudonym = "erased-" + ids.next();
        var interactions = erasureRows.eraseInteractions(authors, pseudonym);
        erasureRows.forget(presences, authors);
        erasureRows.eraseNotes(numbers);
        // What was said above may have changed the cases.
        closing.close(caseRows.lock(numbers), Set.copyOf(authors), pseudonym, actor);
        closing.record(actor, interactions, numbers.size());
        index.forget(words);
        return new Erased(interactions, numbers);
    }
}
