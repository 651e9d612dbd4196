package app.haris.chat.slack.talk;

import app.haris.audit.Origin;
import app.haris.chat.Answer;
import app.haris.chat.Command;
import app.haris.chat.Desk;
import app.haris.chat.LinkLines;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.chat.slack.api.SlackDirectory.Profile;
import app.haris.chat.slack.talk.SlackVoice.Ear;
import app.haris.inbox.Actor;
import app.haris.settings.PublicAddress;
import app.haris.storage.Transactions;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Who did something, in which language they are answered, and where they hear it. */
public final class SlackTalk {
    /** So many strangers are told once; the next ones perhaps a second time. */
    private static final int REMEMBERED = 10_000;

    private final SlackPeople people;
    private final SlackVoice voice;
    private final Desk desk;
    private final Texts texts;
    private final Team team;
    private final Transactions transactions;
    private final String room;
    private final String botUser;
    private final Map<String, Boolean> told = new ConcurrentHashMap<>();

    /** By whom it hears and speaks. */
    public record Parts(
            SlackPeople people,
            SlackVoice voice,
            Desk desk,
            Texts texts,
            Team team,
            Transactions transactions,
            PublicAddress address) {}

    public SlackTalk(Parts parts, String botUser) {
        people = parts.people;
        voice = parts.voice;
        desk = parts.desk;
        texts = parts.texts;
        team = parts.team;
        transactions = parts.transactions;
        room = parts.address.of("/").toString();
        this.botUser = botUser;
    }

    public boolean isUs(String user) {
        return user.equals(botUser);
    }

    /** What stands in a text where somebody calls us. */
    public String ourMention() {
        return "<@" + botUser + ">";
    }

    public Optional<Member> member(SlackEnvelope envelope) {
        return people.member(envelope.user());
    }

    /** What somebody typed, of what Slack made of it. */
    public String plain(String text) {
        return new SlackText(id -> people.member(id).map(Member::id)).plain(text);
    }

    /** Lets a member act; anybody else is told that they cannot. */
    public void acting(SlackEnvelope envelope, BiConsumer<Member, Ear> deed) {
        var member = member(envelope);
        if (member.isPresent()) {
            deed.accept(member.get(), ear(envelope));
        } else {
            tellStranger(envelope);
        }
    }

    /** Finds out who did it; calls Slack, so not to be called in a transaction. */
    public void meet(SlackEnvelope envelope) {
        if (!isUs(envelope.user())) {
            people.meet(envelope.user());
        }
    }

    /** Makes somebody the member whose code they bring, and says what came of it. */
    public void link(SlackEnvelope envelope, String code) {
        afterwards(
                () -> {
                    var words = wording(envelope);
                    voice.tell(ear(envelope), linked(envelope.user(), code, words));
                });
    }

    private String linked(String user, String code, Wording words) {
        var profile = people.profile(user);
        if (people.member(user).isEmpty() && profile.isEmpty()) {
            return words.say("link.not-now");
        }
        return profile.filter(Profile::isOutsider).isPresent()
                ? words.say("link.outsider")
                : LinkLines.of(people.link(user, code), words);
    }

    /** Lets a member act; anybody else is told so once, and may go on talking. */
    public void chatting(SlackEnvelope envelope, BiConsumer<Member, Ear> deed) {
        if (member(envelope).isPresent() || isFirst("stranger " + envelope.user())) {
            acting(envelope, deed);
        }
    }

    /** Whether this happens for the first time, as far as this process remembers. */
    public boolean isFirst(String what) {
        if (told.size() > REMEMBERED) {
            told.clear();
        }
        return told.put(what, true) == null;
    }

    public Answer perform(Command command, Member member) {
        return desk.perform(command, new Actor(member, Origin.SLACK));
    }

    /** What is seen to be done needs no words. */
    public void performQuietly(Command command, Member member, Ear ear) {
        perform(command, member, ear, answer -> !answer.isDone());
    }

    public void performAndTell(Command command, Member member, Ear ear) {
        perform(command, member, ear, answer -> true);
    }

    private void perform(Command command, Member member, Ear ear, Predicate<Answer> isTold) {
        if (command.standsAlone()) {
            afterwards(
                    () ->
                            Optional.of(perform(command, member))
                                    .filter(isTold)
                                    .ifPresent(answer -> voice.tell(ear, answer.said())));
        } else {
            Optional.of(perform(command, member))
                    .filter(isTold)
                    .ifPresent(answer -> tell(ear, answer.said()));
        }
    }

    public void tell(Ear ear, Member member, String code) {
        tell(ear, wording(member).say(code));
    }

    private void tell(Ear ear, String text) {
        afterwards(() -> voice.tell(ear, text));
    }

    /** Calls Slack when what is being done is certain, and holds up nobody else. */
    public void afterwards(Runnable call) {
        transactions.afterCommit(call);
    }

    public void apologize(SlackEnvelope envelope) {
        tell(ear(envelope), wording(envelope).say("slack.apology"));
    }

    public void tellStranger(SlackEnvelope envelope) {
        var user = envelope.user();
        var isBot = people.profile(user).filter(Profile::isBot).isPresent();
        if (!isUs(user) && !user.isBlank() && !isBot) {
            tell(ear(envelope), toStranger(user, wording(envelope)));
        }
    }

    /** Why somebody may look, but not act, and what can be done about it. */
    public String toStranger(String user, Wording words) {
        return people.profile(user).filter(Profile::isOutsider).isPresent()
                ? words.say("link.outsider")
                : words.say("slack.stranger", Map.of("id", user, "room", room));
    }

    public Wording wording(Member member) {
        return texts.in(member.language(), team.zone(member));
    }

    public Wording wording(SlackEnvelope envelope) {
        return member(envelope)
                .map(this::wording)
                .orElseGet(
                        () ->
                                texts.in(
                                        people.profile(envelope.user())
                                                .map(Profile::language)
                                                .orElse(Locale.ENGLISH),
                                        team.zone()));
    }

    private static Ear ear(SlackEnvelope envelope) {
        var thread = thread(envelope);
        return new Ear(
                envelope.payload().path("response_url").asString(""),
                channel(envelope),
                envelope.user(),
                thread.isEmpty() ? Optional.empty() : Optional.of(thread));
    }

    private static String thread(SlackEnvelope envelope) {
        return envelope.payload().path("event").path("thread_ts").asString("");
    }

    private static String channel(SlackEnvelope envelope) {
        var payload = envelope.payload();
        return switch (envelope.kind()) {
            case EVENT -> channelOf(payload.path("event"));
            case COMMAND -> payload.path("channel_id").asString("");
            case SUBMISSION, CLOSING ->
                    SlackEnvelope.metadata(payload.path("view")).path("channel").asString("");
            case ACTION, SHORTCUT -> payload.path("channel").path("id").asString("");
        };
    }

    private static String channelOf(JsonNode event) {
        return event.path("channel").asString(event.path("item").path("channel").asString(""));
    }
}
