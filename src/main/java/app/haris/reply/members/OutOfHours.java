package app.haris.reply.members;

import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseWatcher;
import app.haris.team.Team;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes which cases began, to see whether their authors should be told when we are back. */
@Component
final class OutOfHours implements CaseWatcher {
    static final JobName NAME = new JobName("reply-out-of-hours");

    private final Team team;
    private final Agenda agenda;
    private final Clock clock;

    OutOfHours(Team team, Agenda agenda, Clock clock) {
        this.team = team;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public void changing(List<CaseChanged> changes) {
        if (team.outOfHours().isPresent()) {
            changes.stream()
                    .filter(change -> change.what().equals("opened"))
                    .map(change -> new Job(NAME, change.number().toString(), clock.instant()))
                    .forEach(agenda::add);
        }
    }
}
