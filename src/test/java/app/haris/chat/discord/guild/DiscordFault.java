package app.haris.chat.discord.guild;

import java.time.Duration;

/** How the guild's REST interface misbehaves. */
public sealed interface DiscordFault {
    /** Answers this status, having done nothing. */
    record Status(int code) implements DiscordFault {}

    /** Does what was asked, then answers 500. */
    record DoneBut500() implements DiscordFault {}

    /** Closes the connection without an answer, having done what was asked or not. */
    record Cut(boolean done) implements DiscordFault {}

    /** Answers after a while with 504, having done what was asked or not. */
    record Hang(Duration time, boolean done) implements DiscordFault {}

    /** Does what was asked and answers well, but late. */
    record Slow(Duration time) implements DiscordFault {}

    /** Answers 429. */
    record RateLimited(Duration retryAfter, Scope scope) implements DiscordFault {}

    /** Answers an error of Discord's, such as 403 with 50013. */
    record Refused(int status, int code, String message) implements DiscordFault {}

    /**
     * Whom a 429 is meant for.
     *
     * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits,
     *     2026-11</a>
     */
    enum Scope {
        /** This bot, on this route. */
        USER,
        /** Everybody, on this resource. */
        SHARED,
        /** This bot, on every route. */
        GLOBAL,
        /** This address, by Cloudflare in front of Discord: HTML, and no {@code via} header. */
        CLOUDFLARE
    }
}
