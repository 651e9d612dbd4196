package app.haris.chat.room;

import app.haris.social.Media;
import app.haris.social.PictureId;
import java.util.List;
import java.util.Optional;

/** A picture that goes with a text of ours. */
record PictureView(String hash, String alt) {
    static List<PictureView> of(List<Media> media) {
        return media.stream().flatMap(one -> of(one).stream()).toList();
    }

    private static Optional<PictureView> of(Media media) {
        var alt = media.alt();
        return PictureId.of(media.url())
                .map(id -> new PictureView(id.sha256(), alt == null ? "" : alt));
    }

    public String address() {
        return "/pictures/" + hash;
    }

    public String direction() {
        return Direction.of(alt);
    }
}
