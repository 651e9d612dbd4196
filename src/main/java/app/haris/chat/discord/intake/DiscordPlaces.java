package app.haris.chat.discord.intake;

import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.ShownMessage;
import app.haris.chat.mirror.ShownMessages;
import app.haris.inbox.CaseNumber;
import java.util.Optional;

/** Which case a place in Discord is about. */
final class DiscordPlaces {
    private final ShownMessages messages;

    DiscordPlaces(ShownMessages messages) {
        this.messages = messages;
    }

    Optional<ShownMessage> message(String channel, String id) {
        return messages.at(new Place(channel, id));
    }

    /** The card at which a thread begins: it has the thread's id, in a forum its place too. */
    Optional<ShownMessage> card(String thread) {
        return messages.withId(thread).filter(ShownMessage::isCard);
    }

    Optional<CaseNumber> caseOf(String thread) {
        return card(thread).map(row -> new CaseNumber(row.caseNumber()));
    }
}
