package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.social.AccountId;
import app.haris.social.SourceReport;
import app.haris.social.Sources;
import app.haris.social.Trouble;
import app.haris.team.MemberId;
import app.haris.team.Role;
import app.haris.team.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What members ask about where news comes from. */
@Component
final class SourceDesk {
    private final Sources sources;
    private final Team team;

    SourceDesk(Sources sources, Team team) {
        this.sources = sources;
        this.team = team;
    }

    /** One line for each source: how it is, what is wrong, what to do. */
    Answer list(Voice voice) {
        var reports = sources.all();
        List<String> lines = new ArrayList<>();
        lines.add(voice.say("sources.count", Map.of("count", reports.size())));
        reports.forEach(report -> lines.add(line(report, voice)));
        return Voice.done(String.join("\n", lines));
    }

    static String line(SourceReport report, Voice voice) {
        var account = report.account().id().value();
        if (report.isPaused()) {
            return report.pausedBy()
                    .map(
                            member ->
                                    voice.say(
                                            "sources.paused",
                                            Map.of(
                                                    "account",
                                                    account,
                                                    "member",
                                                    voice.name(new MemberId(member)))))
                    .orElseGet(() -> voice.say("sources.held", Map.of("account", account)));
        }
        return report.trouble()
                .map(trouble -> troubled(report, trouble, voice))
                .orElseGet(() -> well(report, voice));
    }

    private static String well(SourceReport report, Voice voice) {
        var account = report.account().id().value();
        return report.answeredAt()
                .map(
                        at ->
                                voice.say(
                                        "sources.well",
                                        Map.of(
                                                "account",
                                                account,
                                                "time",
                                                voice.words().moment(at))))
                .orElseGet(() -> voice.say("sources.new", Map.of("account", account)));
    }

    private static String troubled(SourceReport report, Trouble trouble, Voice voice) {
        var code = trouble.kind().name().toLowerCase(Locale.ROOT);
        var since = report.since().map(voice.words()::moment).orElse("");
        return voice.say(
                        report.isAlarming() ? "sources.alarming" : "sources.troubled",
                        Map.of(
                                "account", report.account().id().value(),
                                "since", since,
                                "trouble", voice.say("sources.trouble." + code)))
                + (trouble.detail().isEmpty()
                        ? ""
                        : " (" + voice.words().quoted(trouble.detail()) + ")");
    }

    /** Pauses a source, or resumes it. */
    Answer pause(AccountId account, boolean isPaused, Actor actor, Voice voice) {
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
