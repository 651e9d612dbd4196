package app.haris.chat.slack.api;

import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.Reacted;
import app.haris.chat.mirror.Sighted;
import app.haris.chat.mirror.Verdict;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands in a channel as Slack tells it: our messages, and who reacted to them. */
public final class SlackHistory {
    private final Supplier<MethodsClient> methods;

    SlackHistory(Supplier<MethodsClient> methods) {
        this.methods = methods;
    }

    /** Our messages in a channel since a time, newest first. */
    Verdict<List<Sighted>> since(String channel, String oldest) {
        return SlackCall.make(
                () ->
                        methods.get()
                                .conversationsHistory(
                                        request ->
                                                request.channel(channel)
                                                        .oldest(oldest)
                                                        .limit(200)
                                                        .includeAllMetadata(true)),
                answer -> sighted(channel, answer.getMessages()));
    }

    Verdict<List<Sighted>> thread(String channel, String threadTs) {
        return SlackCall.make(
                () ->
                        methods.get()
                                .conversationsReplies(
                                        request ->
                                                request.channel(channel)
                                                        .ts(threadTs)
                                                        .limit(200)
                                                        .includeAllMetadata(true)),
                answer -> sighted(channel, answer.getMessages()));
    }

    /** Everybody who reacted to a message, by reaction. */
    public Verdict<List<Reacted>> reactions(Place place) {
        return SlackCall.make(
                () ->
                        methods.get()
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
