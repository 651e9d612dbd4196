package app.haris.escalation;

import app.haris.settings.About;
import app.haris.settings.Default;
import app.haris.settings.Named;
import app.haris.settings.Range;
import app.haris.settings.Secret;
import app.haris.settings.SettingsFile;
import app.haris.settings.ShortName;
import app.haris.team.MemberId;
import app.haris.team.Role;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The content of escalation.yml. */
public record EscalationFile(
        @About("Chains by name: who is called, in which order.") @ShortName
                Map<String, List<Entry>> chains,
        @About("Whoever acknowledged and is silent for so long is asked: still on it?")
                @Default("30m")
                Duration stillOnIt,
        @About("The chain that is started for a source that falls silent or loses its token.")
                Optional<String> sources,
        @About("The chain that is started for a reply of which nobody knows whether it is out.")
                Optional<String> unknown,
        @About("How long nobody may know that.") @Default("15m") Duration unknownAfter,
        @About("Programs that steps notify, by name.") @ShortName Map<String, Webhook> webhooks,
        @About("The server by which steps send e-mail.") Optional<Mail> mail,
        @About("What changes in a crisis.") Optional<CrisisPart> crisis) {

    /** The channels that levels name, gravest last. */
    public List<String> levelChannels() {
        return crisis.stream()
                .flatMap(part -> new TreeMap<>(part.levels()).values().stream())
                .flatMap(level -> level.channel().stream())
                .distinct()
                .toList();
    }

    public static final SettingsFile<EscalationFile> FILE =
            SettingsFile.optional(
                    "escalation.yml", EscalationFile.class, "Who is called when nobody answers.");

    /** One step. */
    @About("A step: notify, wait or repeat.")
    public record Entry(
            @About("Who is notified.") @Named("notify") Optional<Whom> whom,
            @About("How long to wait before the next step.") @Named("wait")
                    Optional<Duration> pause,
            @About("How many times to begin again from the first step.") @Range(min = 1, max = 50)
                    Optional<Integer> repeat,
            @About("When the step is taken: hours == 'out', priority == 'urgent', with == or !=.")
                    @Named("if")
                    Optional<StepCondition> condition,
            @About("Whether the step breaks quiet hours.") @Default("false") boolean important) {}

    /** Whom a step notifies: one of these. */
    @About("One of member, schedule, role, round-robin, channel, webhook, email.")
    public record Whom(
            @About("A member of team.yml.") Optional<MemberId> member,
            @About("Whoever is on call by a duty roster of team.yml.") Optional<String> schedule,
            @About("Everybody with this role: approver, lead, admin.") Optional<Role> role,
            @About("One of these members, each run the next.") List<MemberId> roundRobin,
            @About("A channel of chat.yml, such as crisis.") Optional<String> channel,
            @About("One of the webhooks below.") Optional<String> webhook,
            @About("An e-mail address.") Optional<String> email) {}

    /** A program that is told. */
    @About("A program that is told by POST; the body is signed.")
    public record Webhook(
            @About("Where to.") URI url,
            @About("The key of the signature, HMAC-SHA256.") Secret secret) {}

    /** A mail server. */
    @About("A server that takes e-mail by SMTP.")
    public record Mail(
            @About("Its name.") String host,
            @About("Its port.") @Default("587") @Range(min = 1, max = 65535) int port,
            @About("Whether the connection must be encrypted (STARTTLS).") @Default("true")
                    boolean tls,
            @About("The sender's address.") String from,
            @About("For servers that ask who we are.") Optional<String> username,
            @About("The password that goes with it.") Optional<Secret> password) {}
}
