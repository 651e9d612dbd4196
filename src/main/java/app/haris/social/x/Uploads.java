package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.Media;
import app.haris.social.OutgoingReply;
import app.haris.social.Picture;
import app.haris.social.PictureId;
import app.haris.social.PictureReader;
import app.haris.social.Visibility;
import app.haris.social.wire.Judgment;
import app.haris.social.wire.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Brings pictures to X before the post that they go with: a beginning, pieces, an end, and what
 * they show (https://docs.x.com/x-api/media/quickstart/media-upload-chunked and its description
 * 2.167, November 2026). Nobody sees them before the post, so that whatever goes wrong here,
 * nothing was published.
 */
@Component("xUploads")
final class Uploads {
    /** As the documentation's example has it; X takes a thousand. */
    private static final int PIECE = 1_000_000;

    private static final Duration READING = Duration.ofSeconds(5);

    /** Of pictures that X was still reading when it was last asked. */
    private static final int REMEMBERED = 500;

    private static final String FINALIZE = "media/finalize";

    private final Server server;
    private final Meter meter;
    private final PictureReader pictures;
    private final Map<String, String> begun =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    Uploads(Server server, Meter meter, PictureReader pictures) {
        this.server = server;
        this.meter = meter;
        this.pictures = pictures;
    }

    /** What became of the pictures of an answer. */
    sealed interface Uploaded {
        /**
         * @param ids X's, in order
         */
        record Ready(List<String> ids) implements Uploaded {}

        record Not(Delivery why) implements Uploaded {}
    }

    Uploaded upload(Account account, OutgoingReply reply) {
        // https://docs.x.com/x-api/direct-messages/manage/integrate: one attachment a message.
        if (reply.visibility() == Visibility.PRIVATE && reply.media().size() > 1) {
            return new Uploaded.Not(new Delivery.Refused("one-picture"));
        }
        var ids = new ArrayList<String>();
        for (var media : reply.media()) {
            switch (upload(account, reply, media)) {
                case Uploaded.Ready(var id) -> ids.addAll(id);
                case Uploaded.Not not -> {
                    return not;
                }
            }
        }
        return new Uploaded.Ready(ids);
    }

    private Uploaded upload(Account account, OutgoingReply reply, Media media) {
        var name = reply.key() + " " + media.url();
        var outcome =
                Optional.ofNullable(begun.get(name))
                        .map(id -> looked(account, name, id))
                        .orElseGet(() -> send(account, reply, media, name));
        return outcome instanceof Uploaded.Ready(var ids)
                ? described(account, ids.getFirst(), media)
                : outcome;
    }

    private Uploaded send(Account account, OutgoingReply reply, Media media, String name) {
        var picture = PictureId.of(media.url()).flatMap(pictures::find);
        if (picture.isEmpty()) {
            return new Uploaded.Not(new Delivery.Refused("picture-missing"));
        }
        var beginning = begin(account, reply, picture.get());
        return beginning instanceof Uploaded.Ready(var ids)
                ? send(account, name, ids.getFirst(), picture.get())
                : beginning;
    }

    private Uploaded begin(Account account, OutgoingReply reply, Picture picture) {
        var category = reply.visibility() == Visibility.PRIVATE ? "dm_image" : "tweet_image";
        var body =
                Map.of(
                        "media_type",
                        picture.type(),
                        "media_category",
                        category,
                        "total_bytes",
                        picture.bytes().length);
        return switch (told(account, "media/initialize", "/initialize", body)) {
            case Told.Amiss<JsonNode> amiss -> not(amiss);
            case Told.Fine<JsonNode>(var answer) -> {
                var id = answer.path("data").path("id").asString("");
                yield id.matches("\\d{1,19}") ? new Uploaded.Ready(List.of(id)) : unclear();
            }
        };
    }

    private Uploaded send(Account account, String name, String id, Picture picture) {
        var bytes = picture.bytes();
        for (int piece = 0; piece * PIECE < bytes.length; piece++) {
            var end = Math.min(bytes.length, (piece + 1) * PIECE);
            var body =
                    Map.of(
                            "segment_index",
                            piece,
                            "media",
                            encoded(Arrays.copyOfRange(bytes, piece * PIECE, end)));
            if (told(account, "media/append", "/" + id + "/append", body)
                    instanceof Told.Amiss<JsonNode> amiss) {
                return not(amiss);
            }
        }
        return switch (told(account, FINALIZE, "/" + id + "/finalize", Map.of())) {
            case Told.Amiss<JsonNode> amiss -> not(amiss);
            case Told.Fine<JsonNode>(var answer) -> processed(name, id, answer);
        };
    }

    private static String encoded(byte[] piece) {
        return Base64.getEncoder().encodeToString(piece);
    }

    /** What the picture shows was approved with it: without that it does not go out. */
    private Uploaded described(Account account, String id, Media media) {
        var shown = media.alt();
        if (shown == null || shown.isBlank()) {
            return new Uploaded.Ready(List.of(id));
        }
        var metadata = Map.of("alt_text", Map.of("text", shown));
        var told = describe(account, Map.of("id", id, "metadata", metadata));
        if (told instanceof Told.Amiss<JsonNode>(var status, var trouble) && status == 400) {
            // X's own simulator wants the name that its description had before, too.
            told = describe(account, Map.of("id", id, "media_id", id, "metadata", metadata));
        }
        if (told instanceof Told.Amiss<JsonNode> amiss) {
            return not(amiss);
        }
        meter.write(account, Price.METADATA);
        return new Uploaded.Ready(List.of(id));
    }

    private Told<JsonNode> describe(Account account, Map<String, ?> body) {
        return server.done(server.post(account, "media/metadata", "/2/media/metadata", body));
    }

    /** Whether X has read it by now. */
    private Uploaded looked(Account account, String name, String id) {
        var query = Map.of("command", "STATUS", "media_id", id);
        return switch (server.ask(
                account, Question.forAnswer("media/upload", "/2/media/upload", query))) {
            case Told.Fine<JsonNode>(var answer) -> processed(name, id, answer);
            case Told.Amiss<JsonNode> amiss -> {
                begun.remove(name);
                yield not(amiss);
            }
        };
    }

    private Uploaded processed(String name, String id, JsonNode answer) {
        var info = answer.path("data").path("processing_info");
        var state = info.path("state").asString("succeeded");
        if (state.equals("succeeded")) {
            begun.remove(name);
            return new Uploaded.Ready(List.of(id));
        }
        if (state.equals("failed")) {
            begun.remove(name);
            return new Uploaded.Not(new Delivery.Refused("files-refused"));
        }
        begun.put(name, id);
        var wait = Duration.ofSeconds(info.path("check_after_secs").asLong(READING.toSeconds()));
        return new Uploaded.Not(new Delivery.NotSent("files-processing", Optional.of(wait)));
    }

    /** An append may be answered with nothing at all. */
    private Told<JsonNode> told(Account account, String endpoint, String path, Object body) {
        return server.done(server.post(account, endpoint, "/2/media/upload" + path, body));
    }

    private static Uploaded not(Told.Amiss<?> amiss) {
        var isRefused = amiss.status() == 400 || amiss.status() == 413 || amiss.status() == 415;
        return new Uploaded.Not(
                isRefused
                        ? new Delivery.Refused("files-refused")
                        : Judgment.unasked(amiss.trouble()));
    }

    private static Uploaded unclear() {
        return new Uploaded.Not(new Delivery.NotSent("unclear-answer", Optional.of(READING)));
    }
}
