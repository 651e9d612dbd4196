package app.haris.chat.discord.card;

import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.discord.message.Layout.Picture;
import app.haris.chat.discord.message.Markdown;
import app.haris.social.Media;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows what goes with a text: pictures and videos in a gallery, whatever else as links.
 *
 * <p>A gallery displays media, while it takes any address. What it displays Discord fetches and
 * keeps itself, so nobody's address is told to a stranger.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#media-gallery">Media
 *     gallery, 2026-11</a>
 */
final class DiscordMedia {
    private static final int DESCRIPTION = 300;

    /** As many as a gallery shows. */
    private static final int LINKS = 10;

    private final List<Media> media;
    private final Wording wording;

    DiscordMedia(List<Media> media, Wording wording) {
        this.media = media;
        this.wording = wording;
    }

    /**
     * @param isHidden whether pictures may be hard to look at
     */
    void show(Layout layout, boolean isHidden) {
        layout.gallery(
                addressed().filter(DiscordMedia::isSeen).map(it -> picture(it, isHidden)).toList());
        layout.text(
                addressed()
                        .filter(one -> !isSeen(one))
                        .limit(LINKS)
                        .map(this::link)
                        .collect(Collectors.joining("\n")));
    }

    private Stream<Media> addressed() {
        return media.stream()
                .filter(one -> one.url().getScheme() != null)
                .filter(one -> one.url().getScheme().startsWith("http"));
    }

    private static boolean isSeen(Media one) {
        return switch (one.kind()) {
            case PICTURE, ANIMATION, VIDEO -> true;
            case AUDIO, FILE, STICKER, PLACE, STORY, POST, REEL, CONTACT, POLL, LINK, OTHER ->
                    false;
        };
    }

    private Picture picture(Media one, boolean isHidden) {
        return new Picture(one.url(), description(one), isHidden);
    }

    private String description(Media one) {
        var alt = one.alt();
        return alt == null || alt.isBlank() ? wording.say("mirror.no-alt") : SafeText.line(alt);
    }

    private String link(Media one) {
        var kind = wording.word("media", one.kind().word());
        var label = kind + " · " + SafeText.shortened(description(one), DESCRIPTION);
        return Markdown.link("📎 " + label, one.url().toString());
    }

    /** Pictures of ours lie in the room, behind its door: here stands what they show. */
    String described() {
        if (media.isEmpty()) {
            return "";
        }
        var shown =
                media.stream()
                        .map(this::description)
                        .map(alt -> Markdown.small("🖼️ " + SafeText.shortened(alt, DESCRIPTION)))
                        .collect(Collectors.joining("\n"));
        return shown + "\n" + Markdown.small(wording.say("mirror.pictures-in-room"));
    }
}
