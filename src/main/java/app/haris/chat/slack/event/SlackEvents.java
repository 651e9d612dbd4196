package app.haris.chat.slack.event;

import app.haris.chat.CaseCommand;
import app.haris.chat.Grammar;
import app.haris.chat.mirror.Losses;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.ReactionLog;
import app.haris.chat.mirror.ReactionLog.Made;
import app.haris.chat.mirror.Reactions;
import app.haris.chat.mirror.Reactions.Meaning;
import app.haris.chat.mirror.ShownMessage;
import app.haris.chat.mirror.ShownMessages;
import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.chat.slack.talk.SlackTalk;
import app.haris.chat.slack.talk.SlackVoice.Ear;
import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What people do without a control of ours: they react, type in a thread, call us, visit us. */
public final class SlackEvents {
    private static final Set<String> PLAIN = Set.of("", "file_share", "thread_broadcast");

    /** A message of ours is known when Slack's answer to it is stored. */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(10);

    private final SlackTalk talk;
    private final ShownMessages messages;
    private final Reactions reactions;
    private final ReactionLog log;
    private final SlackHome home;
    private final Losses losses;
    private final SlackNotices notices;
    private final Grammar grammar;
    private final Clock clock;

    /** Who does the work for it. */
    public record Parts(
            ShownMessages messages,
            Reactions reactions,
            ReactionLog log,
            SlackHome home,
            Losses losses,
            SlackNotices notices,
            Grammar grammar) {}

    public SlackEvents(SlackTalk talk, Parts parts, Clock clock) {
        this.talk = talk;
        this.clock = clock;
        messages = parts.messages;
        reactions = parts.reactions;
        log = parts.log;
        home = parts.home;
        losses = parts.losses;
        notices = parts.notices;
        grammar = parts.grammar;
    }

    public void heed(SlackEnvelope envelope) {
        var event = envelope.payload().path("event");
        switch (event.path("type").asString("")) {
            case "reaction_added" -> reaction(envelope, event, true);
            case "reaction_removed" -> reaction(envelope, event, false);
            case "app_mention" -> mention(envelope, event);
            case "message" -> message(envelope, event);
            case "app_home_opened" -> home(envelope);
            default -> notices.heed(event);
        }
    }

    /** Shows the Home tab as it is now. */
    public void home(SlackEnvelope envelope) {
        talk.afterwards(
                () ->
                        talk.member(envelope)
                                .ifPresentOrElse(
                                        one -> home.publish(envelope.user(), one),
                                        () ->
                                                home.publishForStranger(
                                                        envelope.user(),
                                                        talk.toStranger(
                                                                envelope.user(),
                                                                talk.wording(envelope)))));
    }

    private void reaction(SlackEnvelope envelope, JsonNode event, boolean isAdded) {
        var item = event.path("item");
        var place = new Place(item.path("channel").asString(""), item.path("ts").asString(""));
        var row = messages.at(place);
        if (talk.isUs(envelope.user())) {
            return;
        }
        if (row.isEmpty()) {
            if (talk.isUs(event.path("item_user").asString(""))) {
                throw new TooSoon();
            }
            return;
        }
        var made = new Made(envelope.user(), event.path("reaction").asString(""));
        if (isAdded) {
            log.add(place, made, clock.instant());
        } else {
            log.remove(place, made);
        }
        var meaning =
                isAdded
                        ? reactions.added(row.get(), made.name())
                        : reactions.removed(row.get(), made.name());
        switch (meaning) {
            case Meaning.Does(var command) ->
                    talk.acting(
                            envelope, (member, ear) -> talk.performQuietly(command, member, ear));
            case Meaning.Misplaced(var code) ->
                    talk.acting(envelope, (member, ear) -> talk.tell(ear, member, code));
            case Meaning.Nothing() -> {}
        }
    }

    /** {@code @Haris approve}: the way to command in a thread, where slash commands do not work. */
    private void mention(SlackEnvelope envelope, JsonNode event) {
        var line = event.path("text").asString("").replace(talk.ourMention(), " ").strip();
        var here = caseOfThread(envelope, event);
        talk.acting(
                envelope,
                (member, ear) ->
                        talk.performAndTell(
                                grammar.read(talk.plain(line), here, member.language()),
                                member,
                                ear));
    }

    /** Whatever a member types in a case's thread is a note. */
    private void message(SlackEnvelope envelope, JsonNode event) {
        var kind = event.path("subtype").asString("");
        if (kind.equals("message_deleted")) {
            deleted(envelope, event);
            return;
        }
        if (!PLAIN.contains(kind)) {
            notices.heed(event);
            return;
        }
        var typed = event.path("text").asString("");
        var isOurs = event.hasNonNull("bot_id") || talk.isUs(envelope.user());
        if (isOurs || typed.isBlank() || typed.contains(talk.ourMention())) {
            return;
        }
        caseOfThread(envelope, event)
                .ifPresent(
                        number ->
                                talk.chatting(
                                        envelope,
                                        (member, ear) ->
                                                note(number, talk.plain(typed), member, ear)));
    }

    private void deleted(SlackEnvelope envelope, JsonNode event) {
        var channel = event.path("channel").asString("");
        var place = new Place(channel, event.path("deleted_ts").asString(""));
        var author = event.path("previous_message").path("user").asString("");
        if (!losses.deleted(place) && talk.isUs(author)) {
            waitWhileNew(envelope);
        }
    }

    private void note(CaseNumber number, String text, Member member, Ear ear) {
        talk.performQuietly(new CaseCommand.Note(number, text), member, ear);
        if (talk.isFirst("note " + number + " " + member.id())) {
            talk.tell(ear, member, "mirror.note-kept");
        }
    }

    private Optional<CaseNumber> caseOfThread(SlackEnvelope envelope, JsonNode event) {
        var thread = event.path("thread_ts").asString("");
        if (thread.isEmpty()) {
            return Optional.empty();
        }
        var root = messages.at(new Place(event.path("channel").asString(""), thread));
        if (root.isEmpty() && talk.isUs(event.path("parent_user_id").asString(""))) {
            waitWhileNew(envelope);
        }
        return root.filter(ShownMessage::isCard).map(row -> new CaseNumber(row.caseNumber()));
    }

    /** Not for long: some of our messages, such as calls to whoever is on duty, are not kept. */
    private void waitWhileNew(SlackEnvelope envelope) {
        var saidAt = Instant.ofEpochSecond(envelope.payload().path("event_time").asLong(0));
        if (clock.instant().isBefore(saidAt.plus(KNOWN_WITHIN))) {
            throw new TooSoon();
        }
    }
}
