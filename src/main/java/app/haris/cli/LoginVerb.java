package app.haris.cli;

import app.haris.chat.ChatFile;
import app.haris.chat.IdentityLinks;
import app.haris.chat.SignInLinks;
import app.haris.settings.Settings;
import app.haris.storage.DataFolder;
import app.haris.storage.KeyFiles;
import app.haris.team.MemberId;
import app.haris.team.TeamFile;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a sign-in link for one member. */
@Command(
        name = "login",
        description = {
            "Prints a personal sign-in link to the team room; good once, for 15 minutes.",
            "With --code: a code that the member types in Slack as /haris link CODE instead,",
            "good once, for 10 minutes."
        })
final class LoginVerb implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Parameters(paramLabel = "MEMBER", description = "a member's id in team.yml")
    private String member = "";

    @Option(names = "--code", description = "print a code to link an identity in a chat")
    private boolean isForChat;

    LoginVerb(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var settings = Settings.open(surroundings.config());
        if (!isForChat && !settings.current(ChatFile.FILE).isRoomOpen()) {
            throw new WrongUse("The team room is off: chat.yml says room.enabled: false.");
        }
        var team = settings.current(TeamFile.FILE);
        var ids = team.members().stream().map(one -> one.id().value()).collect(Collectors.toList());
        if (!ids.contains(member)) {
            throw new WrongUse(
                    "Nobody in team.yml is called '%s'. Members: %s."
                            .formatted(member, String.join(", ", ids)));
        }
        var keys = new KeyFiles(DataFolder.at(surroundings.data()));
        var id = new MemberId(member);
        spec.commandLine()
                .getOut()
                .println(
                        isForChat
                                ? IdentityLinks.code(id, keys, clock)
                                : surroundings.publicAddress() + SignInLinks.path(id, keys, clock));
        return CommandLines.DONE;
    }
}
