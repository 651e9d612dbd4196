package app.haris.chat;

import app.haris.social.AccountId;
import app.haris.social.SourceWatcher;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sees that every surface shows which sources are in trouble, whatever crashes between. */
@Component
final class SourceDelivery implements SourceWatcher {
    static final JobName SHOW = new JobName("source-show");

    private final List<ChatSurface> surfaces;
    private final Agenda agenda;
    private final Clock clock;

    SourceDelivery(List<ChatSurface> surfaces, Agenda agenda, Clock clock) {
        this.surfaces = surfaces;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public void changing(AccountId source) {
        for (var surface : surfaces) {
            agenda.add(new Job(SHOW, surface.name() + ":" + source, clock.instant()));
        }
    }
}
