package app.haris.chat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The address by which a server's admin lets Haris in, with just what it uses.
 *
 * @see <a href="https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow">Bot
 *     authorization, 2026-11</a>
 */
public final class DiscordInvite {
    private static final List<Permission> PERMISSIONS =
            List.of(
                    new Permission("View Channels", 10, "to be where cards are shown"),
                    new Permission("Send Messages", 11, "cards"),
                    new Permission("Send Messages in Threads", 38, "drafts, receipts"),
                    new Permission("Create Public Threads", 35, "a thread for each case"),
                    new Permission("Manage Threads", 34, "threads out of the archive, tags"),
                    new Permission(
                            "Pin Messages", 51, "how a crisis stands, on top of its channel"),
                    new Permission(
                            "Read Message History",
                            16,
                            "reactions made while Haris was away, posts whose answer was lost"));

    private DiscordInvite() {}

    /**
     * What Discord lets a role do.
     *
     * @param name as Discord's settings write it in English
     * @param offset of its bit
     * @param why Haris needs it
     */
    public record Permission(String name, int offset, String why) {
        /** Whether it is among these, as Discord writes permissions. */
        public boolean isIn(long permissions) {
            return (permissions & bit()) != 0;
        }

        private long bit() {
            return 1L << offset;
        }
    }

    /** What Haris needs in each channel that it writes to, and nothing else. */
    public static List<Permission> permissions() {
        return PERMISSIONS;
    }

    /** The same as Discord writes them: a sum of bits. */
    public static long bits() {
        return PERMISSIONS.stream().mapToLong(Permission::bit).sum();
    }

    /** The address; with a server, Discord chooses that one. */
    public static String url(String application, Optional<String> server) {
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d%s"
                .formatted(
                        application,
                        bits(),
                        server.map(id -> "&guild_id=" + id + "&disable_guild_select=true")
                                .orElse(""));
    }

    /**
     * The application that a bot token is for: its first part is that number in Base64. Empty for
     * what is no bot token.
     *
     * @see <a href="https://docs.discord.com/developers/reference#authentication">Tokens,
     *     2026-11</a>
     */
    public static Optional<String> application(String botToken) {
        var parts = botToken.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var id = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.US_ASCII);
            return Optional.of(id).filter(number -> number.matches("\\d{15,20}"));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
