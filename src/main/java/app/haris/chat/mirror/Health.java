package app.haris.chat.mirror;

import app.haris.chat.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a network will not let us do, so that the admins can be told elsewhere and mend it. */
public final class Health {
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private final Faults faults;
    private final String sentence;

    /** Takes the key of the sentence in which an admin is told. */
    public Health(Faults faults, String sentence) {
        this.faults = faults;
        this.sentence = sentence;
    }

    /** Whether every message to the channel would fail so. */
    boolean concernsChannel(String error) {
        return faults.ofChannel().contains(error);
    }

    /** Whether this is news. */
    public boolean refused(String channel, String error) {
        return !error.equals(troubles.put(channel, error));
    }

    public void worked(String channel) {
        troubles.remove(channel);
    }

    /** Where the network does not let us write. */
    Set<String> channels() {
        return Set.copyOf(troubles.keySet());
    }

    /** What to tell an admin; empty if all is well. */
    public List<String> troubles(Wording wording) {
        return troubles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> Map.of("channel", one.getKey(), "error", kind(one.getValue())))
                .map(named -> wording.say(sentence, named))
                .toList();
    }

    /** Errors that mean the same to whoever must mend it. */
    private String kind(String error) {
        return faults.ofToken().contains(error) ? "token" : error;
    }
}
