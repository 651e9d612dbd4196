package app.haris.chat;

import app.haris.crisis.CrisisRooms;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Patrol;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps the cards of open crisis rooms up to date; what looks the same is not sent again. */
@Component
final class SituationWatch implements Patrol {
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

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        notices.refresh(rooms);
        return new Next.Again(clock.instant().plus(EVERY));
    }
}
