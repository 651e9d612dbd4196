package app.haris.inbox.replay;

import app.haris.inbox.Backtest;
import app.haris.inbox.flow.AnswerClock;
import app.haris.inbox.intake.Candidate;
import app.haris.inbox.jdbc.PastRows.Heard;
import app.haris.inbox.jdbc.PastRows.Place;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.Arrival;
import app.haris.social.Brand;
import app.haris.social.Interaction;
import app.haris.team.Team;
import app.haris.triage.Rules;
import app.haris.triage.Triage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Replays what was recorded, in memory. */
public final class RecordedReplay implements Backtest {
    private final Rules rules;
    private final Triage triage;
    private final Accounts accounts;
    private final Team team;
    private final AnswerClock clock;

    public RecordedReplay(Rules rules, Triage triage, Accounts accounts, Team team) {
        this.rules = rules;
        this.triage = triage;
        this.accounts = accounts;
        this.team = team;
        clock = new AnswerClock(team, List.of());
    }

    @Override
    public void run(List<Interaction> recorded, Consumer<Judged> each) {
        var track = new Track(rules.current(), triage);
        var tallies = new Tallies();
        var threading = new Threading();
        Set<UUID> known = new HashSet<>();
        for (var said : recorded) {
            var candidate = candidate(said);
            if (known.add(candidate.id())) {
                judge(candidate, said, new Tools(track, tallies, threading)).ifPresent(each);
            }
        }
    }

    private record Tools(Track track, Tallies tallies, Threading threading) {}

    private Candidate candidate(Interaction said) {
        var account = accounts.find(said.account()).orElseGet(() -> stranger(said));
        var brand =
                accounts.find(said.account())
                        .map(it -> accounts.brandOf(it.id()))
                        .orElseGet(this::first);
        return Candidate.of(new Arrival.Received(said), account, brand);
    }

    private Account stranger(Interaction said) {
        return new Account(
                said.account(),
                first().id(),
                said.platform(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private Brand first() {
        return accounts.brands().getFirst();
    }

    /** What calls nobody is counted only. */
    private Optional<Judged> judge(Candidate candidate, Interaction said, Tools tools) {
        var at = said.createdAt();
        var isHeard = !said.kind().isQuiet() && !candidate.isOwnPost();
        var opened =
                isHeard
                        ? Optional.of(tools.threading.caseOf(candidate))
                        : Optional.<Threading.Found>empty();
        var brand = candidate.brand();
        var heard =
                new Heard(
                        new Place(at, candidate.id()),
                        opened.map(Threading.Found::number),
                        brand.id(),
                        candidate.alike(),
                        said);
        var facts = tools.tallies.add(heard, brand, team.isOpen("office", at));
        return opened.map(
                found -> {
                    var means = tools.track.assess(found.number(), said, facts, at);
                    var due = clock.answerBy(brand.id(), means, true, at);
                    return new Judged(
                            at, said, found.number(), found.isFirst(), means, brand.id(), due);
                });
    }
}
