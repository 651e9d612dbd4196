package app.haris.chat.room;

import app.haris.audit.AuditEntry;
import app.haris.audit.Journal;
import app.haris.chat.Presence;
import app.haris.inbox.CaseNumber;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells every open browser which cases changed. It follows the journal, to which each change of a
 * case is added on whichever instance it was made: at once where this instance made it, and within
 * {@link #POLL} where another did. While no browser listens it rests.
 */
@Component
final class Feed {
    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int PAGE = 500;

    /** What changes the banners above every page. */
    private static final Pattern BANNERS =
            Pattern.compile(
                    "source-.*|.*-crisis-.*|crisis-.*|dismissed-.*|silence-.*|escalat.*"
                            + "|acknowledged|handed-over");

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private final Journal journal;
    private final Presence presence;
    private final Sessions sessions;
    private Map<CaseNumber, List<Presence.Present>> present = Map.of();
    private long position;
    private boolean reading;
    private long attendedAt = System.nanoTime();

    Feed(Journal journal, Presence presence, Sessions sessions) {
        this.journal = journal;
        this.presence = presence;
        this.sessions = sessions;
    }

    /**
     * Opens a stream of what happens from now on, and of what has happened since.
     *
     * @param after the last entry of the journal that the page has seen
     */
    SseEmitter open(Viewer viewer, long after) {
        var stream = join(viewer, after);
        Thread.ofVirtual().name("room-stream-" + viewer.getName()).start(stream);
        return stream.emitter();
    }

    private synchronized Stream join(Viewer viewer, long after) {
        if (!reading) {
            position = journal.last();
            reading = true;
            Thread.ofVirtual().name("room-feed").start(this::read);
        }
        var stream = new Stream(position, () -> sessions.stands(viewer.session()));
        catchUp(stream, after);
        streams.add(stream);
        return stream;
    }

    private void catchUp(Stream stream, long after) {
        if (position - after > PAGE) {
            stream.behind(position);
            return;
        }
        for (var entry : journal.after(after, PAGE)) {
            if (entry.number() <= position) {
                tell(entry, stream);
            }
        }
    }

    private static void tell(AuditEntry entry, Stream stream) {
        entry.caseNumber().ifPresent(number -> stream.changed(number, entry.number()));
        if (BANNERS.matcher(entry.what()).matches()) {
            stream.alarmed(entry.number());
        }
    }

    @EventListener
    void on(ContextClosedEvent closing) {
        // Open streams would hold up a graceful stop of the web server.
        streams.forEach(Stream::end);
        wake();
    }

    /** Something was just changed by this instance. */
    void wake() {
        if (!streams.isEmpty()) {
            news.release();
        }
    }

    private void read() {
        try {
            while (goOn()) {
                try {
                    distribute();
                    attendInTime();
                } catch (DataAccessException | TransactionException trouble) {
                    log.warn("The journal cannot be followed just now: {}", trouble.getMessage());
                }
                news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean goOn() {
        streams.removeIf(Stream::isOver);
        reading = !streams.isEmpty();
        return reading;
    }

    private synchronized void distribute() {
        var entries = journal.after(position, PAGE);
        while (!entries.isEmpty()) {
            for (var entry : entries) {
                position = entry.number();
                streams.forEach(stream -> tell(entry, stream));
            }
            entries = journal.after(position, PAGE);
        }
    }

    /** People come and go far more slowly than cases change under load. */
    private void attendInTime() {
        var now = System.nanoTime();
        if (now - attendedAt >= POLL.toNanos()) {
            attendedAt = now;
            attend();
        }
    }

    private void attend() {
        var now = presence.everywhere();
        var cases = new HashSet<>(now.keySet());
        cases.addAll(present.keySet());
        for (var number : cases) {
            if (!now.getOrDefault(number, List.of())
                    .equals(present.getOrDefault(number, List.of()))) {
                streams.forEach(stream -> stream.attended(number.value()));
            }
        }
        present = now;
    }
}
