package app.haris.escalation.wire;

import app.haris.escalation.Cause;
import app.haris.escalation.Run;
import app.haris.settings.PublicAddress;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Where whoever is called outside the chat finds what they are called for. */
@Component
final class Announcement {
    private final PublicAddress address;

    Announcement(PublicAddress address) {
        this.address = address;
    }

    URI address(Run run) {
        return address.of(
                run.cause() instanceof Cause.OfCase(var number) ? "/cases/" + number : "/");
    }
}
