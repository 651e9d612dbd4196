package app.haris;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets a test that waits fail by what it waits for alone. Awaitility takes what any thread of the
 * process throws for the failure of whoever waits, and classes run beside each other.
 */
public final class LoneWaits implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
