package app.haris.chat.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods of Slack's Web API that Haris uses, each answer judged. */
final class SlackApi {
    /** https://docs.slack.dev/apis/web-api/rate-limits (2026-11): Retry-After is in seconds. */
    private static final String RETRY_AFTER = "Retry-After";

    private static final Duration UNTOLD = Duration.ofSeconds(5);

    private final MethodsClient methods;

    SlackApi(Slack slack, String botToken) {
        methods = slack.methods(botToken);
    }

    /** Where a message stands. */
    record Place(String channel, String ts) {}

    /** A message as read back. */
    record Sighted(Place place, String part, long caseNumber) {
        boolean isOf(SlackContent.Subject subject) {
            return caseNumber == subject.caseNumber() && part.equals(subject.part());
        }
    }

    /** Who used a reaction. */
    record Reacted(String name, List<String> users) {}

    SlackAnswer<String> botUser() {
        return call(() -> methods.authTest(request -> request), answer -> answer.getUserId());
    }

    SlackAnswer<Place> post(String channel, Optional<String> threadTs, SlackContent content) {
        return call(
                () ->
                        methods.chatPostMessage(
                                request ->
                                        request.channel(channel)
                                                .threadTs(threadTs.orElse(null))
                                                .text(escaped(content.text()))
                                                .blocksAsString(content.blocks().toString())
                                                .attachmentsAsString(content.attachments())
                                                .metadataAsString(content.subject().metadata())
                                                .unfurlLinks(false)
                                                .unfurlMedia(false)),
                answer -> new Place(answer.getChannel(), answer.getTs()));
    }

    SlackAnswer<Place> update(Place place, SlackContent content) {
        return call(
                () ->
                        methods.chatUpdate(
                                request ->
                                        request.channel(place.channel())
                                                .ts(place.ts())
                                                .text(escaped(content.text()))
                                                .blocksAsString(content.blocks().toString())
                                                .attachmentsAsString(content.attachments())
                                                .metadataAsString(content.subject().metadata())),
                answer -> new Place(answer.getChannel(), answer.getTs()));
    }

    SlackAnswer<Boolean> delete(Place place) {
        return call(
                () ->
                        methods.chatDelete(
                                request -> request.channel(place.channel()).ts(place.ts())),
                answer -> true);
    }

    /** Says something to one person, where they are. */
    SlackAnswer<Boolean> whisper(
            String channel, String user, Optional<String> threadTs, String text) {
        return call(
                () ->
                        methods.chatPostEphemeral(
                                request ->
                                        request.channel(channel)
                                                .user(user)
                                                .threadTs(threadTs.orElse(null))
                                                .text(escaped(text))),
                answer -> true);
    }

    /** Our messages in a channel since a time, newest first. */
    SlackAnswer<List<Sighted>> history(String channel, String oldest) {
        return call(
                () ->
                        methods.conversationsHistory(
                                request ->
                                        request.channel(channel)
                                                .oldest(oldest)
                                                .limit(200)
                                                .includeAllMetadata(true)),
                answer -> sighted(channel, answer.getMessages()));
    }

    SlackAnswer<List<Sighted>> replies(String channel, String threadTs) {
        return call(
                () ->
                        methods.conversationsReplies(
                                request ->
                                        request.channel(channel)
                                                .ts(threadTs)
                                                .limit(200)
                                                .includeAllMetadata(true)),
                answer -> sighted(channel, answer.getMessages()));
    }

    SlackAnswer<List<Reacted>> reactions(Place place) {
        return call(
                () ->
                        methods.reactionsGet(
                                request ->
                                        request.channel(place.channel())
                                                .timestamp(place.ts())
                                                .full(true)),
                answer ->
                        Optional.ofNullable(answer.getMessage().getReactions()).stream()
                                .flatMap(List::stream)
                                .map(one -> new Reacted(one.getName(), one.getUsers()))
                                .toList());
    }

