package app.haris.chat.slack.api;

import app.haris.chat.mirror.Verdict;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ResponseMetadata;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The ids of channels that the team configured by name. An id once found is kept, so a channel may
 * be renamed; one that is refused is looked up anew.
 */
public final class SlackChannels {
    private final SlackApi api;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    public SlackChannels(SlackApi api) {
        this.api = api;
    }

    /**
     * The id of a channel given as {@code social-inbox}, {@code #social-inbox} or {@code C0123}.
     */
    public Verdict<String> resolve(String channel) {
        var name = bare(channel);
        if (name.matches("[CGD][A-Z0-9]{2,}")) {
            return new Verdict.Ok<>(name);
        }
        var known = ids.get(name);
        if (known != null) {
            return new Verdict.Ok<>(known);
        }
        return find(name)
                .then(
                        found -> {
                            found.ifPresent(id -> ids.put(name, id));
                            return found.<Verdict<String>>map(Verdict.Ok::new)
                                    .orElseGet(() -> new Verdict.Refused<>("channel_not_found"));
                        });
    }

    /** Goes back into a public channel; false where only a member can invite us. */
    public boolean rejoin(String channel) {
        return resolve(channel).then(this::join) instanceof Verdict.Ok;
    }

    /** Looks the channel up again next time; it may have been archived and made anew. */
    public void forget(String channel) {
        ids.remove(bare(channel));
    }

    private static String bare(String channel) {
        return channel.startsWith("#") ? channel.substring(1) : channel;
    }

    /** The id of a channel by its name, archived ones left out. */
    private Verdict<Optional<String>> find(String name) {
        return page(name, null);
    }

    private Verdict<Optional<String>> page(String name, @Nullable String cursor) {
        return SlackCall.make(
                        () ->
                                api.methods()
                                        .conversationsList(
                                                request ->
                                                        request.limit(1000)
                                                                .excludeArchived(true)
                                                                .cursor(cursor)),
                        answer -> answer)
                .then(page -> among(name, page));
    }

    private Verdict<Optional<String>> among(String name, ConversationsListResponse page) {
        var found =
                page.getChannels().stream().filter(one -> one.getName().equals(name)).findFirst();
        var next =
                Optional.ofNullable(page.getResponseMetadata())
                        .map(ResponseMetadata::getNextCursor)
                        .filter(one -> !one.isEmpty());
        return found.isPresent() || next.isEmpty()
                ? new Verdict.Ok<>(found.map(Conversation::getId))
                : page(name, next.get());
    }

    /** Goes into a public channel again, out of which somebody took us. */
    private Verdict<Boolean> join(String channel) {
        return SlackCall.make(
                () -> api.methods().conversationsJoin(request -> request.channel(channel)),
                answer -> true);
    }
}
