package app.haris.crisis.room;

import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisWatcher;
import app.haris.crisis.level.RoomStore;
import app.haris.escalation.Cause;
import app.haris.escalation.CrisisPart;
import app.haris.escalation.CrisisPart.Detect;
import app.haris.escalation.EscalationFile;
import app.haris.escalation.Escalations;
import app.haris.settings.Settings;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls somebody when the team should have heard how a crisis stands, and has not. */
@Component
final class UpdateReminder implements Worker {
    private static final JobName NAME = new JobName("crisis-update");

    private final RoomStore rooms;
    private final Escalations escalations;
    private final Settings settings;
    private final List<CrisisWatcher> watchers;
    private final Clock clock;

    UpdateReminder(
            RoomStore rooms,
            Escalations escalations,
            Settings settings,
            List<CrisisWatcher> watchers,
            Clock clock) {
        this.watchers = watchers;
        this.rooms = rooms;
        this.escalations = escalations;
        this.settings = settings;
        this.clock = clock;
    }

    static Job job(long room, Instant at) {
        return new Job(NAME, room + "@" + at.toEpochMilli(), at);
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var number = Long.parseLong(job.key().substring(0, job.key().indexOf('@')));
        rooms.find(number).filter(this::isDue).ifPresent(this::remind);
        return new Next.Done();
    }

    private boolean isDue(CrisisRoom room) {
        return room.isOpen()
                && room.updateDue().filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    private void remind(CrisisRoom room) {
        room.updateDue()
                .ifPresent(at -> watchers.forEach(watcher -> watcher.due(room.number(), at)));
        settings.current(EscalationFile.FILE)
                .crisis()
                .flatMap(CrisisPart::detect)
                .flatMap(Detect::escalate)
                .ifPresent(
                        chain ->
                                escalations.start(
                                        new Cause.OfTopic(room.scope().key()),
                                        chain,
                                        "crisis-update"));
    }
}
