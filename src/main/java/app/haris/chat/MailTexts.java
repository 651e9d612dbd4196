package app.haris.chat;

import app.haris.escalation.Cause;
import app.haris.escalation.LetterTexts;
import app.haris.escalation.Page;
import app.haris.escalation.Run;
import app.haris.settings.PublicAddress;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes letters in the member's language, or in English where an address is of several. */
@Component
final class MailTexts implements LetterTexts {
    private final Texts texts;
    private final Team team;
    private final AckLinks links;
    private final PublicAddress address;

    MailTexts(Texts texts, Team team, AckLinks links, PublicAddress address) {
        this.texts = texts;
        this.team = team;
        this.links = links;
        this.address = address;
    }

    @Override
    public Letter write(Page page, Run run, Optional<Member> to) {
        var words =
                texts.in(
                        to.map(Member::language).orElse(Locale.ENGLISH),
                        to.map(team::zone).orElseGet(team::zone));
        var lines = new ArrayList<String>();
        lines.add(words.say("page.call", about(run, words)));
        if (!run.why().isEmpty()) {
            lines.add("“" + words.quoted(run.why()) + "”");
        }
        to.ifPresent(
                member -> {
                    lines.add(words.say("mail.ack"));
                    lines.add(address.of(links.path(page, run, member)).toString());
                });
        lines.add(words.say("mail.open"));
        lines.add(address.of(path(run)).toString());
        return new Letter(
                words.say("mail.subject", about(run, words)), String.join("\n\n", lines) + "\n");
    }

    private static Map<String, Object> about(Run run, Wording words) {
        return Map.of(
                "chain", run.chain().name(),
                "reason", words.word("escalation.reason", run.reason()),
                "cause", run.cause().key().replace(':', ' '));
    }

    private static String path(Run run) {
        return run.cause() instanceof Cause.OfCase(var number) ? "/cases/" + number : "/";
    }
}
