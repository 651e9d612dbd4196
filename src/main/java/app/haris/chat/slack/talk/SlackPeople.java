package app.haris.chat.slack.talk;

import app.haris.audit.Origin;
import app.haris.chat.IdentityLinks;
import app.haris.chat.IdentityLinks.Linking;
import app.haris.chat.mirror.Verdict;
import app.haris.chat.slack.SlackSettings;
import app.haris.chat.slack.api.SlackDirectory;
import app.haris.chat.slack.api.SlackDirectory.Profile;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who of the team somebody in Slack is; anybody else may look, but not act. */
public final class SlackPeople {
    /** Somebody who was made a full member, or changed their address, is known so much later. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final int REMEMBERED = 1_000;

    private final Team team;
    private final IdentityLinks links;
    private final SlackDirectory directory;
    private final Clock clock;
    private final Map<String, Met> met = new ConcurrentHashMap<>();

    public SlackPeople(Team team, IdentityLinks links, SlackDirectory directory, Clock clock) {
        this.team = team;
        this.links = links;
        this.directory = directory;
        this.clock = clock;
    }

    private record Met(Profile profile, Instant at) {}

    public Optional<Member> member(String slackId) {
        return team.find(identity(slackId));
    }

    /**
     * Asks Slack about somebody who is no member, and finds out whether they are one by their
     * e-mail address. Calls Slack, so not to be called in a transaction.
     */
    public void meet(String slackId) {
        if (slackId.isBlank() || profile(slackId).isPresent() || member(slackId).isPresent()) {
            return;
        }
        if (directory.profile(slackId) instanceof Verdict.Ok<Profile>(var profile)) {
            if (met.size() >= REMEMBERED) {
                met.clear();
            }
            met.put(slackId, new Met(profile, clock.instant()));
            if (!profile.isOutsider() && !profile.isDeleted()) {
                profile.email()
                        .ifPresent(
                                address ->
                                        links.recognize(address, identity(slackId), Origin.SLACK));
            }
        }
    }

    /** The same as {@link #member} after {@link #meet}. */
    public Optional<Member> met(String slackId) {
        meet(slackId);
        return member(slackId);
    }

    /** Members whom we know in Slack. */
    public List<Member> members() {
        return team.members().stream().filter(one -> slackId(one).isPresent()).toList();
    }

    private Optional<String> slackId(Member member) {
        return team.identity(member, SlackSettings.SURFACE).map(Identity::id);
    }

    /** Whether Slack says that a member has left; not if it does not answer. Calls Slack. */
    public boolean isDeactivated(Member member) {
        return slackId(member)
                .map(directory::profile)
                .filter(answer -> answer instanceof Verdict.Ok<Profile>(var one) && one.isDeleted())
                .isPresent();
    }

    /** What Slack said of somebody who is no member, if it was asked lately. */
    Optional<Profile> profile(String slackId) {
        return Optional.ofNullable(met.get(slackId))
                .filter(one -> clock.instant().isBefore(one.at().plus(FRESH)))
                .map(Met::profile);
    }

    /** Links somebody by a code; an outsider is nobody's second identity. */
    Linking link(String slackId, String code) {
        return links.redeem(code, identity(slackId), Origin.SLACK);
    }

    private static Identity identity(String slackId) {
        return new Identity(SlackSettings.SURFACE, slackId);
    }
}
