package app.haris.crisis.level;

import app.haris.escalation.Cause;
import app.haris.escalation.EscalationFile;
import app.haris.escalation.EscalationFile.Detect;
import app.haris.escalation.Escalations;
import app.haris.inbox.Case;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.settings.Settings;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whether a crisis begins: many cases in half an hour, many negative ones, or a
 * word of which one is enough. Then somebody is called, at most once an hour; the level is theirs
 * to set.
 */
@Component
final class Detector implements Worker {
    private static final JobName NAME = new JobName("crisis-detect");
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final Duration REST = Duration.ofHours(1);

    /** Nobody may ask for more than this, so more need not be read. */
    private static final int MOST = 150;

    private final Settings settings;
    private final Cases cases;
    private final Escalations escalations;
    private final Agenda agenda;
    private final Clock clock;
    private volatile Instant quietUntil = Instant.MIN;

    Detector(Settings settings, Cases cases, Escalations escalations, Agenda agenda, Clock clock) {
        this.settings = settings;
        this.cases = cases;
        this.escalations = escalations;
        this.agenda = agenda;
        this.clock = clock;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        agenda.add(new Job(NAME, "all", clock.instant()));
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var now = clock.instant();
        settings.current(EscalationFile.FILE)
                .crisis()
                .flatMap(crisis -> crisis.detect())
                .filter(_ -> !now.isBefore(quietUntil))
                .ifPresent(detect -> look(detect, now));
        return new Next.Again(now.plus(EVERY));
    }

    private void look(Detect detect, Instant now) {
        var since = now.minus(WINDOW);
        var fresh =
                cases.list(CaseQuery.ALL.withLimit(MOST)).cases().stream()
                        .filter(one -> one.openedAt().isAfter(since))
                        .toList();
        var suspicion = suspicion(detect, fresh);
        suspicion.ifPresent(
                why ->
                        detect.escalate()
                                .ifPresent(
                                        chain -> {
                                            quietUntil = now.plus(REST);
                                            escalations.start(
                                                    new Cause.OfTopic(why), chain, "suspicion");
                                        }));
    }

    private Optional<String> suspicion(Detect detect, List<Case> fresh) {
        var word = detect.keywords().isEmpty() ? Optional.<String>empty() : word(detect, fresh);
        if (word.isPresent()) {
            return word;
        }
        var negative = fresh.stream().filter(Detector::isNegative).count();
        if (detect.negative() && negative >= detect.many()) {
            return Optional.of("negative");
        }
        return detect.volume() && fresh.size() >= detect.many()
                ? Optional.of("volume")
                : Optional.empty();
    }

    private static boolean isNegative(Case one) {
        return one.assessment().sentiment().filter("negative"::equals).isPresent();
    }

    private Optional<String> word(Detect detect, List<Case> fresh) {
        var texts =
                cases.covers(fresh.stream().map(Case::number).toList()).stream()
                        .flatMap(cover -> cover.latest().stream())
                        .map(entry -> entry.currentText().toLowerCase(Locale.ROOT))
                        .toList();
        return detect.keywords().stream()
                .filter(
                        word ->
                                texts.stream()
                                        .anyMatch(
                                                text ->
                                                        text.contains(
                                                                word.toLowerCase(Locale.ROOT))))
                .findFirst();
    }
}
