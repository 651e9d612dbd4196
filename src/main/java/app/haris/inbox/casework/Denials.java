package app.haris.inbox.casework;

import app.haris.inbox.Case;
import app.haris.inbox.CaseState;
import app.haris.inbox.Denial;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Outcome;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Role;
import app.haris.team.Team;
import java.util.Map;

/** Why members' work on cases is not done. */
final class Denials {
    private Denials() {}

    static Denial conflict(String code, Map<String, Object> arguments) {
        return new Denial(Kind.CONFLICT, code, arguments);
    }

    static Denial invalid(String code, Map<String, Object> arguments) {
        return new Denial(Kind.INVALID, code, arguments);
    }

    static Denial alreadyClaimed(MemberId by, Team team) {
        return conflict("already-claimed", Map.of("by", nameOf(by, team)));
    }

    /** Only whoever holds a claim, or a lead, takes it away. */
    static Denial othersClaim(MemberId by, Team team) {
        var leads = team.holders(Role.LEAD).stream().map(Member::name).toList();
        return new Denial(
                Kind.FORBIDDEN,
                "others-claim",
                Map.of("by", nameOf(by, team), "role", Role.LEAD, "holders", leads));
    }

    static Denial noSuchMember(MemberId member) {
        return new Denial(Kind.NOT_FOUND, "no-such-member", Map.of("member", member.value()));
    }

    /** The case is closed, and what was asked for needs an open one. */
    static Outcome<Case> closed(Case shown) {
        return new Outcome.Denied<>(
                shown.state() instanceof CaseState.Merged(var into, var at)
                        ? conflict("merged", Map.of("into", into.value()))
                        : conflict("case-closed", Map.of("case", shown.number().value())));
    }

    private static String nameOf(MemberId id, Team team) {
        return team.find(id).map(Member::name).orElse(id.value());
    }
}
