package app.haris.inbox.intake;

import app.haris.inbox.Inbox;
import app.haris.inbox.Inbox.Acceptance;
import app.haris.storage.RedoLog;
import app.haris.storage.StorageUnavailable;
import app.haris.storage.StorageUnavailable.Reason;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes in again what was accepted and a crash took back, before anybody else may write to us. What
 * is there counts as a duplicate, so it does not matter how much of it is done twice.
 */
@Component
final class Redoing implements SmartLifecycle {
    private final RedoLog redoLog;
    private final Inbox inbox;
    private boolean isDone;
    private boolean isRunning;

    Redoing(RedoLog redoLog, Inbox inbox) {
        this.redoLog = redoLog;
        this.inbox = inbox;
    }

    @Override
    public void start() {
        isRunning = true;
        if (!isDone) {
            redoLog.open(this::redo);
            isDone = true;
        }
    }

    private void redo(List<byte[]> records) {
        var arrivals = records.stream().map(ArrivalRecords::read).toList();
        for (var acceptance : inbox.accept(arrivals)) {
            if (acceptance instanceof Acceptance.Refused(var field, var reason)) {
                throw new StorageUnavailable(
                        Reason.SETTING,
                        "Before it crashed Haris accepted what it would refuse today: "
                                + (field + " " + reason)
                                + ". Put the account back into accounts.yml and start again.",
                        null);
            }
        }
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Before the web server and all that has no phase of its own. */
    @Override
    public int getPhase() {
        return 0;
    }
}
