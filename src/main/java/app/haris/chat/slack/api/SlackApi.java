package app.haris.chat.slack.api;

import app.haris.chat.SafeText;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.Verdict;
import app.haris.chat.slack.message.BlockKit;
import app.haris.chat.slack.message.SlackContent;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** For those beside it who call methods of their own. */
    MethodsClient methods() {
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

    /** What stands in channels. */
    public SlackHistory history() {
        return new SlackHistory(methods);
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
}
