package app.haris.chat.discord.intake;

import app.haris.chat.CardDelivery;
import app.haris.chat.mirror.Alarms;
import app.haris.chat.mirror.Showing;
import app.haris.chat.mirror.ShownMessages;
import app.haris.chat.mirror.ShownMessages.Row;
import app.haris.inbox.CaseNumber;
import app.haris.work.Agenda;
import app.haris.work.Job;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows anew what somebody deleted: a message, a thread. */
final class DiscordLosses {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordLosses.class);

    private final ShownMessages messages;
    private final DiscordPlaces places;
    private final Showing<?> showing;
    private final Agenda agenda;
    private final Clock clock;

    DiscordLosses(ShownMessages messages, Showing<?> showing, Agenda agenda, Clock clock) {
        this.messages = messages;
        places = new DiscordPlaces(messages);
        this.showing = showing;
        this.agenda = agenda;
        this.clock = clock;
    }

    void deleted(String channel, String message) {
        places.message(channel, message).ifPresent(this::replace);
    }

    /** What stood in a thread is gone with it. */
    void threadDeleted(String thread) {
        places.card(thread).ifPresent(this::showAllAnew);
    }

    private void replace(Row row) {
        LOG.info("A message of case {} was deleted in Discord", row.caseNumber());
        messages.forget(row.caseNumber(), row.part());
        if (row.caseNumber() == Alarms.NO_CASE) {
            return;
        }
        if (row.isCard()) {
            showAllAnew(row);
        } else {
            showing.showAgain(new CaseNumber(row.caseNumber()));
        }
    }

    /** Without its card a thread hangs in the air, so all of it is taken away and shown anew. */
    private void showAllAnew(Row row) {
        var key = "discord:" + row.caseNumber();
        agenda.add(new Job(CardDelivery.FORGET, key, clock.instant()));
    }
}
