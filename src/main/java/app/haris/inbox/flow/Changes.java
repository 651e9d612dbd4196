package app.haris.inbox.flow;

import app.haris.inbox.Case;
import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseState;
import app.haris.inbox.CaseWatcher;
import app.haris.inbox.Inbox;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.News;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What has to follow when cases change, within the transaction that changes them. */
@Component
public final class Changes {
    /** Reminds of a case at the time by which its author should have heard from us. */
    public static final JobName DUE = new JobName("case-due");

    /** Reminds of a case some time before that. */
    public static final JobName WARN = new JobName("case-warn");

    /** Reminds of a snoozed case when it should wake. */
    public static final JobName WAKE = new JobName("case-wake");

    private final List<CaseWatcher> watchers;
    private final AnswerClock clock;
    private final Agenda agenda;
    private final News news;

    Changes(List<CaseWatcher> watchers, AnswerClock clock, Agenda agenda, News news) {
        this.clock = clock;
        this.watchers = watchers;
        this.agenda = agenda;
        this.news = news;
    }

    /** Announces the changes, and tells of them once they are committed. */
    public void tell(List<CaseChanged> changes) {
        announce(changes);
        changes.forEach(news::tell);
    }

    /** Tells those who must hear within the transaction. */
    public void announce(List<CaseChanged> changes) {
        if (!changes.isEmpty()) {
            watchers.forEach(watcher -> watcher.changing(changes));
        }
    }

    private void forget(String key) {
        agenda.remove(DUE, key);
        agenda.remove(WARN, key);
    }

    private void remindOf(String key, Instant due) {
        agenda.add(new Job(DUE, key, due));
        clock.warning(due).ifPresent(at -> agenda.add(new Job(WARN, key, at)));
    }

    /** Puts the reminders down that a case needs now and did not need before. */
    public void remind(Optional<Case> before, Case after) {
        var key = after.number().toString();
        var promised = before.flatMap(Case::due);
        if (!after.due().equals(promised)) {
            promised.ifPresent(old -> forget(key));
            after.due().ifPresent(due -> remindOf(key, due));
        }
        if (after.assessment().escalate().isPresent()
                && !after.assessment()
                        .escalate()
                        .equals(before.flatMap(was -> was.assessment().escalate()))) {
            agenda.add(new Job(Inbox.ESCALATE, key, after.openedAt()));
        }
        if (after.state() instanceof CaseState.Snoozed(var until)
                && !before.map(Case::state).equals(Optional.of(after.state()))) {
            agenda.remove(WAKE, key);
            agenda.add(new Job(WAKE, key, until));
        }
    }
}
