package app.haris.chat.slack;

import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.Optional;

/** Who of the team somebody in Slack is; anybody else may look, but not act. */
final class SlackPeople {
    static final String SURFACE = "slack";

    private final Team team;

    SlackPeople(Team team) {
        this.team = team;
    }

    Optional<Member> member(String slackId) {
        return team.find(new Identity(SURFACE, slackId));
    }
}
