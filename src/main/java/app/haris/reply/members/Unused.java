package app.haris.reply.members;

import app.haris.reply.draft.Drafts;
import app.haris.social.PictureId;
import app.haris.social.Pictures;
import app.haris.storage.Transactions;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets pictures that were brought and then went with no answer. */
@Component
final class Unused implements Worker {
    static final JobName NAME = new JobName("picture-forget");

    /** A member may write on the next morning. */
    private static final Duration LEFT = Duration.ofDays(1);

    private static final Duration EVERY = Duration.ofHours(6);

    private final Pictures pictures;
    private final Drafts drafts;
    private final Transactions transactions;
    private final Agenda agenda;
    private final Clock clock;

    Unused(
            Pictures pictures,
            Drafts drafts,
            Transactions transactions,
            Agenda agenda,
            Clock clock) {
        this.pictures = pictures;
        this.drafts = drafts;
        this.transactions = transactions;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        agenda.add(new Job(NAME, "all", clock.instant().plus(EVERY)));
    }

    @Override
    public Next run(Job job) {
        transactions.run(this::forget);
        return new Next.Again(clock.instant().plus(EVERY));
    }

    /** Those that are used are put at the end, so that the others are found. */
    private void forget() {
        var before = clock.instant().minus(LEFT);
        var old = pictures.wantedBefore(before);
        var used = drafts.among(old.stream().map(PictureId::address).toList());
        old.stream().filter(id -> used.contains(id.address())).forEach(pictures::want);
        pictures.forget(old.stream().filter(id -> !used.contains(id.address())).toList(), before);
    }
}
