package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.Media;
import app.haris.social.OutgoingReply;
import app.haris.social.PictureId;
import app.haris.social.PictureReader;
import app.haris.social.Trouble;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Form;
import app.haris.social.wire.Judgment;
import app.haris.social.wire.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings pictures to the server before the status that they go with
 * (https://docs.joinmastodon.org/methods/media/#v2). Until that is posted nobody sees them, so that
 * whatever goes wrong here, nothing was published.
 */
@Component("mastodonUploads")
final class Uploads {
    /** The server reads a picture in a moment, a large one later. */
    private static final Duration READING = Duration.ofSeconds(5);

    /** Of pictures that the server was still reading when it was last asked. */
    private static final int REMEMBERED = 500;

    private final Server server;
    private final PictureReader pictures;
    private final Map<String, String> begun =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    Uploads(Server server, PictureReader pictures) {
        this.server = server;
        this.pictures = pictures;
    }

    /** What became of the pictures of an answer. */
    sealed interface Uploaded {
        /**
         * @param ids the server's, in order
         */
        record Ready(List<String> ids) implements Uploaded {}

        record Not(Delivery why) implements Uploaded {}
    }

    Uploaded upload(Account account, OutgoingReply reply) {
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
        var earlier = Optional.ofNullable(begun.get(name));
        if (earlier.isPresent()) {
            return looked(account, name, earlier.get());
        }
        var picture = PictureId.of(media.url()).flatMap(pictures::find);
        return picture.isEmpty()
                ? new Uploaded.Not(new Delivery.Refused("picture-missing"))
                : send(
                        account,
                        name,
                        Form.of(
                                Map.of("description", String.valueOf(media.alt())),
                                "file",
                                picture.get()));
    }

    private Uploaded send(Account account, String name, Form form) {
        var exchange = server.upload(account, "/api/v2/media", form);
        if (exchange instanceof Exchange.Answered(var status, var headers, var body)
                && (status == 404 || status == 405)) {
            // Servers older than Mastodon 3.1.3 have the first version alone.
            exchange = server.upload(account, "/api/v1/media", form);
        }
        return switch (server.told(exchange, Answers.Attachment.class)) {
            case Told.Amiss<Answers.Attachment> amiss -> not(amiss);
            case Told.Fine<Answers.Attachment>(var attachment) -> {
                var id = attachment.id();
                if (id == null) {
                    yield new Uploaded.Not(notSent("unclear-answer"));
                }
                begun.put(name, id);
                yield attachment.url() == null
                        ? looked(account, name, id)
                        : new Uploaded.Ready(List.of(id));
            }
        };
    }

    /** Whether the server has read it by now (https://docs.joinmastodon.org/methods/media/#get). */
    private Uploaded looked(Account account, String name, String id) {
        var question = Question.forAnswer("/api/v1/media/" + id);
        return switch (server.ask(account, question, Answers.Attachment.class)) {
            case Told.Fine<Answers.Attachment>(var attachment) ->
                    attachment.url() == null
                            ? new Uploaded.Not(
                                    new Delivery.NotSent("files-processing", Optional.of(READING)))
                            : new Uploaded.Ready(List.of(id));
            case Told.Amiss<Answers.Attachment> amiss -> {
                // One that no status bears is thrown away after a day; it is then sent anew.
                begun.remove(name);
                yield amiss.trouble().kind() == Trouble.Kind.GONE
                        ? new Uploaded.Not(notSent("files-processing"))
                        : not(amiss);
            }
        };
    }

    private static Uploaded not(Told.Amiss<?> amiss) {
        var isRefused = amiss.status() == 413 || amiss.status() == 415 || amiss.status() == 422;
        return new Uploaded.Not(
                isRefused
                        ? new Delivery.Refused("files-refused")
                        : Judgment.unasked(amiss.trouble()));
    }

    private static Delivery notSent(String reason) {
        return new Delivery.NotSent(reason, Optional.of(READING));
    }
}
