package app.haris.chat;

import app.haris.escalation.Cause;
import app.haris.escalation.Page;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.escalation.RunState;
import app.haris.inbox.Cases;
import app.haris.team.Team;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What whoever is called is told: that they are called, what about, and why. */
@Component
public final class PageTexts {
    private final Texts texts;
    private final Team team;
    private final Cases cases;
    private final Cards cards;
    private final Clock clock;

    PageTexts(Texts texts, Team team, Cases cases, Cards cards, Clock clock) {
        this.texts = texts;
        this.team = team;
        this.cases = cases;
        this.cards = cards;
        this.clock = clock;
    }

    /** Lines of plain text, the first of which says enough by itself. */
    public List<String> lines(Page page, Run run, Locale language) {
        var words = words(language);
        var lines = new ArrayList<String>();
        lines.add(first(page, run, words));
        switch (run.cause()) {
            case Cause.OfCase(var number) ->
                    cases.find(number)
                            .map(found -> cards.line(found, language, clock.instant()))
                            .ifPresent(lines::add);
            case Cause.OfSource(var account) ->
                    lines.add(words.say("page.source", Map.of("account", account.value())));
            case Cause.OfTopic(var topic) -> lines.add(words.topic(topic));
        }
        if (!run.why().isEmpty()) {
            lines.add("“" + words.quoted(run.why()) + "”");
        }
        return lines;
    }

    public Wording words(Locale language) {
        return texts.in(language, team.zone());
    }

    private static String first(Page page, Run run, Wording words) {
        if (page.isQuestion()) {
            return words.say(
                    run.state() instanceof RunState.Asked
                            ? "page.still-on-it"
                            : "page.handed-over");
        }
        return words.say(
                page.recipient() instanceof Recipient.ToChannel ? "page.channel" : "page.call",
                Map.of(
                        "chain", run.chain().name(),
                        "reason", words.word("escalation.reason", run.reason())));
    }
}
