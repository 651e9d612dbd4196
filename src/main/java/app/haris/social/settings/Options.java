package app.haris.social.settings;

import app.haris.settings.Secret;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the keys of one network as texts. */
final class Options {
    static final String GRAPH = "https://graph.facebook.com/v26.0";

    /** Looks at Meta's networks are but a net below their calls, and cost calls themselves. */
    static final Duration NET = Duration.ofMinutes(2);

    private final Map<String, String> texts = new LinkedHashMap<>();

    Options with(String key, Object value) {
        switch (value) {
            case Secret secret -> texts.put(key, secret.reveal());
            case Optional<?> optional -> optional.ifPresent(present -> with(key, present));
            default -> texts.put(key, value.toString());
        }
        return this;
    }

    Map<String, String> texts() {
        return texts;
    }
}
