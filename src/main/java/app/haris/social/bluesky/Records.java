package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.tid.Tid;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Judgment;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes records of our own under keys that we choose, so that a repetition meets what is there
 * already instead of standing beside it.
 */
@Component("blueskyRecords")
final class Records {
    private static final String PATH = "com.atproto.repo.";

    /** The form that https://atproto.com/specs/lexicon#datetime prefers. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Server server;
    private final Clock clock;
    private final Judgment judgment;

    Records(Server server, Xrpc xrpc, Clock clock) {
        this.server = server;
        this.clock = clock;
        judgment =
                new Judgment(
                        answer ->
                                xrpc.read(answer, Answers.Stored.class)
                                        .flatMap(stored -> Mapping.receipt(stored.uri())),
                        xrpc::trouble,
                        answer -> xrpc.problem(answer).words());
    }

    /**
     * The key of a record, made of what names its publication for ever: of a UUID of version 7 the
     * time when it was made, and of its chance enough to tell it from others.
     */
    static String key(UUID name) {
        long high = name.getMostSignificantBits();
        long millis = high >>> 16;
        long fraction = ((high & 0xfff) * 1_000) >> 12;
        return Tid.of(millis * 1_000 + fraction, name.getLeastSignificantBits());
    }

    String now() {
        return MOMENT.format(clock.instant());
    }

    /** Fails where there is one under the key already, and leaves that as it is. */
    Delivery create(Account account, RecordAddress address, Object record) {
        return write(account, "createRecord", address, record);
    }

    /** Replaces what is under the key. */
    Delivery put(Account account, RecordAddress address, Object record) {
        return write(account, "putRecord", address, record);
    }

    /** The answer to a deletion names nothing: that it is one, is enough. */
    Delivery delete(Account account, RecordAddress address) {
        var body =
                Map.of(
                        "repo", address.repo(),
                        "collection", address.collection(),
                        "rkey", address.key());
        return switch (server.call(account, PATH + "deleteRecord", body)) {
            case Told.Amiss<Exchange>(var status, var trouble) -> Judgment.unasked(trouble);
            case Told.Fine<Exchange>(Exchange.Answered answer) when answer.isSuccess() ->
                    new Delivery.Published(Mapping.receipt(address));
            case Told.Fine<Exchange>(var exchange) -> judgment.of(exchange);
        };
    }

    private Delivery write(Account account, String method, RecordAddress address, Object record) {
        var body =
                Map.of(
                        "repo", address.repo(),
                        "collection", address.collection(),
                        "rkey", address.key(),
                        "record", record);
        return switch (server.call(account, PATH + method, body)) {
            case Told.Amiss<Exchange>(var status, var trouble) -> Judgment.unasked(trouble);
            case Told.Fine<Exchange>(var exchange) -> judgment.of(exchange);
        };
    }
}
