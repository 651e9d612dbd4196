package app.haris.chat.room;

import app.haris.chat.ChatFile;
import app.haris.escalation.Messenger;
import app.haris.escalation.Page;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * Calls in the room, whose pages show every escalation anyway: where there is no Slack, that is all
 * there is. A room that nobody looks at at night is no reason to leave Slack untried.
 */
@Component
final class RoomMessenger implements Messenger {
    private final Settings settings;
    private final Feed feed;

    RoomMessenger(Settings settings, Feed feed) {
        this.settings = settings;
        this.feed = feed;
    }

    @Override
    public boolean serves(Recipient recipient) {
        return switch (recipient) {
            case Recipient.ToMember _, Recipient.ToChannel _ -> !isSlackOn();
            case Recipient.ToWebhook _, Recipient.ToEmail _ -> false;
        };
    }

    private boolean isSlackOn() {
        return settings.current(ChatFile.FILE)
                .slack()
                .flatMap(ChatFile.Slack::botToken)
                .filter(token -> !token.reveal().isBlank())
                .isPresent();
    }

    @Override
    public Delivery deliver(Page page, Run run) {
        feed.wake();
        return new Delivery.Delivered(RoomSurface.NAME);
    }
}
