package app.haris.social;

import java.util.Locale;

/** What goes with a text, in the words that members use; networks have many more. */
public enum MediaKind {
    PICTURE,
    ANIMATION,
    VIDEO,
    AUDIO,
    FILE,
    STICKER,
    PLACE,
    STORY,
    /** A post of somebody's that is passed on. */
    POST,
    REEL,
    CONTACT,
    POLL,
    LINK,
    OTHER;

    /**
     * By the networks' own words, among them those of Meta's messages and comments
     * (https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messages),
     * of X ({@code type} of its media) and of Mastodon (https://docs.joinmastodon.org/entities).
     */
    static MediaKind of(String type) {
        var word = type.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return switch (word) {
            case "image", "photo", "picture" -> PICTURE;
            case "animated_gif", "gif", "gifv", "animated_image_share", "animated_image_video" ->
                    ANIMATION;
            case "video", "video_inline", "video_share", "igtv" -> VIDEO;
            case "audio", "voice", "voice_media" -> AUDIO;
            case "file", "document", "application", "text" -> FILE;
            case "sticker", "like_sticker" -> STICKER;
            case "location", "place", "shared_place" -> PLACE;
            case "story", "story_mention", "ig_story" -> STORY;
            case "share", "post", "ig_post", "tweet" -> POST;
            case "reel", "ig_reel" -> REEL;
            case "contact", "contacts" -> CONTACT;
            case "poll" -> POLL;
            case "link", "fallback" -> LINK;
            default -> OTHER;
        };
    }

    /** The lower-case constant. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
