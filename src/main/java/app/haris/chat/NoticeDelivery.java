package app.haris.chat;

import app.haris.chat.Notice.About;
import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRooms;
import app.haris.crisis.CrisisWatcher;
import app.haris.crisis.Standing;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sees that every surface shows what is told of crises, whatever crashes between. Many changes in a
 * short time are one edit, to what is true then.
 */
@Component
final class NoticeDelivery implements CrisisWatcher {
    static final JobName SHOW = new JobName("notice-show");

    private final List<ChatSurface> surfaces;
    private final Agenda agenda;
    private final Clock clock;

    NoticeDelivery(List<ChatSurface> surfaces, Agenda agenda, Clock clock) {
        this.surfaces = surfaces;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public void set(Standing standing) {
        putDown(new Notice.OfLevel(standing.since()));
    }

    @Override
    public void proposed(long number) {
        putDown(new Notice.OfProposal(number));
    }

    @Override
    public void changing(CrisisRoom room) {
        putDown(new Notice.OfRoom(room.number()));
        if (!room.isOpen()) {
            putDown(new Notice.OfEnd(room.number()));
        }
    }

    @Override
    public void due(long room, Instant at) {
        putDown(new Notice.OfDue(room, at));
        putDown(new Notice.OfRoom(room));
    }

    /** Cases and answers change how it stands, too. */
    void refresh(CrisisRooms rooms) {
        rooms.open().forEach(room -> putDown(new Notice.OfRoom(room.number())));
    }

    private void putDown(About about) {
        for (var surface : surfaces) {
            agenda.add(new Job(SHOW, surface.name() + ":" + about.key(), clock.instant()));
        }
    }
}
