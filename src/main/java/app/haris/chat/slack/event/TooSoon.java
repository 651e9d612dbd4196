package app.haris.chat.slack.event;

/** Somebody answered a message of ours before we knew that it is there; it is known in a moment. */
public final class TooSoon extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooSoon() {
        super("the message is not known yet");
    }
}
