package app.haris.chat.discord.intake;

import app.haris.chat.CaseCommand;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.chat.discord.talk.DiscordVoice;
import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What members type in the thread of a case: a note, or a command where they call Haris.
 *
 * <p>Discord tells us the words of a message only if we are called in it, or if the application was
 * given the intent Message Content.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#message-content-intent">Message
 *     Content intent, 2026-11</a>
 */
final class DiscordWords {
    /** A plain message, and an answer to one. */
    private static final Set<Integer> SPOKEN = Set.of(0, 19);

    private final DiscordTalk talk;
    private final DiscordVoice voice;
    private final DiscordPlaces places;
    private final boolean hearsEverything;

    DiscordWords(
            DiscordTalk talk, DiscordVoice voice, DiscordPlaces places, boolean hearsEverything) {
        this.talk = talk;
        this.voice = voice;
        this.places = places;
        this.hearsEverything = hearsEverything;
    }

    void heed(JsonNode event, String us) {
        var person = event.path("author").path("id").asString("");
        var isOurs = event.path("author").path("bot").asBoolean(false) || person.equals(us);
        if (isOurs || !SPOKEN.contains(event.path("type").asInt(0))) {
            return;
        }
        var channel = event.path("channel_id").asString("");
        var here = places.caseOf(channel);
        var text = event.path("content").asString("");
        var mention = Pattern.compile("<@!?" + us + ">");
        if (mention.matcher(text).find()) {
            var line = mention.matcher(text).replaceAll(" ").strip();
            var said =
                    talk.member(person)
                            .map(
                                    member ->
                                            talk.performTyped(
                                                            line.isEmpty() ? "home" : line,
                                                            here,
                                                            member)
                                                    .said())
                            .orElseGet(() -> talk.stranger(person));
            voice.answer(channel, said);
        } else if (here.isPresent()) {
            talk.member(person)
                    .ifPresentOrElse(
                            member -> note(here.get(), text, member, event),
                            () -> tellOnce(person, channel, talk.stranger(person), "stranger"));
        }
    }

    private void note(CaseNumber number, String text, Member member, JsonNode event) {
        var person = event.path("author").path("id").asString("");
        var channel = event.path("channel_id").asString("");
        var wording = talk.wording(member);
        if (text.isBlank()) {
            if (!hearsEverything) {
                tellOnce(person, channel, wording.say("discord.cannot-hear"), "deaf");
            }
            return;
        }
        var answer = talk.perform(new CaseCommand.Note(number, text), member);
        if (answer.isDone()) {
            tellOnce(person, channel, wording.say("mirror.note-kept"), "note " + number);
        } else {
            voice.tell(person, channel, answer.said());
        }
    }

    private void tellOnce(String person, String channel, String said, String about) {
        if (talk.isFirst(about + " " + person)) {
            voice.tell(person, channel, said);
        }
    }
}
