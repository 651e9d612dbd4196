package app.haris.chat;

import app.haris.crisis.CrisisRooms;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps the cards of open crisis rooms up to date; what looks the same is not sent again. */
@Component
final class SituationWatch implements Worker {
    private static final JobName NAME = new JobName("crisis-situation");
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final CrisisRooms rooms;
    private final NoticeDelivery notices;
    private final Clock clock;

    SituationWatch(CrisisRooms rooms, NoticeDelivery notices, Clock clock) {
        this.rooms = rooms;
        this.notices = notices;
        this.clock = clock;
    }

    static Job job(Instant now) {
        return new Job(NAME, "all", now.plus(EVERY));
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        if (rooms.open().isEmpty()) {
            return new Next.Done();
        }
        notices.refresh(rooms);
        return new Next.Again(clock.instant().plus(EVERY));
    }

    @Override
    public boolean isPatrol() {
        return true;
    }
}
