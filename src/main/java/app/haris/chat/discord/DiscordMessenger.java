package app.haris.chat.discord;

import app.haris.chat.PageTexts;
import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.discord.message.Markdown;
import app.haris.chat.discord.rest.DiscordApi;
import app.haris.chat.discord.rest.DiscordChannels;
import app.haris.chat.discord.rest.DiscordError;
import app.haris.chat.discord.talk.DiscordVoice;
import app.haris.chat.mirror.PageMessages;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.Verdict;
import app.haris.escalation.Messenger;
import app.haris.escalation.Page;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Calls members by direct message, and channels, with a button to say that one is on it. A member
 * who takes no direct messages is called by name in the crisis channel.
 */
@Component
final class DiscordMessenger implements Messenger {
    private static final int DANGER = 4;
    private static final int PRIMARY = 1;

    private final ObjectProvider<DiscordConnection> connection;
    private final DiscordSettings settings;
    private final PageTexts texts;
    private final PageMessages messages;
    private final Team team;

    DiscordMessenger(
            ObjectProvider<DiscordConnection> connection,
            DiscordSettings settings,
            PageTexts texts,
            PageMessages messages,
            Team team) {
        this.connection = connection;
        this.settings = settings;
        this.texts = texts;
        this.messages = messages;
        this.team = team;
    }

    @Override
    public boolean serves(Recipient recipient) {
        return switch (recipient) {
            case Recipient.ToMember _, Recipient.ToChannel _ -> settings.isOn();
            case Recipient.ToWebhook _, Recipient.ToEmail _ -> false;
        };
    }

    @Override
    public Delivery deliver(Page page, Run run) {
        return switch (page.recipient()) {
            case Recipient.ToMember(var id) ->
                    team.find(id)
                            .flatMap(
                                    member ->
                                            discordId(member)
                                                    .map(to -> toMember(member, to, page, run)))
                            .orElseGet(() -> new Delivery.Unreachable("no-identity"));
            case Recipient.ToChannel(var name) -> toChannel(name, List.of(), page, run);
            case Recipient.ToWebhook _, Recipient.ToEmail _ ->
                    new Delivery.Unreachable("not-in-discord");
        };
    }

    private Optional<String> discordId(Member member) {
        return team.identity(member, DiscordSettings.SURFACE).map(Identity::id);
    }

    private Delivery toMember(Member member, String id, Page page, Run run) {
        var posted =
                voice().direct(id)
                        .then(
                                channel ->
                                        post(
                                                channel,
                                                content(page, run, member.language(), List.of()),
                                                page));
        return posted instanceof Verdict.Refused<JsonNode>(var error)
                        && error.equals(DiscordError.NO_DIRECT_MESSAGES)
                ? toChannel("crisis", List.of(id), page, run)
                : delivery(posted, page, run);
    }

    private Delivery toChannel(String name, List<String> called, Page page, Run run) {
        var channel =
                name.equals("crisis") ? settings.channels().crisis() : settings.channels().inbox();
        return delivery(
                channels()
                        .resolve(channel)
                        .then(
                                id ->
                                        post(
                                                id,
                                                content(page, run, settings.language(), called),
                                                page)),
                page,
                run);
    }

    private Verdict<JsonNode> post(String channel, DiscordContent content, Page page) {
        return voice().post(channel, content, "page " + page.id() + " " + channel);
    }

    private Delivery delivery(Verdict<JsonNode> posted, Page page, Run run) {
        Verdict<Place> placed = posted.then(message -> new Verdict.Ok<>(place(message)));
        return messages.delivery(placed, PageMessages.subject(page, run), DiscordSettings.SURFACE);
    }

    private static Place place(JsonNode message) {
        return new Place(message.path("channel_id").asString(""), message.path("id").asString(""));
    }

    /** Only whoever is called by it is pinged. */
    private DiscordContent content(Page page, Run run, Locale language, List<String> called) {
        var lines = texts.lines(page, run, language);
        var layout = new Layout();
        called.forEach(id -> layout.text("<@" + id + ">"));
        lines.forEach(line -> layout.text(Markdown.escaped(line)));
        var subject = PageMessages.subject(page, run);
        var number = subject.caseNumber() > 0 ? Long.toString(subject.caseNumber()) : "";
        var label = texts.words(language).say("control.ack");
        layout.row(
                List.of(
                        Layout.button(
                                "haris:ack:" + number,
                                label,
                                number.isEmpty() ? PRIMARY : DANGER)));
        return new DiscordContent(String.join(" · ", lines), layout, "", called, subject);
    }

    private DiscordVoice voice() {
        return new DiscordVoice(api());
    }

    private DiscordApi api() {
        return connection.getObject().api();
    }

    private DiscordChannels channels() {
        return connection.getObject().channels();
    }
}
