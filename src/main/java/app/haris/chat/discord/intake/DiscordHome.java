package app.haris.chat.discord.intake;

import app.haris.chat.Cards;
import app.haris.chat.Wording;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.discord.message.Markdown;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.chat.mirror.Health;
import app.haris.inbox.Case;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
import app.haris.team.Member;
import app.haris.team.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is mine, what is late and what waits for my approval, for one person to read. */
final class DiscordHome {
    private static final int MOST = 8;

    private final Cases cases;
    private final Replies replies;
    private final Cards cards;
    private final Health health;
    private final DiscordTalk talk;
    private final Clock clock;

    /** What it shows, and how. */
    record Parts(Cases cases, Replies replies, Cards cards, Health health, DiscordTalk talk) {}

    DiscordHome(Parts parts, Clock clock) {
        cases = parts.cases;
        replies = parts.replies;
        cards = parts.cards;
        health = parts.health;
        talk = parts.talk;
        this.clock = clock;
    }

    Layout of(Member member) {
        var wording = talk.wording(member);
        var counts = cases.counts(member.id());
        var layout =
                new Layout()
                        .text(
                                Markdown.bold(
                                        wording.say(
                                                "discord.home.title",
                                                Map.of("name", member.name()))))
                        .small(
                                List.of(
                                        wording.say(
                                                "discord.home.open",
                                                Map.of("count", counts.open())),
                                        wording.say(
                                                "discord.home.mine",
                                                Map.of("count", counts.mine())),
                                        wording.say(
                                                "discord.home.late",
                                                Map.of("count", counts.late()))));
        list(layout, "discord.home.awaiting-title", awaiting(member), wording);
        list(layout, "discord.home.mine-title", mine(member), wording);
        list(layout, "discord.home.late-title", found(CaseQuery.ALL.thatAreLate()), wording);
        list(layout, "discord.home.open-title", found(CaseQuery.ALL.withState("open")), wording);
        health.troubles(wording).forEach(trouble -> layout.text(Markdown.small(trouble)));
        return layout;
    }

    private List<Case> awaiting(Member member) {
        return member.may(Role.APPROVER)
                ? replies.awaiting(member.id(), Long.MAX_VALUE, MOST).stream()
                        .flatMap(number -> cases.find(number).stream())
                        .filter(one -> !one.isClosed())
                        .toList()
                : List.of();
    }

    private List<Case> mine(Member member) {
        return found(CaseQuery.ALL.withClaimant(member.id()).withState("open"));
    }

    private List<Case> found(CaseQuery query) {
        return cases.list(query.withLimit(MOST)).cases();
    }

    private void list(Layout layout, String title, List<Case> found, Wording wording) {
        if (!found.isEmpty()) {
            layout.text(
                    Markdown.bold(wording.say(title))
                            + "\n"
                            + found.stream()
                                    .map(
                                            one ->
                                                    cards.line(
                                                            one,
                                                            wording.language(),
                                                            clock.instant()))
                                    .map(line -> "- " + Markdown.escaped(line))
                                    .collect(Collectors.joining("\n")));
        }
    }
}
