package app.haris.chat.slack.api;

import app.haris.chat.SafeText;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.Reacted;
import app.haris.chat.mirror.Sighted;
import app.haris.chat.mirror.Verdict;
import app.haris.chat.slack.message.BlockKit;
import app.haris.chat.slack.message.SlackContent;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** The methods of Slack's Web API that Haris uses, each answer judged. */
public final class SlackApi {
    /**
     * https://docs.slack.dev/reference/methods/chat.postMessage (2026-11): the text should have no
     * more than 4,000 characters, and is cut at 40,000.
     */
    private static final int TEXT = 4_000;

    private final Supplier<MethodsClient> methods;

    public SlackApi(Supplier<Slack> slack, String botToken) {
        methods = SingletonSupplier.of(() -> slack.get().methods(botToken));
    }

    private MethodsClient methods() {
        return methods.get();
    }

    /** Who a token makes us: a person of sorts, in a workspace. */
    public record Us(String user, String workspace) {}

    public Verdict<Us> us() {
        return SlackCall.make(
                () -> methods().authTest(request -> request),
                answer -> new Us(answer.getUserId(), answer.getTeamId()));
    }

    public Verdict<Place> post(String channel, Optional<String> threadTs, SlackContent content) {
        return SlackCall.make(
                () ->
                        methods()
                                .chatPostMessage(
                                        request ->
                                                request.channel(channel)
                                                        .threadTs(threadTs.orElse(null))
                                                        .text(text(content))
                                                        .blocksAsString(blocks(content))
                                                        .attachmentsAsString(content.attachments())
                                                        .metadataAsString(content.metadata())
                                                        .unfurlLinks(false)
                                                        .unfurlMedia(false)),
                answer -> new Place(answer.getChannel(), answer.getTs()));
    }

    public Verdict<Place> update(Place place, SlackContent content) {
        return SlackCall.make(
                () ->
                        methods()
                                .chatUpdate(
                                        request ->
                                                request.channel(place.channel())
                                                        .ts(place.message())
                                                        .text(text(content))
                                                        .blocksAsString(blocks(content))
                                                        .attachmentsAsString(content.attachments())
                                                        .metadataAsString(content.metadata())),
                answer -> new Place(answer.getChannel(), answer.getTs()));
    }

    public Verdict<Boolean> delete(Place place) {
        return SlackCall.make(
                () ->
                        methods()
                                .chatDelete(
                                        request ->
                                                request.channel(place.channel())
                                                        .ts(place.message())),
                answer -> true);
    }

    Verdict<Boolean> pin(Place place) {
        return SlackCall.make(
                () ->
                        methods()
                                .pinsAdd(
                                        request ->
                                                request.channel(place.channel())
                                                        .timestamp(place.message())),
                answer -> true);
    }

    Verdict<Boolean> unpin(Place place) {
        return SlackCall.make(
                () ->
                        methods()
                                .pinsRemove(
                                        request ->
                                                request.channel(place.channel())
                                                        .timestamp(place.message())),
                answer -> true);
    }

    /** Says something to one person, where they are. */
    public Verdict<Boolean> whisper(
            String channel, String user, Optional<String> threadTs, String text) {
        return SlackCall.make(
                () ->
                        methods()
                                .chatPostEphemeral(
                                        request ->
                                                request.channel(channel)
                                                        .user(user)
                                                        .threadTs(threadTs.orElse(null))
                                                        .text(escaped(text))),
                answer -> true);
    }

    /** Our messages in a channel since a time, newest first. */
    public Verdict<List<Sighted>> history(String channel, String oldest) {
        return SlackCall.make(
                () ->
                        methods()
                                .conversationsHistory(
                                        request ->
                                                request.channel(channel)
                                                        .oldest(oldest)
                                                        .limit(200)
                                                        .includeAllMetadata(true)),
                answer -> sighted(channel, answer.getMessages()));
    }

    public Verdict<List<Sighted>> replies(String channel, String threadTs) {
        return SlackCall.make(
                () ->
                        methods()
                                .conversationsReplies(
                                        request ->
                                                request.channel(channel)
                                                        .ts(threadTs)
                                                        .limit(200)
                                                        .includeAllMetadata(true)),
                answer -> sighted(channel, answer.getMessages()));
    }

    public Verdict<List<Reacted>> reactions(Place place) {
        return SlackCall.make(
                () ->
                        methods()
                                .reactionsGet(
                                        request ->
                                                request.channel(place.channel())
                                                        .timestamp(place.message())
                                                        .full(true)),
                answer ->
                        Optional.ofNullable(answer.getMessage().getReactions()).stream()
                                .flatMap(List::stream)
                                .map(one -> new Reacted(one.getName(), one.getUsers()))
                                .toList());
    }

    /** The id of a channel by its name, archived ones left out. */
    Verdict<Optional<String>> channel(String name) {
        return page(name, null);
    }

    private Verdict<Optional<String>> page(String name, @Nullable String cursor) {
        return SlackCall.make(
                        () ->
                                methods()
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
    Verdict<Boolean> join(String channel) {
        return SlackCall.make(
                () -> methods().conversationsJoin(request -> request.channel(channel)),
                answer -> true);
    }

    public Verdict<String> openView(String triggerId, String view) {
        return SlackCall.make(
                () ->
                        methods()
                                .viewsOpen(
                                        request -> request.triggerId(triggerId).viewAsString(view)),
                answer -> answer.getView().getId());
    }

    /**
     * Puts a modal on top of the one in which a trigger was clicked.
     *
     * @see <a href="https://docs.slack.dev/reference/methods/views.push">views.push, 2026-11: two
     *     on top of the first</a>
     */
    public Verdict<String> pushView(String triggerId, String view) {
        return SlackCall.make(
                () ->
                        methods()
                                .viewsPush(
                                        request -> request.triggerId(triggerId).viewAsString(view)),
                answer -> answer.getView().getId());
    }

    public Verdict<String> updateView(String viewId, String view) {
        return SlackCall.make(
                () -> methods().viewsUpdate(request -> request.viewId(viewId).viewAsString(view)),
                answer -> answer.getView().getId());
    }

    public Verdict<String> publishHome(String user, String view) {
        return SlackCall.make(
                () -> methods().viewsPublish(request -> request.userId(user).viewAsString(view)),
                answer -> answer.getView().getId());
    }

    private static String blocks(SlackContent content) {
        return BlockKit.message(content.blocks(), 0).json().toString();
    }

    private static String text(SlackContent content) {
        return escaped(SafeText.shortened(content.text(), TEXT));
    }

    /** Makes text from outside inert in fields that Slack reads as mrkdwn. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String mark(long caseNumber, String part) {
        return caseNumber + "/" + part;
    }

    private static List<Sighted> sighted(String channel, List<Message> messages) {
        return messages.stream()
                .filter(message -> message.getMetadata() != null)
                .filter(message -> "haris_case".equals(message.getMetadata().getEventType()))
                .map(
                        message -> {
                            var payload = message.getMetadata().getEventPayload();
                            return new Sighted(
                                    new Place(channel, message.getTs()),
                                    mark(
                                            ((Number) payload.getOrDefault("case", 0)).longValue(),
                                            String.valueOf(payload.get("part"))));
                        })
                .toList();
    }
}
