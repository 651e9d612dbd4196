package app.haris.inbox;

import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.team.Team;
import java.util.Map;

/**
 * Why something was not done. The code is the key of a message ({@code denied.<code>}) that is
 * written in the member's language with the arguments.
 */
public record Denial(Kind kind, String code, Map<String, Object> arguments) {
    /** What kind of no it is. */
    public enum Kind {
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        INVALID
    }

    public Denial {
        arguments = Map.copyOf(arguments);
    }

    /** The member lacks a role; says which one is needed and who has it. */
    public static Denial needsRole(Role role, Team team) {
        var holders = team.holders(role).stream().map(Member::name).toList();
        return new Denial(Kind.FORBIDDEN, "needs-role", Map.of("role", role, "holders", holders));
    }

    public static Denial noSuchCase(CaseNumber number) {
        return new Denial(Kind.NOT_FOUND, "no-such-case", Map.of("case", number.value()));
    }
}
