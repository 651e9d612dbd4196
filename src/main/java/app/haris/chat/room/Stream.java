package app.haris.chat.room;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser's stream of news. What it has not taken yet is kept as a set of case numbers, so a
 * slow phone holds nobody up and costs little.
 */
final class Stream implements Runnable {
    /** Proxies cut connections that are silent for a minute. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /** With more news than this, reading the page anew is cheaper. */
    static final int MOST = 200;

    private final SseEmitter emitter = new SseEmitter(0L);
    private final BooleanSupplier welcome;
    private final Set<Long> changed = new LinkedHashSet<>();
    private final Set<Long> attended = new LinkedHashSet<>();
    private final Semaphore news = new Semaphore(0);
    private long position;
    private boolean behind;
    private boolean alarmed;
    private boolean over;

    /**
     * @param welcome whether whoever listens may still do so
     */
    Stream(long position, BooleanSupplier welcome) {
        this.position = position;
        this.welcome = welcome;
        emitter.onCompletion(this::end);
        emitter.onTimeout(this::end);
        emitter.onError(failure -> end());
    }

    SseEmitter emitter() {
        return emitter;
    }

    synchronized void changed(long caseNumber, long entry) {
        position = entry;
        changed.add(caseNumber);
        if (changed.size() > MOST) {
            behind(entry);
        } else {
            news.release();
        }
    }

    /** Too much happened: the page is to be read anew. */
    synchronized void behind(long entry) {
        position = entry;
        behind = true;
        changed.clear();
        news.release();
    }

    /** Somebody came to a case, began to write, or left. */
    synchronized void attended(long caseNumber) {
        attended.add(caseNumber);
        news.release();
    }

    /** A source has come into trouble, or out of it. */
    synchronized void alarmed(long entry) {
        position = entry;
        alarmed = true;
        news.release();
    }

    synchronized void end() {
        over = true;
        news.release();
    }

    synchronized boolean isOver() {
        return over;
    }

    @Override
    public void run() {
        try {
            emitter.send(SseEmitter.event().comment("welcome").reconnectTime(2000));
            while (!isOver()) {
                for (var event : await()) {
                    emitter.send(event);
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The browser went away, which is how a stream ends.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private List<SseEmitter.SseEventBuilder> await() throws InterruptedException {
        if (waitForNews()) {
            return take();
        }
        if (welcome.getAsBoolean()) {
            return List.of(SseEmitter.event().comment("still here"));
        }
        end();
        return List.of(SseEmitter.event().name("signed-out").data(""));
    }

    private boolean waitForNews() throws InterruptedException {
        var isNews = news.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        // What is released between here and taking the news is taken with it, or wakes once more.
        news.drainPermits();
        return isNews;
    }

    private synchronized List<SseEmitter.SseEventBuilder> take() {
        var events = new ArrayList<SseEmitter.SseEventBuilder>();
        var id = Long.toString(position);
        if (behind) {
            events.add(SseEmitter.event().id(id).name("behind").data(""));
        } else if (!changed.isEmpty()) {
            events.add(SseEmitter.event().id(id).name("cases").data(joined(changed)));
        }
        if (behind || alarmed) {
            events.add(SseEmitter.event().id(id).name("alarms").data(""));
        }
        if (!attended.isEmpty()) {
            events.add(SseEmitter.event().name("presence").data(joined(attended)));
        }
        behind = false;
        alarmed = false;
        changed.clear();
        attended.clear();
        return events;
    }

    private static String joined(Set<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
