package app.haris.escalation.duty;

import app.haris.escalation.EscalationChain;
import app.haris.escalation.EscalationFile;
import app.haris.escalation.EscalationFile.Entry;
import app.haris.escalation.EscalationFile.Whom;
import app.haris.escalation.Step;
import app.haris.escalation.Target;
import app.haris.settings.Settings;
import app.haris.team.MemberId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The chains of the escalation.yml that is in use. */
@Component
public final class Chains {
    private static final String USUAL = "leads";
    private static final Duration BETWEEN_CALLS = Duration.ofMinutes(5);
    private static final int CALLS_AGAIN = 3;

    private final Supplier<EscalationFile> file;
    private final Supplier<Map<String, EscalationChain>> chains;

    Chains(Settings settings) {
        file = () -> settings.current(EscalationFile.FILE);
        chains = settings.follow(EscalationFile.FILE, Chains::read);
    }

    EscalationFile file() {
        return file.get();
    }

    Optional<EscalationChain> find(String name) {
        return Optional.ofNullable(chains.get().get(name));
    }

    List<String> names() {
        return List.copyOf(chains.get().keySet());
    }

    /** The chain that is meant where none is named. */
    Optional<EscalationChain> usual() {
        return find(USUAL).or(() -> chains.get().values().stream().findFirst());
    }

    /** A chain that calls one member, and again. */
    static EscalationChain calling(MemberId member) {
        var call = new Step.Notify(new Target.OnMember(member), true, Optional.empty());
        return new EscalationChain(
                "@" + member,
                List.of(call, new Step.Wait(BETWEEN_CALLS), new Step.Repeat(CALLS_AGAIN)));
    }

    /** The chains that a file describes, by name. */
    static Map<String, EscalationChain> read(EscalationFile file) {
        var chains = new LinkedHashMap<String, EscalationChain>();
        file.chains()
                .forEach(
                        (name, entries) ->
                                chains.put(
                                        name,
                                        new EscalationChain(
                                                name,
                                                entries.stream().map(Chains::step).toList())));
        return chains;
    }

    private static Step step(Entry entry) {
        return entry.pause()
                .<Step>map(Step.Wait::new)
                .or(() -> entry.repeat().map(Step.Repeat::new))
                .orElseGet(
                        () ->
                                new Step.Notify(
                                        target(entry.whom().orElseThrow()),
                                        entry.important(),
                                        entry.condition()));
    }

    private static Target target(Whom whom) {
        return Stream.<Optional<? extends Target>>of(
                        whom.member().map(Target.OnMember::new),
                        whom.schedule().map(Target.OnSchedule::new),
                        whom.role().map(Target.OnRole::new),
                        whom.channel().map(Target.OnChannel::new),
                        whom.webhook().map(Target.OnWebhook::new),
                        whom.email().map(Target.OnEmail::new))
                .flatMap(Optional::stream)
                .map(Target.class::cast)
                .findFirst()
                .orElseGet(() -> new Target.OnTurn(whom.roundRobin()));
    }
}
