package app.haris;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets a test that waits fail by what it waits for alone, and not by a machine that has much to do.
 * Awaitility takes what any thread of the process throws for the failure of whoever waits, and
 * classes run beside each other.
 */
public final class LoneWaits implements BeforeAllCallback {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONGEST);
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
