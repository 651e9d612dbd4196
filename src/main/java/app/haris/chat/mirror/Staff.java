package app.haris.chat.mirror;

import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.Optional;

/** Who of the team somebody in a chat network is; anybody else may look, but not act. */
public final class Staff {
    private final Team team;
    private final String surface;

    public Staff(Team team, String surface) {
        this.team = team;
        this.surface = surface;
    }

    public Optional<Member> member(String id) {
        return team.find(new Identity(surface, id));
    }
}
