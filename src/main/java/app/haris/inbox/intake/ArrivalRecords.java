package app.haris.inbox.intake;

import app.haris.social.Arrival;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Arrivals as bytes, for Haris itself to read after a crash. */
final class ArrivalRecords {
    /** Escapes let half a surrogate pair pass, which UTF-8 cannot write. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ArrivalRecords() {}

    /** One of them is there. */
    private record OneOf(
            Arrival.@Nullable Received received,
            Arrival.@Nullable Edited edited,
            Arrival.@Nullable Deleted deleted,
            Arrival.@Nullable Hidden hidden,
            Arrival.@Nullable Ended ended,
            Arrival.@Nullable Introduced introduced,
            Arrival.@Nullable AnsweredNatively answered) {}

    static byte[] write(Arrival arrival) {
        return JSON.writeValueAsBytes(
                switch (arrival) {
                    case Arrival.Received it -> new OneOf(it, null, null, null, null, null, null);
                    case Arrival.Edited it -> new OneOf(null, it, null, null, null, null, null);
                    case Arrival.Deleted it -> new OneOf(null, null, it, null, null, null, null);
                    case Arrival.Hidden it -> new OneOf(null, null, null, it, null, null, null);
                    case Arrival.Ended it -> new OneOf(null, null, null, null, it, null, null);
                    case Arrival.Introduced it -> new OneOf(null, null, null, null, null, it, null);
                    case Arrival.AnsweredNatively it ->
                            new OneOf(null, null, null, null, null, null, it);
                });
    }

    static Arrival read(byte[] record) {
        var one = JSON.readValue(record, OneOf.class);
        if (one.received() != null) {
            return one.received();
        }
        if (one.edited() != null) {
            return one.edited();
        }
        if (one.deleted() != null) {
            return one.deleted();
        }
        if (one.hidden() != null) {
            return one.hidden();
        }
        if (one.ended() != null) {
            return one.ended();
        }
        if (one.introduced() != null) {
            return one.introduced();
        }
        if (one.answered() != null) {
            return one.answered();
        }
        throw new IllegalStateException("a record of an arrival tells of none");
    }
}
