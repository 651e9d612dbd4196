package app.haris.crisis.jdbc;

import app.haris.crisis.Proposal;
import app.haris.crisis.Proposal.State;
import app.haris.crisis.Proposal.State.Dismissed;
import app.haris.crisis.Proposal.State.Open;
import app.haris.crisis.Proposal.State.Raised;
import app.haris.crisis.Scope;
import app.haris.crisis.Signal;
import app.haris.crisis.Signal.Evidence;
import app.haris.crisis.level.Proposals;
import app.haris.escalation.CrisisLevel;
import app.haris.inbox.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of proposals. */
@Repository
final class JdbcProposals implements Proposals {
    /** More at once are not looked at by anybody. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    JdbcProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Proposal add(Signal signal, Instant quietUntil) {
        var number =
                jdbc.sql("select nextval('crisis_proposal_number')").query(Long.class).single();
        var evidence = signal.evidence();
        jdbc.sql(
                        """
                        insert into crisis_proposal (
                            number, scope, name, level, window_seconds, heard, usual, examples,
                            at, state, quiet_until)
                        values (
                            :number, :scope, :name, :level, :window, :heard, :usual, :examples,
                            :at, 'open', :quiet)
                        """)
                .param("number", number)
                .param("scope", signal.scope().key())
                .param("name", signal.name())
                .param("level", signal.level().name())
                .param("window", evidence.window().toSeconds())
                .param("heard", evidence.count())
                .param("usual", evidence.usual())
                .param("examples", written(evidence.examples()))
                .param("at", Times.stored(signal.at()))
                .param("quiet", Times.stored(quietUntil))
                .update();
        return find(number).orElseThrow();
    }

    private static String written(List<CaseNumber> numbers) {
        return numbers.stream().map(CaseNumber::toString).collect(Collectors.joining(" "));
    }

    @Override
    public Optional<Proposal> lock(long number) {
        return jdbc.sql("select * from crisis_proposal where number = :number for update")
                .param("number", number)
                .query(JdbcProposals::read)
                .optional();
    }

    @Override
    public Optional<Proposal> find(long number) {
        return jdbc.sql("select * from crisis_proposal where number = :number")
                .param("number", number)
                .query(JdbcProposals::read)
                .optional();
    }

    @Override
    public List<Proposal> open() {
        return jdbc.sql(
                        """
                        select * from crisis_proposal where state = 'open'
                        order by number desc limit :most
                        """)
                .param("most", MOST)
                .query(JdbcProposals::read)
                .list();
    }

    @Override
    public boolean isQuiet(Scope scope, String name, Instant at) {
        return jdbc.sql(
                                """
                                select count(*) from crisis_proposal
                                where scope = :scope and name = :name and quiet_until > :at
                                """)
                        .param("scope", scope.key())
                        .param("name", name)
                        .param("at", Times.stored(at))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void save(Proposal proposal, Instant quietUntil) {
        var decision = Decision.of(proposal.state());
        jdbc.sql(
                        """
                        update crisis_proposal
                        set state = :state, decided_by = :by, decided_at = :at, reason = :why,
                            quiet_until = :quiet
                        where number = :number
                        """)
                .param("number", proposal.number())
                .param("state", decision.state)
                .param("by", decision.by)
                .param("at", Times.stored(decision.at))
                .param("why", decision.why)
                .param("quiet", Times.stored(quietUntil))
                .update();
    }

    private record Decision(String state, String by, Optional<Instant> at, String why) {
        static Decision of(State state) {
            return switch (state) {
                case Open() -> new Decision("open", "", Optional.empty(), "");
                case Raised(var by, var at) -> new Decision("raised", by, Optional.of(at), "");
                case Dismissed(var by, var at, var why, var _) ->
                        new Decision("dismissed", by, Optional.of(at), why);
            };
        }
    }

    private static Proposal read(ResultSet row, int index) throws SQLException {
        var examples =
                Stream.of(row.getString("examples").split(" "))
                        .filter(number -> !number.isEmpty())
                        .map(number -> new CaseNumber(Long.parseLong(number)))
                        .toList();
        return new Proposal(
                row.getLong("number"),
                Scope.of(row.getString("scope")),
                row.getString("name"),
                CrisisLevel.valueOf(row.getString("level")),
                new Evidence(
                        Duration.ofSeconds(row.getLong("window_seconds")),
                        row.getLong("heard"),
                        row.getDouble("usual"),
                        examples),
                Times.read(row, "at"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "open" -> new Open();
            case "raised" -> new Raised(row.getString("decided_by"), Times.read(row, "decided_at"));
            default ->
                    new Dismissed(
                            row.getString("decided_by"),
                            Times.read(row, "decided_at"),
                            row.getString("reason"),
                            Times.read(row, "quiet_until"));
        };
    }
}
