package app.haris.chat.discord.intake;

import app.haris.chat.Answer;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.chat.discord.talk.DiscordVoice;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.ReactionLog;
import app.haris.chat.mirror.ReactionLog.Made;
import app.haris.chat.mirror.Reactions;
import app.haris.chat.mirror.Reactions.Meaning;
import app.haris.chat.mirror.ShownMessage;
import app.haris.team.Member;
import java.time.Clock;
import tools.jackson.databind.JsonNode;

/** Reactions, plain and super ones alike, by the emoji's name. */
final class DiscordReactions {
    private final DiscordTalk talk;
    private final DiscordVoice voice;
    private final DiscordPlaces places;
    private final Reactions reactions;
    private final ReactionLog log;
    private final Clock clock;

    /** Who does the work for it. */
    record Parts(
            DiscordTalk talk,
            DiscordVoice voice,
            DiscordPlaces places,
            Reactions reactions,
            ReactionLog log) {}

    DiscordReactions(Parts parts, Clock clock) {
        talk = parts.talk;
        voice = parts.voice;
        places = parts.places;
        reactions = parts.reactions;
        log = parts.log;
        this.clock = clock;
    }

    /**
     * Heeds one that was made or taken back.
     *
     * @return false if the message is not known yet, although it may be ours
     */
    boolean heed(JsonNode event, boolean isAdded, String us) {
        var person = event.path("user_id").asString("");
        if (person.equals(us)) {
            return true;
        }
        var place =
                new Place(
                        event.path("channel_id").asString(""),
                        event.path("message_id").asString(""));
        var row = places.message(place.channel(), place.message());
        if (row.isEmpty()) {
            return !event.path("message_author_id").asString("").equals(us);
        }
        var made =
                new Made(person, DiscordEmoji.name(event.path("emoji").path("name").asString("")));
        if (isAdded) {
            log.add(place, made, clock.instant());
        } else {
            log.remove(place, made);
        }
        heed(row.get(), made, isAdded);
        return true;
    }

    private void heed(ShownMessage row, Made made, boolean isAdded) {
        var meaning =
                isAdded ? reactions.added(row, made.name()) : reactions.removed(row, made.name());
        if (meaning instanceof Meaning.Nothing) {
            return;
        }
        var where = row.place().map(Place::channel).orElse(row.channel());
        var member = talk.member(made.person());
        if (member.isEmpty()) {
            if (talk.isFirst("stranger " + made.person())) {
                voice.tell(made.person(), where, talk.stranger(made.person()));
            }
            return;
        }
        act(meaning, member.get(), made.person(), where);
    }

    /** What is seen to be done needs no words. */
    private void act(Meaning meaning, Member member, String person, String where) {
        switch (meaning) {
            case Meaning.Does(var command) -> {
                Answer answer = talk.perform(command, member);
                if (!answer.isDone()) {
                    voice.tell(person, where, answer.said());
                }
            }
            case Meaning.Misplaced(var code) ->
                    voice.tell(person, where, talk.wording(member).say(code));
            case Meaning.Nothing() -> {}
        }
    }
}