    /** The id of a channel by its name, archived ones left out. */
    SlackAnswer<Optional<String>> channel(String name) {
        Optional<String> cursor = Optional.empty();
        while (true) {
            var next = cursor;
            var page =
                    call(
                            () ->
                                    methods.conversationsList(
                                            request ->
                                                    request.limit(1000)
                                                            .excludeArchived(true)
                                                            .cursor(next.orElse(null))),
                            answer -> answer);
            switch (page) {
                case SlackAnswer.Ok<
                                com.slack.api.methods.response.conversations
                                        .ConversationsListResponse>(var answer) -> {
                    var found =
                            answer.getChannels().stream()
                                    .filter(one -> one.getName().equals(name))
                                    .findFirst();
                    if (found.isPresent()) {
                        return new SlackAnswer.Ok<>(Optional.of(found.get().getId()));
                    }
                    var metadata = answer.getResponseMetadata();
                    cursor =
                            Optional.ofNullable(metadata)
                                    .map(one -> one.getNextCursor())
                                    .filter(one -> !one.isEmpty());
                    if (cursor.isEmpty()) {
                        return new SlackAnswer.Ok<>(Optional.empty());
                    }
                }
                case SlackAnswer.Limited<?>(var after) -> {
                    return new SlackAnswer.Limited<>(after);
                }
                case SlackAnswer.Refused<?>(var error) -> {
                    return new SlackAnswer.Refused<>(error);
                }
                case SlackAnswer.Lost<?>(var reason) -> {
                    return new SlackAnswer.Lost<>(reason);
                }
            }
        }
    }

    SlackAnswer<String> openView(String triggerId, String view) {
        return call(
                () -> methods.viewsOpen(request -> request.triggerId(triggerId).viewAsString(view)),
                answer -> answer.getView().getId());
    }

    SlackAnswer<String> updateView(String viewId, String view) {
        return call(
                () -> methods.viewsUpdate(request -> request.viewId(viewId).viewAsString(view)),
                answer -> answer.getView().getId());
    }

    SlackAnswer<String> publishHome(String user, String view) {
        return call(
                () -> methods.viewsPublish(request -> request.userId(user).viewAsString(view)),
                answer -> answer.getView().getId());
    }

    /** The address of a person, if the app may read it. */
    SlackAnswer<Optional<String>> email(String user) {
        return call(
                () -> methods.usersInfo(request -> request.user(user)),
                answer -> Optional.ofNullable(answer.getUser().getProfile().getEmail()));
    }

    /** Makes text from outside inert in fields that Slack reads as mrkdwn. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
                                    String.valueOf(payload.get("part")),
                                    ((Number) payload.getOrDefault("case", 0)).longValue());
                        })
                .toList();
    }

    @FunctionalInterface
    private interface Call<R> {
        R send() throws IOException, SlackApiException;
    }

    private static <R extends SlackApiTextResponse, T> SlackAnswer<T> call(
            Call<R> call, Function<R, T> value) {
        try {
            var answer = call.send();
            return answer.isOk()
                    ? new SlackAnswer.Ok<>(value.apply(answer))
                    : refused(answer.getError());
        } catch (SlackApiException e) {
            var response = e.getResponse();
            if (response.code() == 429) {
                return new SlackAnswer.Limited<>(retryAfter(response.header(RETRY_AFTER)));
            }
            return response.code() >= 500
                    ? new SlackAnswer.Lost<>("HTTP " + response.code())
                    : new SlackAnswer.Refused<>("HTTP " + response.code());
        } catch (IOException e) {
            return new SlackAnswer.Lost<>(e.getClass().getSimpleName());
        }
    }

    private static <T> SlackAnswer<T> refused(String error) {
        return switch (error) {
            case "ratelimited", "rate_limited" -> new SlackAnswer.Limited<>(UNTOLD);
            // Slack's own words for "something went wrong, it may have been done".
            case "internal_error", "fatal_error", "service_unavailable", "request_timeout" ->
                    new SlackAnswer.Lost<>(error);
            default -> new SlackAnswer.Refused<>(error);
        };
    }

    private static Duration retryAfter(@Nullable String header) {
        try {
            return header == null
                    ? UNTOLD
                    : Duration.of(Long.parseLong(header.strip()), TimeUnit.SECONDS.toChronoUnit());
        } catch (NumberFormatException e) {
            return UNTOLD;
        }
    }
}
