package app.haris.social.x;

import app.haris.social.wire.Endless;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Hearer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One connection to a filtered stream, as far as it has come
 * (https://docs.x.com/x-api/fundamentals/consuming-streaming-data, November 2026). The network's
 * thread puts in what it brings, and another takes it out.
 */
final class StreamConnection implements Hearer {
    private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Queue<Match> matches;
    private final Clock clock;
    private volatile Instant heard;
    private volatile @Nullable HttpHeaders headers;
    private volatile @Nullable Instant begun;
    private volatile @Nullable Exchange end;
    private volatile @Nullable String farewell;
    private @Nullable Endless call;

    /**
     * @param matches where it puts what it brings
     */
    StreamConnection(Queue<Match> matches, Clock clock) {
        this.matches = matches;
        this.clock = clock;
        heard = clock.instant();
    }

    /**
     * A post that was found.
     *
     * @param rules the ids of those by which it was
     */
    record Match(String post, List<String> rules) {}

    void carry(Endless carried) {
        call = carried;
    }

    @Override
    public void begun(HttpHeaders answered) {
        headers = answered;
        begun = clock.instant();
        heard = clock.instant();
    }

    @Override
    public void alive() {
        heard = clock.instant();
    }

    @Override
    public void line(String line) {
        try {
            var json = JSON.readTree(line);
            var post = json.path("data").path("id").asString("");
            if (!post.isEmpty()) {
                matches.add(new Match(post, rules(json)));
            } else if (isFarewell(json)) {
                farewell = Problems.words(json);
            } else {
                LOG.info("a stream of X brought what is no post: {}", Problems.words(json));
            }
        } catch (JacksonException odd) {
            LOG.info("a stream of X brought a line that cannot be read");
        }
    }

    private static List<String> rules(JsonNode json) {
        return json.path("matching_rules")
                .valueStream()
                .map(rule -> rule.path("id").asString(""))
                .toList();
    }

    /** X says so before it cuts; the form may change. */
    private static boolean isFarewell(JsonNode json) {
        return json.path("errors")
                .valueStream()
                .anyMatch(
                        error ->
                                error.has("disconnect_type")
                                        || error.path("title").asString("").contains("disconnect")
                                        || error.has("connection_issue"));
    }

    @Override
    public void tooLong() {
        LOG.info("a stream of X brought a line that was too long, and was left out");
    }

    @Override
    public void ended(Exchange how) {
        end = how;
    }

    Optional<Instant> begunAt() {
        return Optional.ofNullable(begun);
    }

    Optional<HttpHeaders> headers() {
        return Optional.ofNullable(headers);
    }

    Optional<Exchange> end() {
        return Optional.ofNullable(end);
    }

    /** What X said before it was about to cut. */
    Optional<String> farewell() {
        return Optional.ofNullable(farewell);
    }

    Instant heardAt() {
        return heard;
    }

    void close() {
        var open = call;
        if (open != null) {
            open.close();
        }
    }
}
