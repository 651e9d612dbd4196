package app.haris.social;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lines as another instance may hold them, in memory. */
public final class FakeLineBook implements LineBook {
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private volatile boolean isOthers;

    /** From now on, another instance holds every line. */
    public void giveToAnother(boolean isHeld) {
        isOthers = isHeld;
    }

    /** What this instance has told last. */
    public Map<String, String> told() {
        return told;
    }

    @Override
    public boolean hold(String line, Duration lasts) {
        return !isOthers;
    }

    @Override
    public void release(String line) {
        told.remove(line);
    }

    @Override
    public void remark(String line, String remark) {
        told.put(line, remark);
    }

    @Override
    public Optional<String> remark(String line) {
        return isOthers ? Optional.ofNullable(told.get(line)) : Optional.empty();
    }
}
