package app.haris.chat.discord.gateway;

import app.haris.chat.discord.rest.DiscordStates;
import app.haris.storage.Sharing;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Sees that one instance alone holds the gateway of a guild: two would hear, and do, everything
 * twice. An instance that is gone loses it within half a minute; where the database is ours alone,
 * we have it at once.
 */
public final class DiscordLease {
    /** How often it is prolonged, and so how soon a loss is noticed. */
    public static final Duration EACH = Duration.ofSeconds(5);

    private static final Duration LASTS = Duration.ofSeconds(30);

    private final DiscordStates states;
    private final Sharing sharing;
    private final String name;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    public DiscordLease(DiscordStates states, Sharing sharing, String guild, Clock clock) {
        this.states = states;
        this.sharing = sharing;
        this.clock = clock;
        name = "gateway:" + guild;
    }

    /** Whether we hold it from now on. */
    public boolean hold() {
        var now = clock.instant();
        return !sharing.isShared() || states.lease(name, holder, now, now.plus(LASTS));
    }

    public void release() {
        states.release(name, holder);
    }
}
