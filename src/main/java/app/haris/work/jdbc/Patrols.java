package app.haris.work.jdbc;

import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.Patrol;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends every patrol on its way once Haris is ready; one that is on its way is left alone. */
@Component
final class Patrols {
    private final List<Patrol> patrols;
    private final Agenda agenda;
    private final Clock clock;

    Patrols(List<Patrol> patrols, Agenda agenda, Clock clock) {
        this.patrols = patrols;
        this.agenda = agenda;
        this.clock = clock;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        for (var patrol : patrols) {
            agenda.add(new Job(patrol.name(), Patrol.KEY, clock.instant()));
        }
    }
}
