package app.haris.cli;

import app.haris.chat.ChatFile;
import app.haris.chat.ChatSurface;
import app.haris.chat.SignInLinks;
import app.haris.settings.PublicAddress;
import app.haris.settings.Settings;
import app.haris.social.Accounts;
import app.haris.social.Platforms;
import app.haris.storage.KeyFiles;
import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.team.Team;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started Haris where it is, what is on, and what is missing for the rest. */
@Component
final class Greeting {
    private final SignInLinks links;
    private final Team team;
    private final Accounts accounts;
    private final Platforms platforms;
    private final List<ChatSurface> surfaces;
    private final Settings settings;
    private final KeyFiles keys;
    private final PublicAddress address;
    private final Environment environment;

    Greeting(
            SignInLinks links,
            Team team,
            Accounts accounts,
            Platforms platforms,
            List<ChatSurface> surfaces,
            Settings settings,
            KeyFiles keys,
            PublicAddress address,
            Environment environment) {
        this.links = links;
        this.team = team;
        this.accounts = accounts;
        this.platforms = platforms;
        this.surfaces = surfaces;
        this.settings = settings;
        this.keys = keys;
        this.address = address;
        this.environment = environment;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            // Not System.out, which is the log's.
            var out = new FileOutputStream(FileDescriptor.out);
            new PrintStream(out, true, StandardCharsets.UTF_8)
                    .println(words(address.of("").toString()));
        }
    }

    String words(String address) {
        var words = new StringBuilder("Haris is ready.\n");
        if (!settings.current(ChatFile.FILE).isRoomOpen()) {
            words.append("  Team room    off: chat.yml says room.enabled: false\n");
        } else {
            first().ifPresent(member -> words.append(invitation(member, address)));
        }
        words.append("  API          %s/api, %s%n".formatted(address, token()));
        settings.notes().forEach(note -> words.append("  Settings     %s%n".formatted(note)));
        for (var account : accounts.all()) {
            var state =
                    platforms.of(account).isPresent()
                            ? "on"
                            : "off: this version cannot reach " + account.platform() + " yet";
            words.append("  %-12s %s (%s)%n".formatted("Account", account.id(), state));
        }
        for (var name : List.of("slack", "discord")) {
            var isOn =
                    surfaces.stream().anyMatch(one -> one.name().equals(name) && one.keepsCopies());
            words.append(
                    "  %-12s %s%n"
                            .formatted(
                                    name.equals("slack") ? "Slack" : "Discord",
                                    isOn ? "on" : "off: " + missing(name)));
        }
        return words.toString().stripTrailing();
    }

    private String invitation(Member member, String address) {
        return """
          Team room    %s%s
                       signs in %s, once, within 15 minutes; another: haris login MEMBER
        """
                .formatted(address, links.path(member.id()), member.name());
    }

    /** A token that was just made is shown: nobody can know it yet. */
    private String token() {
        if (!environment.getProperty("haris.api-token", "").isBlank()) {
            return "with the token of HARIS_API_TOKEN";
        }
        return (keys.isNew("api-token")
                        ? "token " + keys.token("api-token") + ", kept in "
                        : "token in ")
                + keys.tokenFile("api-token");
    }

    private static String missing(String surface) {
        return surface.equals("slack")
                ? "set SLACK_BOT_TOKEN; see README.md"
                : "set DISCORD_BOT_TOKEN and DISCORD_GUILD; see README.md";
    }

    /** Whoever may do most, so that a newcomer can try everything. */
    private Optional<Member> first() {
        return team.members().stream()
                .max(Comparator.comparing((Member member) -> highest(member)));
    }

    private static Role highest(Member member) {
        return member.roles().stream().max(Comparator.naturalOrder()).orElse(Role.MEMBER);
    }
}
