package app.haris.chat.slack.event;

import app.haris.audit.Origin;
import app.haris.chat.slack.talk.SlackPeople;
import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.inbox.Outcome;
import app.haris.team.Member;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Members who were deactivated in the workspace hand their cases back. */
public final class SlackLeavers {
    private static final Logger LOG = LoggerFactory.getLogger(SlackLeavers.class);

    private final SlackPeople people;
    private final Cases cases;

    public SlackLeavers(SlackPeople people, Cases cases) {
        this.people = people;
        this.cases = cases;
    }

    /** Finds those who left while Haris was down; asks Slack only about who holds a case. */
    public void callRoll() {
        for (var member : people.members()) {
            var mine = CaseQuery.ALL.withClaimant(member.id()).withLimit(1);
            var holds =
                    List.of("open", "snoozed").stream()
                            .anyMatch(
                                    state -> !cases.list(mine.withState(state)).cases().isEmpty());
            if (holds && people.isDeactivated(member)) {
                LOG.info("{} was deactivated in Slack and hands back their cases", member.id());
                handBack(member);
            }
        }
    }

    void handBack(Member member) {
        for (var state : List.of("open", "snoozed")) {
            var query = CaseQuery.ALL.withClaimant(member.id()).withState(state);
            for (var page = cases.list(query).cases(); releasedAny(page, member); ) {
                page = cases.list(query).cases();
            }
        }
    }

    /** A page that nothing could be done with must not come again and again. */
    private boolean releasedAny(List<Case> page, Member member) {
        var actor = new Actor(member, Origin.SLACK);
        return page.stream()
                        .map(one -> cases.release(one.number(), actor))
                        .filter(Outcome.Done.class::isInstance)
                        .count()
                > 0;
    }
}
