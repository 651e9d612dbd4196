package app.haris.crisis.level;

import app.haris.crisis.Signal;
import app.haris.crisis.Tally;
import app.haris.crisis.Utterance;
import app.haris.crisis.Watch;
import app.haris.escalation.CrisisPart;
import app.haris.escalation.CrisisPart.Sign;
import app.haris.escalation.EscalationFile;
import app.haris.inbox.Incoming;
import app.haris.inbox.Incoming.Mark;
import app.haris.inbox.Incoming.Message;
import app.haris.settings.Settings;
import app.haris.storage.Transactions;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Patrol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Listens every minute to what came in since the last time. How far it has come is in the database,
 * with the counts; what it heard of is in memory, and whoever has not got that (another instance
 * listened last, the settings changed) hears the last while again, without a word.
 */
@Component
final class Listening implements Patrol {
    private static final JobName NAME = new JobName("crisis-listen");
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration PAST = Duration.ofDays(28);

    /** What was received first may be stored second, within this. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** What is older when it comes in, or is found, is no news of a crisis. */
    private static final Duration STALE = Duration.ofHours(1);

    private static final int PAGE = 500;

    private final Settings settings;
    private final Incoming incoming;
    private final Hearing hearing;
    private final Suspicions suspicions;
    private final Tools tools;
    private @Nullable Attention attention;

    /** What listening needs besides. */
    @Component
    record Tools(Transactions transactions, Clock clock) {}

    /** A watch that has heard all until a mark, by what the settings said. */
    private record Attention(Watch watch, CrisisPart part, Mark mark) {}

    Listening(
            Settings settings,
            Incoming incoming,
            Hearing hearing,
            Suspicions suspicions,
            Tools tools) {
        this.settings = settings;
        this.incoming = incoming;
        this.hearing = hearing;
        this.suspicions = suspicions;
        this.tools = tools;
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public synchronized Next run(Job job) {
        var now = tools.clock().instant();
        var part = settings.current(EscalationFile.FILE).crisis();
        var isMore = part.isPresent() && listen(part.get(), now);
        return new Next.Again(isMore ? now : now.plus(EVERY));
    }

    /** Whether there is more to hear than was heard at once. */
    private boolean listen(CrisisPart part, Instant now) {
        var until = now.minus(SETTLING);
        var mark = hearing.mark().orElseGet(() -> Mark.before(now.minus(PAST)));
        var ready = ready(part, mark);
        attention = null;
        var page = incoming.after(mark, until, PAGE);
        var signals = new ArrayList<Signal>();
        page.forEach(message -> signals.addAll(hear(ready, message)));
        var isMore = page.size() == PAGE;
        if (!isMore) {
            signals.addAll(ready.pass(until));
        }
        var reached = page.isEmpty() ? mark : page.getLast().mark();
        var counted = ready.counted();
        if (!page.isEmpty() || !signals.isEmpty() || !counted.isEmpty()) {
            tools.transactions()
                    .run(
                            () -> {
                                hearing.save(reached);
                                hearing.put(counted);
                                hearing.forgetBefore(now.minus(PAST));
                                signals.stream()
                                        .filter(one -> one.at().isAfter(now.minus(STALE)))
                                        .forEach(suspicions::take);
                            });
        }
        attention = new Attention(ready, part, reached);
        return isMore;
    }

    private Watch ready(CrisisPart part, Mark mark) {
        var last = attention;
        return last != null && last.mark().equals(mark) && last.part().equals(part)
                ? last.watch()
                : again(part, mark);
    }

    private Watch again(CrisisPart part, Mark mark) {
        var watch = new Watch(part);
        var longest =
                part.rules().stream()
                        .map(Sign::within)
                        .max(Comparator.naturalOrder())
                        .orElse(Watch.BUCKET);
        var start = Tally.startOf(mark.at().minus(longest).minus(STALE));
        hearing.since(mark.at().minus(PAST)).stream()
                .filter(one -> one.tally().start().isBefore(start))
                .forEach(one -> watch.remember(one.brand(), one.tally()));
        var place = Mark.before(start);
        for (var page = incoming.after(place, mark.at(), PAGE);
                !page.isEmpty();
                page = incoming.after(place, mark.at(), PAGE)) {
            page.forEach(message -> hear(watch, message));
            place = page.getLast().mark();
        }
        watch.counted();
        return watch;
    }

    /** What is fetched late, after an outage of its source, says nothing about now. */
    private static List<Signal> hear(Watch watch, Message message) {
        var said = message.said();
        var at = message.mark().at();
        return said.createdAt().isBefore(at.minus(STALE))
                ? List.of()
                : watch.hear(
                        Utterance.of(said, message.number(), message.brand(), message.means())
                                .heard(at, message.tags()));
    }
}
