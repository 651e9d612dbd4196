package app.haris.inbox.replay;

import app.haris.inbox.Replay;
import app.haris.inbox.jdbc.PastRows;
import app.haris.inbox.jdbc.PastRows.Heard;
import app.haris.inbox.jdbc.PastRows.Place;
import app.haris.social.Accounts;
import app.haris.team.Team;
import app.haris.triage.RuleBook;
import app.haris.triage.Rules;
import app.haris.triage.Triage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Replays the past page by page. Starts a day earlier, for the counts of the last day. */
@Component
final class PastReplay implements Replay {
    private static final int PAGE = 500;
    private static final Duration LEAD = Duration.ofDays(1);

    private final PastRows rows;
    private final Accounts accounts;
    private final Team team;
    private final Triage triage;
    private final Rules rules;
    private final Clock clock;

    PastReplay(
            PastRows rows, Accounts accounts, Team team, Triage triage, Rules rules, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.team = team;
        this.triage = triage;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void compare(Duration past, RuleBook edited, Consumer<Compared> each) {
        var start = clock.instant().minus(past);
        var begin = start.minus(LEAD);
        var tallies = new Tallies();
        var now = new Track(rules.current(), triage);
        var then = new Track(edited, triage);
        for (var page = rows.after(Place.before(begin), PAGE);
                !page.isEmpty();
                page = rows.after(page.getLast().place(), PAGE)) {
            tallies.prepare(page, rows, begin);
            for (var heard : page) {
                compare(heard, tallies, now, then)
                        .filter(compared -> !heard.place().at().isBefore(start))
                        .ifPresent(each);
            }
        }
    }

    /** What belongs to no case was not assessed, but counted. */
    private Optional<Compared> compare(Heard heard, Tallies tallies, Track now, Track then) {
        var said = heard.interaction();
        var account = accounts.find(said.account());
        if (account.isEmpty()) {
            return Optional.empty();
        }
        var at = heard.place().at();
        var brand = accounts.brandOf(said.account());
        var facts = tallies.add(heard, brand, team.isOpen("office", at));
        return heard.caseNumber()
                .map(
                        number ->
                                new Compared(
                                        said,
                                        number,
                                        now.assess(number, said, facts, at),
                                        then.assess(number, said, facts, at)));
    }
}
