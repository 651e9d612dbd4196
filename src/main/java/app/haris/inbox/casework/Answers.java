package app.haris.inbox.casework;

import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.flow.CaseFlow;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.flow.Changes;
import app.haris.inbox.intake.Unification;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.inbox.jdbc.InteractionRow.Head;
import app.haris.inbox.jdbc.InteractionRows;
import app.haris.inbox.jdbc.Keys;
import app.haris.inbox.jdbc.ThreadRows;
import app.haris.inbox.jdbc.ThreadRows.Node;
import app.haris.social.AccountId;
import app.haris.social.Receipt;
import app.haris.storage.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Remembers our own posts: their echo is no case, and what replies to them belongs to the case that
 * they answered.
 *
 * <p>A network may be faster with the echo, or even with the author's reply to it, than with the
 * receipt. So what has come before is put right here.
 */
@Component
final class Answers {
    private final Transactions transactions;
    private final CaseRows rows;
    private final InteractionRows interactions;
    private final ThreadRows threads;
    private final Unification unification;
    private final Changes changes;
    private final Acts acts;

    Answers(
            Transactions transactions,
            CaseRows rows,
            InteractionRows interactions,
            ThreadRows threads,
            Unification unification,
            Changes changes,
            Acts acts) {
        this.transactions = transactions;
        this.rows = rows;
        this.interactions = interactions;
        this.threads = threads;
        this.unification = unification;
        this.changes = changes;
        this.acts = acts;
    }

    void answered(CaseNumber number, Receipt receipt, Instant at) {
        transactions.run(
                () ->
                        rows.lock(number)
                                .map(this::ongoing)
                                .ifPresent(row -> answered(row, receipt, at)));
    }

    /** The post is ours, and the author still waits. */
    void acknowledged(CaseNumber number, Receipt receipt, Instant at) {
        transactions.run(
                () ->
                        rows.lock(number)
                                .map(this::ongoing)
                                .ifPresent(
                                        row -> {
                                            changes.tell(own(row, receipt, at));
                                            acts.touch(row.shown().number(), "told-of-hours");
                                        }));
    }

    private CaseRow ongoing(CaseRow row) {
        return row.shown().state() instanceof CaseState.Merged(var into, var at)
                ? rows.lock(into).map(this::ongoing).orElse(row)
                : row;
    }

    private void answered(CaseRow row, Receipt receipt, Instant at) {
        var number = row.shown().number();
        changes.tell(own(row, receipt, at));
        var now = rows.lock(number).orElseThrow();
        var after = CaseFlow.answered(now, at);
        rows.update(List.of(after));
        changes.remind(Optional.of(now.shown()), after.shown());
        acts.tell(List.of(after.shown()), "answered");
    }

    /** Makes the post ours, and its thread the case's. */
    private List<CaseChanged> own(CaseRow row, Receipt receipt, Instant at) {
        AccountId account = row.shown().account();
        threads.lock(Set.of(account));
        var id = Keys.interaction(account, receipt.id());
        var told = new ArrayList<CaseChanged>();
        var echo = interactions.heads(List.of(id)).stream().findFirst();
        echo.flatMap(Head::caseNumber).ifPresent(opened -> told.addAll(disown(opened, id, at)));
        interactions.forgetNativeAnswer(row.shown().number(), receipt.id());
        var node = threads.nodes(List.of(id)).stream().findFirst();
        if (node.isPresent()) {
            threads.markOurs(id);
        } else {
            threads.insert(List.of(new Node(id, row.thread(), true)));
        }
        echo.map(Head::thread).ifPresent(thread -> told.addAll(unite(thread, row.thread(), at)));
        node.map(Node::thread).ifPresent(thread -> told.addAll(unite(thread, row.thread(), at)));
        return told;
    }

    private List<CaseChanged> unite(UUID one, UUID other, Instant at) {
        var winners = threads.winners(List.of(one, other));
        var loser = winners.getOrDefault(one, one);
        var winner = winners.getOrDefault(other, other);
        return loser.equals(winner) ? List.of() : unification.unite(loser, winner, at);
    }

    /** The echo came first and opened a case, which nobody needs. */
    private List<CaseChanged> disown(CaseNumber opened, UUID echo, Instant at) {
        interactions.disown(echo);
        return rows.lock(opened).filter(row -> row.interactions() == 1).stream()
                .map(
                        row -> {
                            var closed = new CaseState.Closed("own-post", at);
                            var after =
                                    row.showing(
                                            row.shown().next().in(closed).due(Optional.empty()));
                            rows.update(List.of(after.superseded()));
                            changes.remind(Optional.of(row.shown()), after.shown());
                            return new CaseChanged(opened, after.shown().version(), "closed");
                        })
                .toList();
    }
}
