package app.haris.chat.discord.guild;

/**
 * Permissions as bits, and what they come to in a channel.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions">Permissions, 2026-11</a>
 */
public final class Rights {
    public static final long ADMINISTRATOR = 1L << 3;
    public static final long MANAGE_CHANNELS = 1L << 4;
    public static final long ADD_REACTIONS = 1L << 6;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long MANAGE_MESSAGES = 1L << 13;
    public static final long EMBED_LINKS = 1L << 14;
    public static final long ATTACH_FILES = 1L << 15;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long MENTION_EVERYONE = 1L << 17;
    public static final long USE_EXTERNAL_EMOJIS = 1L << 18;
    public static final long USE_APPLICATION_COMMANDS = 1L << 31;
    public static final long MANAGE_THREADS = 1L << 34;
    public static final long CREATE_PUBLIC_THREADS = 1L << 35;
    public static final long CREATE_PRIVATE_THREADS = 1L << 36;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

    public static final long PIN_MESSAGES = 1L << 51;

    static final long ALL = (1L << 53) - 1;

    /** What people of the guild may do unless something says otherwise. */
    static final long USUAL =
            ADD_REACTIONS
                    | VIEW_CHANNEL
                    | SEND_MESSAGES
                    | EMBED_LINKS
                    | ATTACH_FILES
                    | READ_MESSAGE_HISTORY
                    | USE_APPLICATION_COMMANDS
                    | CREATE_PUBLIC_THREADS
                    | SEND_MESSAGES_IN_THREADS;

    private Rights() {}

    static boolean has(long permissions, long wanted) {
        return (permissions & wanted) == wanted;
    }
}
