package app.haris.chat.slack;

import app.haris.chat.ChatFile;
import app.haris.chat.ChatFile.Channels;
import app.haris.chat.PageTexts;
import app.haris.chat.mirror.PageMessages;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.Verdict;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackChannels;
import app.haris.chat.slack.message.Blocks;
import app.haris.chat.slack.message.SlackContent;
import app.haris.escalation.Messenger;
import app.haris.escalation.Page;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.settings.Settings;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Calls members by direct message, and channels, with a button to say that one is on it.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage takes a
 *     member's id as the channel, 2026-11</a>
 */
@Component
final class SlackMessenger implements Messenger {
    private final ObjectProvider<SlackConnection> connection;
    private final SlackSettings slack;
    private final Settings settings;
    private final PageTexts texts;
    private final PageMessages messages;
    private final Team team;

    SlackMessenger(
            ObjectProvider<SlackConnection> connection,
            SlackSettings slack,
            Settings settings,
            PageTexts texts,
            PageMessages messages,
            Team team) {
        this.connection = connection;
        this.slack = slack;
        this.settings = settings;
        this.texts = texts;
        this.messages = messages;
        this.team = team;
    }

    @Override
    public boolean serves(Recipient recipient) {
        return switch (recipient) {
            case Recipient.ToMember _, Recipient.ToChannel _ -> slack.isOn();
            case Recipient.ToWebhook _, Recipient.ToEmail _ -> false;
        };
    }

    @Override
    public Delivery deliver(Page page, Run run) {
        return switch (page.recipient()) {
            case Recipient.ToMember(var id) ->
                    team.find(id)
                            .flatMap(member -> toMember(member, page, run))
                            .orElseGet(() -> new Delivery.Unreachable("no-identity"));
            case Recipient.ToChannel(var name) -> toChannel(name, page, run);
            case Recipient.ToWebhook _, Recipient.ToEmail _ ->
                    new Delivery.Unreachable("not-in-slack");
        };
    }

    /** Empty where nobody knows who they are in Slack. */
    private Optional<Delivery> toMember(Member member, Page page, Run run) {
        return team.identity(member, SlackSettings.SURFACE)
                .map(Identity::id)
                .map(id -> delivery(post(id, page, run, member.language()), page, run));
    }

    private Delivery toChannel(String name, Page page, Run run) {
        var channels =
                settings.current(ChatFile.FILE)
                        .slack()
                        .flatMap(ChatFile.Slack::channels)
                        .orElse(Channels.USUAL);
        var channel = name.equals("crisis") ? channels.crisis() : channels.inbox();
        return delivery(
                new SlackChannels(api())
                        .resolve(channel)
                        .then(id -> post(id, page, run, slack.language())),
                page,
                run);
    }

    private Verdict<Place> post(String channel, Page page, Run run, Locale language) {
        return api().post(channel, Optional.empty(), content(page, run, language));
    }

    private Delivery delivery(Verdict<Place> posted, Page page, Run run) {
        return messages.delivery(posted, PageMessages.subject(page, run), SlackSettings.SURFACE);
    }

    private SlackContent content(Page page, Run run, Locale language) {
        var lines = texts.lines(page, run, language);
        var blocks = new Blocks();
        lines.forEach(blocks::section);
        var subject = PageMessages.subject(page, run);
        var number = subject.caseNumber();
        var button = Blocks.object().put("type", "button").put("action_id", "haris:ack");
        button.put("value", number > 0 ? Long.toString(number) : "");
        button.put("style", "primary");
        button.set("text", Blocks.plain(texts.words(language).say("control.ack"), Blocks.LABEL));
        blocks.actions(List.of(button));
        return SlackContent.plain(String.join(" · ", lines), blocks, subject);
    }

    private SlackApi api() {
        return connection.getObject().api();
    }
}
