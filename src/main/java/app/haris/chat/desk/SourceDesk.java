package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.SourceCommand;
import app.haris.chat.SourceLines;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.social.AccountId;
import app.haris.social.Sources;
import app.haris.team.Role;
import app.haris.team.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What members ask about where news comes from. */
@Component
final class SourceDesk {
    private final Sources sources;
    private final SourceLines lines;
    private final Team team;

    SourceDesk(Sources sources, SourceLines lines, Team team) {
        this.sources = sources;
        this.lines = lines;
        this.team = team;
    }

    Answer perform(SourceCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case SourceCommand.ListSources() -> list(voice);
            case SourceCommand.PauseSource(var account) -> pause(account, true, actor, voice);
            case SourceCommand.ResumeSource(var account) -> pause(account, false, actor, voice);
        };
    }

    /** One line for each source: how it is, what is wrong, what to do. */
    private Answer list(Voice voice) {
        var reports = sources.all();
        List<String> text = new ArrayList<>();
        text.add(voice.say("sources.count", Map.of("count", reports.size())));
        reports.forEach(report -> text.add(lines.of(report, voice.words())));
        return Voice.done(String.join("\n", text));
    }

    /** Pauses a source, or resumes it. */
    private Answer pause(AccountId account, boolean isPaused, Actor actor, Voice voice) {
        if (!actor.member().may(Role.LEAD)) {
            return voice.denied(Denial.needsRole(Role.LEAD, team));
        }
        if (sources.find(account).isEmpty()) {
            return unknown(account, voice);
        }
        var member = actor.member().id().value();
        var isChanged =
                isPaused
                        ? sources.pause(account, member, actor.from())
                        : sources.resume(account, member, actor.from());
        var key = (isChanged ? "now-" : "was-") + (isPaused ? "paused" : "resumed");
        return Voice.done(voice.say("sources." + key, Map.of("account", account.value())));
    }

    private Answer unknown(AccountId account, Voice voice) {
        var known = sources.all().stream().map(one -> one.account().id().value()).toList();
        return voice.denied(
                new Denial(
                        Denial.Kind.INVALID,
                        known.isEmpty() ? "no-sources" : "no-such-source",
                        Map.of("account", account.value(), "known", known)));
    }
}
