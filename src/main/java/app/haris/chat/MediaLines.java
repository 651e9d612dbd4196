package app.haris.chat;

import app.haris.social.Media;
import app.haris.social.MediaKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says what goes with a text: how many pictures, videos, polls, and whatever else there is. */
final class MediaLines {
    private MediaLines() {}

    /** One remark; what is not handed on by the network is to be looked for there. */
    static String of(List<Media> media, Wording words) {
        Map<MediaKind, Integer> counts = new EnumMap<>(MediaKind.class);
        media.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        var kinds =
                counts.entrySet().stream()
                        .map(
                                one ->
                                        words.say(
                                                "card.media." + one.getKey().word(),
                                                Map.of("count", one.getValue())))
                        .toList();
        var key =
                media.stream().anyMatch(Media::lacksAddress) ? "card.media-there" : "card.media-of";
        return words.say(key, Map.of("kinds", kinds));
    }
}
