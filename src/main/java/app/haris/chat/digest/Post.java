package app.haris.chat.digest;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.chat.Bulletin;
import app.haris.chat.Bulletins;
import app.haris.chat.ChatSurface;
import app.haris.storage.Ids;
import app.haris.team.Member;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what a member is told, and sees that every surface tells it, whatever crashes between. */
@Component
final class Post implements Worker {
    private static final JobName NAME = new JobName("bulletin-show");

    private final Bulletins bulletins;
    private final List<ChatSurface> surfaces;
    private final Journal journal;
    private final Agenda agenda;
    private final Ids ids;
    private final Clock clock;

    Post(
            Bulletins bulletins,
            List<ChatSurface> surfaces,
            Journal journal,
            Agenda agenda,
            Ids ids,
            Clock clock) {
        this.bulletins = bulletins;
        this.surfaces = surfaces;
        this.journal = journal;
        this.agenda = agenda;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the current transaction; a member who was told of the topic is told nothing more. */
    void send(Member member, String topic, String said) {
        var now = clock.instant();
        var bulletin = new Bulletin(ids.next(), member.id(), topic, said, now);
        if (!bulletins.add(bulletin)) {
            return;
        }
        surfaces.stream()
                .map(surface -> new Job(NAME, surface.name() + ":" + bulletin.id(), now))
                .forEach(agenda::add);
        journal.record(
                new Deed(
                        "haris",
                        Origin.CLOCK,
                        "told-member",
                        Optional.empty(),
                        Map.of("member", member.id().value(), "topic", topic),
                        Map.of()));
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var colon = job.key().indexOf(':');
        var id = UUID.fromString(job.key().substring(colon + 1));
        bulletins
                .find(id)
                .ifPresent(
                        bulletin ->
                                surfaces.stream()
                                        .filter(
                                                one ->
                                                        one.name()
                                                                .equals(
                                                                        job.key()
                                                                                .substring(
                                                                                        0, colon)))
                                        .forEach(surface -> surface.tell(bulletin)));
        return new Next.Done();
    }
}
