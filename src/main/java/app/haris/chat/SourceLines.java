package app.haris.chat;

import app.haris.social.SourceReport;
import app.haris.social.Spending;
import app.haris.social.Trouble;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a source of news is doing, in one line: what is wrong, and what to do. */
@Component
public final class SourceLines {
    private final Team team;

    public SourceLines(Team team) {
        this.team = team;
    }

    public String of(SourceReport report, Wording words) {
        var account = report.account().id().value();
        if (report.isPaused()) {
            return report.pausedBy()
                    .map(member -> Map.of("account", account, "member", name(member)))
                    .map(arguments -> words.say("sources.paused", arguments))
                    .orElseGet(() -> words.say("sources.held", Map.of("account", account)));
        }
        return report.trouble()
                        .map(trouble -> troubled(report, trouble, words))
                        .orElseGet(() -> well(report, words))
                + report.spending().map(spending -> " · " + spent(spending, words)).orElse("");
    }

    /** What the network has cost today; not a whole sentence. */
    private static String spent(Spending spending, Wording words) {
        var today = dollars(spending.today());
        return spending.hard()
                .or(spending::soft)
                .map(
                        cap ->
                                words.say(
                                        "sources.spent-of",
                                        Map.of("spent", today, "cap", dollars(cap))))
                .orElseGet(() -> words.say("sources.spent", Map.of("spent", today)));
    }

    /** Upwards, so that it never says less than it was. */
    private static String dollars(long millionths) {
        return BigDecimal.valueOf(millionths, 6).setScale(2, RoundingMode.CEILING).toPlainString();
    }

    /** What is wrong with a network, and what to do about it; not a whole sentence. */
    public static String of(Trouble trouble, Wording words) {
        return reason(trouble, words) + detail(trouble, words);
    }

    private static String reason(Trouble trouble, Wording words) {
        return words.say("sources.trouble." + trouble.kind().name().toLowerCase(Locale.ROOT));
    }

    private static String detail(Trouble trouble, Wording words) {
        return trouble.detail().isEmpty() ? "" : " (" + words.quoted(trouble.detail()) + ")";
    }

    /** That a source that was in trouble, or about to be, is well again. */
    public static String recovered(String account, Wording words) {
        return words.say("sources.recovered", Map.of("account", account));
    }

    private static String well(SourceReport report, Wording words) {
        var account = report.account().id().value();
        return report.answeredAt()
                .map(at -> Map.of("account", account, "time", at))
                .map(arguments -> words.say("sources.well", arguments))
                .orElseGet(() -> words.say("sources.new", Map.of("account", account)));
    }

    private static String troubled(SourceReport report, Trouble trouble, Wording words) {
        return words.say(
                        report.isAlarming() ? "sources.alarming" : "sources.troubled",
                        Map.of(
                                "account",
                                report.account().id().value(),
                                "since",
                                report.since().map(words::moment).orElse(""),
                                "trouble",
                                reason(trouble, words)))
                + detail(trouble, words);
    }

    private String name(String member) {
        return team.find(new MemberId(member)).map(Member::name).orElse(member);
    }
}
