package app.haris.chat.slack.card;

import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.slack.message.Blocks;
import app.haris.social.Interaction;
import app.haris.social.Media;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Shows what hangs on what an author said: pictures that anybody can see as pictures, whatever else
 * as links.
 *
 * <p>Slack fetches an {@code image_url} itself and keeps what it got, so it is told none that comes
 * from a private conversation or leads into a private network.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/image-block">Image block,
 *     2026-11</a>
 */
final class SlackPictures {
    private static final int MOST = 4;
    private static final int LINK = 200;
    private static final int ALT = 2000;
    private static final int HTTPS = 443;

    /** Names of machines, as opposed to numbers, with a domain that the whole world resolves. */
    private static final Pattern WORLDWIDE =
            Pattern.compile("(?:[a-z0-9_-]+\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    /** RFC 6761, RFC 6762, RFC 8375, and what ICANN reserved for private use in 2024. */
    private static final Pattern PRIVATE =
            Pattern.compile(".*\\.(?:localhost|local|internal|lan|home\\.arpa|test|invalid|onion)");

    private SlackPictures() {}

    static void add(Blocks blocks, Interaction interaction, Wording wording) {
        var media = interaction.media().stream().filter(one -> !one.lacksAddress()).toList();
        for (var one : media.subList(0, Math.min(MOST, media.size()))) {
            var alt = one.alt() == null ? wording.say("mirror.no-alt") : SafeText.line(one.alt());
            if (isPicture(one, interaction.kind())) {
                blocks.image(one.url(), SafeText.shortened(alt, ALT));
            } else {
                var kind = wording.word("media", one.kind().word());
                blocks.rich().link(kind + ": " + SafeText.shortened(alt, LINK), one.url());
            }
        }
    }

    private static boolean isPicture(Media media, Interaction.Kind kind) {
        return media.type().equals("image")
                && kind != Interaction.Kind.MESSAGE
                && isWorldwide(media.url());
    }

    /** Whether the address is by HTTPS, of a named machine on the internet, with no password. */
    static boolean isWorldwide(URI url) {
        if (!"https".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
            return false;
        }
        var host = url.getHost().toLowerCase(Locale.ROOT);
        return url.getUserInfo() == null
                && (url.getPort() == -1 || url.getPort() == HTTPS)
                && WORLDWIDE.matcher(host).matches()
                && !PRIVATE.matcher(host).matches();
    }
}
