package app.haris.chat.discord;

import app.haris.chat.Bulletin;
import app.haris.chat.SafeText;
import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.discord.message.Markdown;
import app.haris.chat.discord.rest.DiscordApi;
import app.haris.chat.discord.talk.DiscordVoice;
import app.haris.chat.mirror.Subject;
import app.haris.chat.mirror.Verdict;
import app.haris.team.Identity;
import app.haris.team.Team;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Sends bulletins as direct messages, as many as their length wants. One whose answer was lost is
 * sent again under its nonce, and so stands there once.
 */
@Component
final class DiscordLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordLetters.class);
    private static final int MOST = 3000;
    private static final int LINE = 300;

    private final Team team;

    DiscordLetters(Team team) {
        this.team = team;
    }

    void send(Bulletin bulletin, DiscordApi api) {
        team.find(bulletin.member())
                .flatMap(member -> team.identity(member, DiscordSettings.SURFACE))
                .map(Identity::id)
                .ifPresent(id -> send(bulletin, id, new DiscordVoice(api)));
    }

    private static void send(Bulletin bulletin, String id, DiscordVoice voice) {
        var sheets = sheets(bulletin.said());
        for (var number = 0; number < sheets.size(); number++) {
            var part = "bulletin-" + bulletin.id() + "-" + number;
            var content = content(sheets.get(number), part);
            var posted = voice.direct(id).then(channel -> voice.post(channel, content, part));
            switch (posted) {
                case Verdict.Ok<JsonNode> _ -> {}
                case Verdict.Refused<JsonNode>(var error) -> {
                    LOG.warn("Discord refuses bulletin {}: {}", bulletin.id(), error);
                    return;
                }
                case Verdict.Limited<JsonNode>(var pause) ->
                        throw new IllegalStateException("Discord wants a pause of " + pause);
                case Verdict.Lost<JsonNode>(var reason) ->
                        throw new IllegalStateException("Discord cannot be reached: " + reason);
            }
        }
    }

    private static List<String> sheets(String said) {
        var sheets = new ArrayList<String>();
        var sheet = new StringBuilder();
        for (var line : said.split("\n", -1)) {
            var escaped = Markdown.escaped(Markdown.fitting(SafeText.of(line), MOST / 2));
            if (sheet.length() + escaped.length() > MOST) {
                sheets.add(sheet.toString());
                sheet.setLength(0);
            }
            sheet.append(escaped).append('\n');
        }
        sheets.add(sheet.toString());
        return sheets.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static DiscordContent content(String sheet, String part) {
        var layout = new Layout().text(sheet);
        var line = SafeText.shortened(SafeText.line(sheet), LINE);
        return DiscordContent.of(line, layout, new Subject(0, 0, part));
    }
}
