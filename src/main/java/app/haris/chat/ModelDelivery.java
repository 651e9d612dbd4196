package app.haris.chat;

import app.haris.teaching.ModelWatcher;
import app.haris.teaching.TaughtModel;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sees that every surface tells of a model that a brand has adopted. */
@Component
final class ModelDelivery implements ModelWatcher {
    static final JobName SHOW = new JobName("model-show");

    private final List<ChatSurface> surfaces;
    private final Agenda agenda;
    private final Clock clock;

    ModelDelivery(List<ChatSurface> surfaces, Agenda agenda, Clock clock) {
        this.surfaces = surfaces;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public void adopting(TaughtModel model) {
        for (var surface : surfaces) {
            agenda.add(new Job(SHOW, surface.name() + ":" + model.id(), clock.instant()));
        }
    }
}
