package app.haris.chat.slack.event;

import app.haris.chat.mirror.Health;
import app.haris.chat.slack.talk.SlackPeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Heeds what happens to the workspace around the cards: channels and people that go. */
public final class SlackNotices {
    private static final Logger LOG = LoggerFactory.getLogger(SlackNotices.class);

    private final Health health;
    private final SlackPeople people;
    private final SlackLeavers leavers;
    private final Runnable mended;

    /**
     * Whom it tells.
     *
     * @param mended for when a channel may be written to again
     */
    public record Parts(Health health, SlackPeople people, SlackLeavers leavers, Runnable mended) {}

    public SlackNotices(Parts parts) {
        health = parts.health;
        people = parts.people;
        leavers = parts.leavers;
        mended = parts.mended;
    }

    void heed(JsonNode event) {
        var type = event.path("type").asString("");
        var kind = type.equals("message") ? event.path("subtype").asString("") : type;
        switch (kind) {
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
