package app.haris.reply.members;

import app.haris.inbox.Outcome;
import app.haris.social.Media;
import app.haris.social.PictureId;
import app.haris.social.PictureLimits;
import app.haris.social.Pictures;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes pictures as part of a draft, or says what is wrong with them. */
@Component
final class MediaCheck {
    private final Pictures pictures;

    MediaCheck(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Answers them as they will be published; joins the current transaction. */
    Outcome<List<Media>> check(List<Media> media, Destination destination) {
        var limits = destination.pictures();
        if (media.size() > limits.most()) {
            return Denials.of(
                    limits.most() == 0
                            ? Denials.noPictures(destination.account().platform())
                            : Denials.tooMuchMedia(media.size(), limits.most()));
        }
        var checked = new ArrayList<Media>();
        for (var one : media) {
            switch (check(one, limits)) {
                case Outcome.Done<Media>(var fine) -> checked.add(fine);
                case Outcome.Denied<Media>(var denial) -> {
                    return Denials.of(denial);
                }
            }
        }
        return new Outcome.Done<>(List.copyOf(checked));
    }

    private Outcome<Media> check(Media media, PictureLimits limits) {
        var size = PictureId.of(media.url()).flatMap(pictures::want);
        if (size.isEmpty()) {
            return Denials.of(Denials.noSuchPicture());
        }
        if (size.get() > limits.bytes()) {
            return Denials.of(Denials.hugePicture(limits.bytes()));
        }
        var alt = media.alt();
        return described(alt == null ? "" : alt, limits)
                .map(description -> new Media(media.type(), media.url(), description));
    }

    /** What a picture shows, in one line. */
    static Outcome<String> described(String typed, PictureLimits limits) {
        var description = CleanText.of(typed).replaceAll("\\s+", " ");
        if (!CleanText.isVisible(description)) {
            return Denials.of(Denials.noDescription());
        }
        int count = description.codePointCount(0, description.length());
        return count > limits.description()
                ? Denials.of(Denials.longDescription(count, limits.description()))
                : new Outcome.Done<>(description);
    }
}
