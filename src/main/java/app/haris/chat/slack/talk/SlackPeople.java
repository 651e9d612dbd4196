package app.haris.chat.slack.talk;

import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.Optional;

/** Who of the team somebody in Slack is; anybody else may look, but not act. */
public final class SlackPeople {
    public static final String SURFACE = "slack";

    private final Team team;

    public SlackPeople(Team team) {
        this.team = team;
    }

    public Optional<Member> member(String slackId) {
        return team.find(new Identity(SURFACE, slackId));
    }
}
