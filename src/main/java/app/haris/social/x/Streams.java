package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Bell;
import app.haris.social.LineBook;
import app.haris.social.Trouble;
import app.haris.social.x.FilteredStream.Parts;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The filtered streams of all apps. */
@Component("xStreams")
final class Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final Parts parts;
    private final Clock clock;
    private final Map<App, FilteredStream> streams = new ConcurrentHashMap<>();

    Streams(Server server, StreamRules rules, Meter meter, LineBook book, Clock clock) {
        parts = new Parts(server, rules, meter, book);
        this.clock = clock;
    }

    /** Empty for an account that is not to be heard in this way. */
    Optional<Bell> listen(Account account, Runnable news) {
        return App.of(account).map(app -> stream(app).join(account, news));
    }

    private FilteredStream stream(App app) {
        return streams.computeIfAbsent(app, it -> new FilteredStream(it, parts, clock));
    }

    Optional<Trouble> trouble(Account account) {
        return App.of(account).map(this::stream).flatMap(it -> it.trouble(account.id()));
    }

    /** Tends them all; is called by one thread, several times a second. */
    void tick() {
        for (var stream : streams.values()) {
            try {
                stream.tick();
            } catch (RuntimeException trouble) { // one app's trouble is not another's
                LOG.warn("tending a stream of X failed: {}", trouble.toString());
            }
        }
    }

    void close() {
        streams.values().forEach(FilteredStream::close);
    }
}
