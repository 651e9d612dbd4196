package app.haris.inbox.casework;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.team.MemberId;
import app.haris.team.Role;
import app.haris.team.Team;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose case it is. */
@Component
final class Claims {
    private final Acts acts;
    private final Team team;

    Claims(Acts acts, Team team) {
        this.acts = acts;
        this.team = team;
    }

    Outcome<Case> claim(CaseNumber number, Actor actor) {
        return acts.on(
                number,
                row -> {
                    var member = actor.member().id();
                    var claimant = row.shown().claimedBy();
                    if (row.shown().isClosed()) {
                        return Denials.closed(row.shown());
                    }
                    if (claimant.isEmpty()) {
                        return acts.done(
                                row,
                                row.shown().claimedBy(Optional.of(member)),
                                actor,
                                Act.of("claimed"));
                    }
                    return claimant.get().equals(member)
                            ? new Outcome.Done<>(row.shown())
                            : new Denied<>(Denials.alreadyClaimed(claimant.get(), team));
                });
    }

    Outcome<Case> release(CaseNumber number, Actor actor) {
        return acts.on(
                number,
                row -> {
                    var claimant = row.shown().claimedBy();
                    if (claimant.isEmpty()) {
                        return new Denied<>(Denials.conflict("not-claimed", Map.of()));
                    }
                    if (!claimant.get().equals(actor.member().id())
                            && !actor.member().may(Role.LEAD)) {
                        return new Denied<>(Denials.othersClaim(claimant.get(), team));
                    }
                    return acts.done(
                            row,
                            row.shown().claimedBy(Optional.empty()),
                            actor,
                            Act.of("released").with("from", claimant.get()));
                });
    }

    Outcome<Case> assign(CaseNumber number, MemberId assignee, Actor actor) {
        if (team.find(assignee).isEmpty()) {
            return new Denied<>(Denials.noSuchMember(assignee));
        }
        return acts.on(
                number,
                row -> {
                    var claimant = row.shown().claimedBy();
                    if (row.shown().isClosed()) {
                        return Denials.closed(row.shown());
                    }
                    if (claimant.equals(Optional.of(assignee))) {
                        return new Outcome.Done<>(row.shown());
                    }
                    var act =
                            Act.of("assigned")
                                    .with("from", claimant.map(MemberId::value).orElse(""))
                                    .with("to", assignee);
                    return acts.done(row, row.shown().claimedBy(Optional.of(assignee)), actor, act);
                });
    }
}
