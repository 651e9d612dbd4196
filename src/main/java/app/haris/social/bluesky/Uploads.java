package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.Media;
import app.haris.social.OutgoingReply;
import app.haris.social.Picture;
import app.haris.social.PictureId;
import app.haris.social.PictureReader;
import app.haris.social.wire.Judgment;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings pictures to the server before the post that holds them. What is uploaded and then held by
 * no record, the server throws away (https://atproto.com/specs/blob), so that whatever goes wrong
 * here, nothing was published.
 */
@Component("blueskyUploads")
final class Uploads {
    private final Server server;
    private final PictureReader pictures;

    Uploads(Server server, PictureReader pictures) {
        this.server = server;
        this.pictures = pictures;
    }

    /** What became of the pictures of an answer. */
    sealed interface Uploaded {
        record Ready(List<Embed.Image> images) implements Uploaded {}

        record Not(Delivery why) implements Uploaded {}
    }

    Uploaded upload(Account account, OutgoingReply reply) {
        var images = new ArrayList<Embed.Image>();
        for (var media : reply.media()) {
            switch (upload(account, media)) {
                case Uploaded.Ready(var ready) -> images.addAll(ready);
                case Uploaded.Not not -> {
                    return not;
                }
            }
        }
        return new Uploaded.Ready(images);
    }

    private Uploaded upload(Account account, Media media) {
        return PictureId.of(media.url())
                .flatMap(pictures::find)
                .map(picture -> upload(account, media, picture))
                .orElseGet(() -> new Uploaded.Not(new Delivery.Refused("picture-missing")));
    }

    private Uploaded upload(Account account, Media media, Picture picture) {
        return switch (server.upload(account, picture)) {
            case Told.Amiss<Answers.Uploaded>(var status, var trouble) ->
                    new Uploaded.Not(
                            status == 400 || status == 413
                                    ? new Delivery.Refused("files-refused")
                                    : Judgment.unasked(trouble));
            case Told.Fine<Answers.Uploaded>(var answer) -> {
                var blob = answer.blob();
                yield blob == null
                        ? new Uploaded.Not(new Delivery.NotSent("unclear-answer", Optional.empty()))
                        : new Uploaded.Ready(
                                List.of(
                                        new Embed.Image(
                                                String.valueOf(media.alt()),
                                                blob,
                                                new Embed.AspectRatio(
                                                        picture.width(), picture.height()))));
            }
        };
    }
}
