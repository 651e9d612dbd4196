package app.haris.social;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One of our accounts on a network.
 *
 * @param ownId the network's id or handle of the account itself, by which own posts are told from
 *     the audience's; absent where the network needs none
 * @param activated items created earlier open no case; absent means that all do
 * @param options the platform's own keys as in accounts.yml, secrets included: never logged.
 *     Durations are in the form of ISO 8601.
 */
public record Account(
        AccountId id,
        BrandId brand,
        PlatformName platform,
        Optional<String> ownId,
        Optional<Instant> activated,
        Map<String, String> options) {
    public Account {
        options = Map.copyOf(options);
    }

    /**
     * Whether accounts.yml says that we leave the network alone for now: nothing is fetched from it
     * or done there. What others hand in is taken nevertheless, so that it is not lost.
     */
    public boolean isPaused() {
        return Boolean.parseBoolean(options.get("paused"));
    }

    @Override
    public String toString() {
        return id + " (" + platform + ")";
    }
}
