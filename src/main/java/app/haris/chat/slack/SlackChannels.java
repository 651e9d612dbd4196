package app.haris.chat.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ids of channels that the team configured by name. An id once found is kept, so a channel may
 * be renamed; one that is refused is looked up anew.
 */
final class SlackChannels {
    private final SlackApi api;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    SlackChannels(SlackApi api) {
        this.api = api;
    }

    /**
     * The id of a channel given as {@code social-inbox}, {@code #social-inbox} or {@code C0123}.
     */
    SlackAnswer<String> resolve(String channel) {
        var name = bare(channel);
        if (name.matches("[CGD][A-Z0-9]{2,}")) {
            return new SlackAnswer.Ok<>(name);
        }
        var known = ids.get(name);
        if (known != null) {
            return new SlackAnswer.Ok<>(known);
        }
        return switch (api.channel(name)) {
            case SlackAnswer.Ok<Optional<String>>(var found) -> {
                found.ifPresent(id -> ids.put(name, id));
                yield found.<SlackAnswer<String>>map(SlackAnswer.Ok::new)
                        .orElseGet(() -> new SlackAnswer.Refused<>("channel_not_found"));
            }
            case SlackAnswer.Limited<Optional<String>>(var pause) ->
                    new SlackAnswer.Limited<>(pause);
            case SlackAnswer.Refused<Optional<String>>(var error) ->
                    new SlackAnswer.Refused<>(error);
            case SlackAnswer.Lost<Optional<String>>(var reason) -> new SlackAnswer.Lost<>(reason);
        };
    }

    /** Looks the channel up again next time; it may have been archived and made anew. */
    void forget(String channel) {
        ids.remove(bare(channel));
    }

    private static String bare(String channel) {
        return channel.startsWith("#") ? channel.substring(1) : channel;
    }
}
