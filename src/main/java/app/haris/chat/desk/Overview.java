package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.Briefing;
import app.haris.chat.Card;
import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.CaseQueries;
import app.haris.chat.OverviewCommand;
import app.haris.chat.OverviewCommand.View;
import app.haris.escalation.Escalations;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseCounts;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CasePage;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What there is to see: in a few lines, for wherever there is no page to look at. */
@Component
final class Overview {
    private static final int MOST_LISTED = 20;
    private static final int MOST_AT_HOME = 5;

    private final Cases cases;
    private final CaseFiles files;
    private final Cards cards;
    private final Escalations escalations;
    private final Briefing briefing;
    private final Team team;
    private final Clock clock;

    Overview(
            Cases cases,
            CaseFiles files,
            Cards cards,
            Escalations escalations,
            Briefing briefing,
            Team team,
            Clock clock) {
        this.briefing = briefing;
        this.escalations = escalations;
        this.cases = cases;
        this.files = files;
        this.cards = cards;
        this.team = team;
        this.clock = clock;
    }

    Answer perform(OverviewCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case OverviewCommand.Home() -> home(actor, voice);
            case OverviewCommand.ListCases(var view) -> list(view, actor, voice);
            case OverviewCommand.Digest() -> digest(actor, voice);
            case OverviewCommand.Show(var number) -> show(number, voice);
            case OverviewCommand.Hours() -> hours(actor, voice);
        };
    }

    private Answer home(Actor actor, Voice voice) {
        var counts = cases.counts(actor.member().id());
        var lines = new ArrayList<String>();
        lines.add(
                voice.say(
                        "home.counts",
                        Map.of(
                                "open",
                                counts.open(),
                                "unclaimed",
                                counts.unclaimed(),
                                "mine",
                                counts.mine(),
                                "late",
                                counts.late())));
        if (counts.open() >= CaseCounts.MOST) {
            lines.add(voice.say("home.more", Map.of("limit", CaseCounts.MOST)));
        }
        lines.addAll(lines(page(View.MINE, actor), MOST_AT_HOME, voice));
        return Voice.done(String.join("\n", lines));
    }

    private Answer digest(Actor actor, Voice voice) {
        return Voice.done(briefing.of(actor.member(), voice.words()));
    }

    private Answer list(View view, Actor actor, Voice voice) {
        return view == View.ESCALATED ? escalated(voice) : listed(view, actor, voice);
    }

    /** What calls for somebody: cases, and what is about none. */
    private Answer escalated(Voice voice) {
        var lines =
                escalations.active().stream()
                        .map(one -> cards.line(one, voice.words().language(), clock.instant()))
                        .toList();
        return Voice.done(
                lines.isEmpty() ? voice.say("list.none-escalated") : String.join("\n", lines));
    }

    private Answer listed(View view, Actor actor, Voice voice) {
        var page = page(view, actor);
        if (page.cases().isEmpty()) {
            return Voice.done(voice.say("list.none-" + view.name().toLowerCase(Locale.ROOT)));
        }
        return Voice.done(String.join("\n", lines(page, MOST_LISTED, voice)));
    }

    private Answer show(CaseNumber number, Voice voice) {
        return files.read(number)
                .map(file -> Voice.done(number, CaseText.of(card(file, voice), file, voice)))
                .orElseGet(() -> voice.denied(Denial.noSuchCase(number)));
    }

    private Card card(CaseFile file, Voice voice) {
        return cards.draw(file, voice.words().language(), clock.instant());
    }

    /** The team's office, and the hours that the member keeps besides. */
    private Answer hours(Actor actor, Voice voice) {
        var now = clock.instant();
        var names = new ArrayList<>(List.of(Team.OFFICE));
        actor.member().hours().stream().filter(name -> !names.contains(name)).forEach(names::add);
        var lines =
                names.stream()
                        .map(
                                name ->
                                        voice.say(
                                                team.isOpen(name, now)
                                                        ? "hours.open"
                                                        : "hours.closed",
                                                Map.of("hours", name, "now", now)))
                        .toList();
        return Voice.done(String.join("\n", lines));
    }

    private CasePage page(View view, Actor actor) {
        return cases.list(CaseQueries.of(view, actor.member().id()));
    }

    private List<String> lines(CasePage page, int most, Voice voice) {
        var now = clock.instant();
        var lines = new ArrayList<String>();
        page.cases().stream()
                .sorted(Comparator.comparing(one -> one.due().orElse(Instant.MAX)))
                .limit(most)
                .map(summary -> cards.line(summary, voice.words().language(), now))
                .forEach(lines::add);
        if (page.cases().size() > most || page.next().isPresent()) {
            lines.add(voice.say("list.more", Map.of("shown", Math.min(most, page.cases().size()))));
        }
        return lines;
    }
}
