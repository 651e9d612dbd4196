package app.haris.chat.discord;

import app.haris.chat.Texts;
import app.haris.chat.discord.command.DiscordCommands;
import app.haris.chat.discord.gateway.DiscordGateway;
import app.haris.chat.discord.gateway.DiscordLease;
import app.haris.chat.discord.intake.DiscordHearing;
import app.haris.chat.discord.intake.DiscordIntake;
import app.haris.chat.discord.intake.DiscordRoles;
import app.haris.chat.discord.rest.DiscordApi;
import app.haris.chat.discord.rest.DiscordStates;
import app.haris.chat.mirror.Health;
import app.haris.chat.mirror.Memories;
import app.haris.chat.mirror.Verdict;
import app.haris.storage.Sharing;
import app.haris.team.ChatRoles;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Holds one session of the gateway, or waits until it is this instance's turn to. */
final class DiscordSessions {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordSessions.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final String EVERYWHERE = "*";

    /** https://docs.discord.com/developers/resources/application (2026-11): Message Content. */
    private static final int MESSAGE_CONTENT = (1 << 18) | (1 << 19);

    private static final int SERVER_MEMBERS = (1 << 14) | (1 << 15);

    private final DiscordSettings settings;
    private final Parts parts;
    private final DiscordLease lease;
    private final DiscordCommands commands;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopped = lock.newCondition();
    private volatile boolean isRunning;
    private Optional<Session> session = Optional.empty();

    /** What is remembered. */
    @Component("discordStores")
    record Stores(Memories memories, DiscordStates states, ChatRoles roles, Sharing sharing) {}

    /**
     * What a session needs.
     *
     * @param mended for when Discord may be written to again
     */
    record Parts(
            DiscordApi api,
            DiscordIntake intake,
            Health health,
            DiscordRoles roles,
            Runnable mended) {}

    private record Session(DiscordGateway gateway, DiscordHearing hearing) {
        void close() {
            gateway.close();
            hearing.close();
        }
    }

    DiscordSessions(
            DiscordSettings settings, Parts parts, Stores stores, Texts texts, Clock clock) {
        this.settings = settings;
        this.parts = parts;
        lease = new DiscordLease(stores.states, stores.sharing, settings.guild(), clock);
        commands = new DiscordCommands(texts, stores.states);
    }

    void start() {
        isRunning = true;
        Thread.ofVirtual().name("discord-gateway").start(this::keep);
    }

    boolean isRunning() {
        return isRunning;
    }

    void stop() {
        if (!isRunning) {
            return;
        }
        isRunning = false;
        lock.lock();
        try {
            stopped.signalAll();
            end();
            lease.release();
        } finally {
            lock.unlock();
        }
    }

    /** Haris starts and works without Discord; this goes on trying. */
    private void keep() {
        var pause = DiscordLease.EACH;
        lock.lock();
        try {
            while (isRunning) {
                pause = step() ? DiscordLease.EACH : longer(pause);
                stopped.awaitNanos(pause.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** False if Discord did not want it or was not there. */
    private boolean step() {
        try {
            if (session.filter(one -> one.gateway.isOver()).isPresent()) {
                LOG.error("The session with Discord has ended; see haris doctor");
                end();
                return false;
            }
            if (!lease.hold()) {
                end();
                return true;
            }
            return session.isPresent() || open();
        } catch (RuntimeException e) {
            LOG.warn("No session with Discord: {}", e.toString());
            return false;
        }
    }

    private void end() {
        session.ifPresent(Session::close);
        session = Optional.empty();
    }

    private boolean open() {
        return switch (parts.api.get("applications/@me")) {
            case Verdict.Ok<JsonNode>(var application) -> {
                open(application);
                yield true;
            }
            case Verdict.Refused<JsonNode>(var error) -> {
                if (parts.health.refused(EVERYWHERE, error)) {
                    LOG.error("Discord refuses the bot token: {}; see haris doctor", error);
                }
                yield false;
            }
            case Verdict.Limited<JsonNode> _ -> false;
            case Verdict.Lost<JsonNode>(var reason) -> {
                LOG.warn("Discord cannot be reached: {}", reason);
                yield false;
            }
        };
    }

    private void open(JsonNode application) {
        parts.health.worked(EVERYWHERE);
        var id = application.path("id").asString("");
        var flags = application.path("flags").asInt(0);
        var hearsEverything = (flags & MESSAGE_CONTENT) != 0;
        var hearsOfRoles = (flags & SERVER_MEMBERS) != 0 && parts.roles.matter();
        if (!hearsEverything) {
            LOG.info("Discord: without the intent Message Content, threads are not kept as notes");
        }
        commands.register(parts.api, id, settings.guild());
        var hearing = parts.intake.listen(id, hearsEverything, parts.mended);
        var address =
                new DiscordGateway.Address(settings.apiUrl(), gatewayUrl(), settings.botToken());
        session =
                Optional.of(
                        new Session(
                                DiscordGateway.open(
                                        address,
                                        new DiscordGateway.Ears(hearsEverything, hearsOfRoles),
                                        hearing.listener()),
                                hearing));
        parts.mended.run();
    }

    private String gatewayUrl() {
        return settings.gatewayUrl()
                .map(URI::toString)
                .orElseGet(
                        () ->
                                parts.api.get("gateway") instanceof Verdict.Ok<JsonNode>(var told)
                                        ? told.path("url").asString("wss://gateway.discord.gg")
                                        : "wss://gateway.discord.gg");
    }
}
