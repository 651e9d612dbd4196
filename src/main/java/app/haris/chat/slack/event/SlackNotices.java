package app.haris.chat.slack.event;

import app.haris.chat.CardDelivery;
import app.haris.chat.mirror.Alarms;
import app.haris.chat.mirror.Health;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.Showing;
import app.haris.chat.mirror.ShownMessages;
import app.haris.chat.mirror.ShownMessages.Row;
import app.haris.chat.slack.SlackSettings;
import app.haris.chat.slack.message.SlackContent;
import app.haris.chat.slack.talk.SlackPeople;
import app.haris.inbox.CaseNumber;
import app.haris.work.Agenda;
import app.haris.work.Job;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Heeds what happens to the workspace around the cards: messages, channels and people that go. */
public final class SlackNotices {
    private static final Logger LOG = LoggerFactory.getLogger(SlackNotices.class);

    private final ShownMessages messages;
    private final Showing<SlackContent> showing;
    private final Health health;
    private final SlackPeople people;
    private final SlackLeavers leavers;
    private final Runnable mended;
    private final Agenda agenda;
    private final Clock clock;

    /**
     * Whom it tells.
     *
     * @param mended for when a channel may be written to again
     */
    public record Parts(
            ShownMessages messages,
            Showing<SlackContent> showing,
            Health health,
            SlackPeople people,
            SlackLeavers leavers,
            Runnable mended) {}

    public SlackNotices(Parts parts, Agenda agenda, Clock clock) {
        messages = parts.messages;
        showing = parts.showing;
        health = parts.health;
        people = parts.people;
        leavers = parts.leavers;
        mended = parts.mended;
        this.agenda = agenda;
        this.clock = clock;
    }

    void heed(JsonNode event) {
        var type = event.path("type").asString("");
        var kind = type.equals("message") ? event.path("subtype").asString("") : type;
        switch (kind) {
            case "message_deleted" -> deleted(event);
            case "user_change" -> userChanged(event.path("user"));
            case "channel_unarchive",
                    "channel_rename",
                    "group_unarchive",
                    "group_rename",
                    "member_joined_channel" ->
                    mended.run();
            case "tokens_revoked", "app_uninstalled" -> revoked();
            default -> {}
        }
    }

    private void deleted(JsonNode event) {
        var channel = event.path("channel").asString("");
        messages.at(new Place(channel, event.path("deleted_ts").asString("")))
                .ifPresent(this::replace);
    }

    /** Without its card a thread hangs in the air, so all of it is taken away and shown anew. */
    private void replace(Row row) {
        LOG.info("A message of case {} was deleted in Slack", row.caseNumber());
        messages.forget(row.caseNumber(), row.part());
        if (row.caseNumber() == Alarms.NO_CASE) {
            return;
        }
        var number = new CaseNumber(row.caseNumber());
        if (row.part().equals("card")) {
            var key = SlackSettings.SURFACE + ":" + number;
            agenda.add(new Job(CardDelivery.FORGET, key, clock.instant()));
        } else {
            showing.showAgain(number);
        }
    }

    private void revoked() {
        LOG.error("Slack has revoked our token, or the app was uninstalled; see haris doctor");
        health.refused("*", "token_revoked");
    }

    /** A deactivated member hands their cases back. */
    private void userChanged(JsonNode user) {
        if (user.path("deleted").asBoolean(false)) {
            people.member(user.path("id").asString("")).ifPresent(leavers::handBack);
        }
    }
}
