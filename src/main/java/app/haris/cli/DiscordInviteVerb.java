package app.haris.cli;

import app.haris.chat.ChatFile;
import app.haris.chat.DiscordInvite;
import app.haris.settings.Secret;
import app.haris.settings.Settings;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints where a server's admin lets Haris in. */
@Command(
        name = "discord-invite",
        description =
                "Prints the address by which a Discord server lets Haris in, with exactly the"
                        + " permissions in use.")
final class DiscordInviteVerb implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "APPLICATION",
            description = "The application's id; without it, that of the bot token in chat.yml.")
    private @Nullable String application;

    DiscordInviteVerb(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(address());
        spec.commandLine().getOut().flush();
        DiscordInvite.permissions()
                .forEach(one -> spec.commandLine().getErr().println(one.name() + ": " + one.why()));
        return CommandLines.DONE;
    }

    private String address() {
        if (application != null) {
            if (!application.matches("\\d{15,20}")) {
                throw wrong("'%s' is no application's id; it is a number".formatted(application));
            }
            return DiscordInvite.url(application, Optional.empty());
        }
        try (var context = Beside.networks(surroundings, clock)) {
            var discord = context.getBean(Settings.class).current(ChatFile.FILE).discord();
            return discord.flatMap(ChatFile.Discord::botToken)
                    .map(Secret::reveal)
                    .flatMap(token -> DiscordInvite.application(token.strip()))
                    .map(id -> DiscordInvite.url(id, server(discord)))
                    .orElseThrow(
                            () ->
                                    wrong(
                                            "Set DISCORD_BOT_TOKEN, or say the application's id: at"
                                                    + " discord.com/developers/applications, your"
                                                    + " app, General Information"));
        }
    }

    private static Optional<String> server(Optional<ChatFile.Discord> discord) {
        return discord.flatMap(ChatFile.Discord::guild).filter(id -> id.matches("\\d+"));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
