package app.haris.chat.slack;

import app.haris.chat.Bulletin;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.Subject;
import app.haris.chat.mirror.Verdict;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.message.Blocks;
import app.haris.chat.slack.message.SlackContent;
import app.haris.team.Identity;
import app.haris.team.Team;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends bulletins as direct messages. One whose answer was lost is sent again: whoever comes on
 * duty had better read it twice than not at all.
 */
@Component
final class SlackLetters {
    private static final Logger LOG = LoggerFactory.getLogger(SlackLetters.class);

    private final Team team;

    SlackLetters(Team team) {
        this.team = team;
    }

    void send(Bulletin bulletin, SlackApi api) {
        team.find(bulletin.member())
                .flatMap(member -> team.identity(member, SlackSettings.SURFACE))
                .map(Identity::id)
                .ifPresent(id -> send(bulletin, id, api));
    }

    private static void send(Bulletin bulletin, String id, SlackApi api) {
        switch (api.post(id, Optional.empty(), content(bulletin))) {
            case Verdict.Ok<Place> _ -> {}
            case Verdict.Refused<Place>(var error) ->
                    LOG.warn("Slack refuses bulletin {}: {}", bulletin.id(), error);
            case Verdict.Limited<Place>(var pause) ->
                    throw new IllegalStateException("Slack wants a pause of " + pause);
            case Verdict.Lost<Place>(var reason) ->
                    throw new IllegalStateException("Slack cannot be reached: " + reason);
        }
    }

    private static SlackContent content(Bulletin bulletin) {
        var lines = List.of(bulletin.said().split("\n", -1));
        var blocks = new Blocks();
        blocks.sections(bulletin.said());
        return SlackContent.plain(
                lines.getFirst(), blocks, new Subject(0, 0, "bulletin-" + bulletin.id()));
    }
}
