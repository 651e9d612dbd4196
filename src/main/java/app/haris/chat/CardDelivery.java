package app.haris.chat;

import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseWatcher;
import app.haris.inbox.Erasable;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees that every surface shows every change. A surface that keeps copies gets a job in the very
 * transaction of the change, so that its copy converges after any crash; one that draws afresh for
 * each reader only needs the news.
 */
@Component
public final class CardDelivery implements CaseWatcher, Erasable {
    static final JobName SHOW = new JobName("card-show");

    /** Takes all away that a surface shows of a case, and shows it anew; key {@code slack:1042}. */
    static final JobName FORGET = new JobName("card-forget");

    private final List<ChatSurface> keeping;
    private final List<ChatSurface> fleeting;
    private final Agenda agenda;
    private final Clock clock;

    CardDelivery(List<ChatSurface> surfaces, Agenda agenda, Clock clock) {
        keeping = surfaces.stream().filter(ChatSurface::keepsCopies).toList();
        fleeting = surfaces.stream().filter(surface -> !surface.keepsCopies()).toList();
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public void changing(List<CaseChanged> changes) {
        if (!keeping.isEmpty()) {
            changes.stream()
                    .map(CaseChanged::number)
                    .distinct()
                    .forEach(number -> putDown(SHOW, number));
        }
    }

    @Override
    public void erase(List<CaseNumber> cases) {
        cases.forEach(number -> putDown(FORGET, number));
    }

    @EventListener
    void tell(CaseChanged change) {
        fleeting.forEach(surface -> surface.show(change.number()));
    }

    private void putDown(JobName name, CaseNumber number) {
        for (var surface : keeping) {
            agenda.add(new Job(name, surface.name() + ":" + number, clock.instant()));
        }
    }
}
