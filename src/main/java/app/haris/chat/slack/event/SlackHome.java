package app.haris.chat.slack.event;

import app.haris.chat.Cards;
import app.haris.chat.OnCallLines;
import app.haris.chat.SourceLines;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.chat.mirror.Health;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.message.BlockKit;
import app.haris.chat.slack.message.Blocks;
import app.haris.inbox.Case;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
import app.haris.social.Sources;
import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Home tab: what is mine, what is late, what waits for my approval, and how Slack itself does.
 *
 * @see <a href="https://docs.slack.dev/surfaces/app-home">App Home, 2026-11</a>
 */
public final class SlackHome {
    private static final int MOST = 15;

    private final SlackApi api;
    private final Cases cases;
    private final Replies replies;
    private final Cards cards;
    private final OnCallLines onCall;
    private final Health health;
    private final Sources sources;
    private final SourceLines lines;
    private final Texts texts;
    private final Team team;
    private final Clock clock;

    /** What it shows, and how. */
    public record Parts(
            SlackApi api,
            Cases cases,
            Replies replies,
            Cards cards,
            OnCallLines onCall,
            Health health,
            Sources sources,
            SourceLines lines,
            Texts texts,
            Team team) {}

    public SlackHome(Parts parts, Clock clock) {
        api = parts.api;
        cases = parts.cases;
        replies = parts.replies;
        cards = parts.cards;
        onCall = parts.onCall;
        health = parts.health;
        sources = parts.sources;
        lines = parts.lines;
        texts = parts.texts;
        team = parts.team;
        this.clock = clock;
    }

    void publish(String user, Member member) {
        var wording = texts.in(member.language(), team.zone(member));
        var blocks = new Blocks();
        blocks.header(wording.say("slack.home.title", Map.of("name", member.name())));
        var counts = cases.counts(member.id());
        blocks.context(
                List.of(
                        wording.say("slack.home.open", Map.of("count", counts.open())),
                        wording.say("slack.home.mine", Map.of("count", counts.mine())),
                        wording.say("slack.home.late", Map.of("count", counts.late()))));
        onCall(blocks, wording);
        list(blocks, "slack.home.awaiting-title", awaiting(member), wording);
        list(blocks, "slack.home.mine-title", mine(member), wording);
        list(blocks, "slack.home.late-title", found(CaseQuery.ALL.thatAreLate()), wording);
        list(blocks, "slack.home.open-title", found(CaseQuery.ALL.withState("open")), wording);
        blocks.divider();
        troubles(blocks, wording);
        health(blocks, wording);
        language(blocks, wording);
        publish(user, blocks);
    }

    void publishForStranger(String user, String said) {
        publish(user, new Blocks().section(said));
    }

    private void publish(String user, Blocks blocks) {
        var view = Blocks.object().put("type", "home");
        view.set("blocks", blocks.json());
        api.publishHome(user, BlockKit.view(view).json().toString());
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

    private void list(Blocks blocks, String title, List<Case> found, Wording wording) {
        if (found.isEmpty()) {
            return;
        }
        blocks.divider().section(wording.say(title));
        for (var one : found) {
            var button = Blocks.object().put("type", "button").put("action_id", "haris:show");
            button.put("value", one.number().toString());
            button.set("text", Blocks.plain(wording.say("control.show"), Blocks.LABEL));
            blocks.section(cards.line(one, wording.language(), clock.instant()), button);
        }
    }

    private void onCall(Blocks blocks, Wording wording) {
        if (!team.schedules().isEmpty()) {
            var lines = new ArrayList<>(onCall.now(wording));
            lines.addAll(onCall.gaps(wording));
            blocks.section(wording.say("slack.home.oncall-title")).context(lines);
        }
    }

    /** How each network's news come in. */
    private void health(Blocks blocks, Wording wording) {
        var reports = sources.all();
        if (!reports.isEmpty()) {
            blocks.section(wording.say("slack.home.sources-title"));
            var said =
                    reports.stream()
                            .limit(MOST)
                            .map(report -> lines.of(report, wording))
                            .collect(Collectors.joining("\n"));
            blocks.section(said);
        }
    }

    /** Each language is called as those call it who speak it. */
    private static void language(Blocks blocks, Wording wording) {
        var menu = Blocks.object().put("type", "static_select").put("action_id", "haris:language");
        var options = menu.putArray("options");
        for (var language : Texts.LANGUAGES) {
            var option = Blocks.object().put("value", "NOTHING language " + language.getLanguage());
            option.set("text", Blocks.plain(language.getDisplayLanguage(language), Blocks.LABEL));
            options.add(option);
            if (language.getLanguage().equals(wording.language().getLanguage())) {
                menu.set("initial_option", option.deepCopy());
            }
        }
        blocks.section(wording.say("slack.home.language"), menu);
    }

    private void troubles(Blocks blocks, Wording wording) {
        health.troubles(wording).forEach(blocks::section);
    }
}
