package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.OutgoingReply;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Judgment;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Posts and moderates, and judges what the answers prove. */
@Component("xPosting")
final class Posting {
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://|\\bwww\\.");

    private final Server server;
    private final Uploads uploads;
    private final Meter meter;
    private final Clock clock;

    Posting(Server server, Uploads uploads, Meter meter, Clock clock) {
        this.server = server;
        this.uploads = uploads;
        this.meter = meter;
        this.clock = clock;
    }

    /** X itself puts the handles of those who are answered before the text. */
    Delivery publish(Account account, OutgoingReply reply) {
        return reply.visibility() == Visibility.PRIVATE
                ? paid(account, Price.SEND_MESSAGE, () -> withMedia(account, reply))
                : paid(account, price(reply), () -> withMedia(account, reply));
    }

    private static Price price(OutgoingReply reply) {
        return LINK.matcher(reply.text()).find() ? Price.ANSWER_WITH_LINK : Price.ANSWER;
    }

    /** What may have been done is paid for; what was not costs nothing. */
    private Delivery paid(Account account, Price price, Supplier<Delivery> deed) {
        var capped = meter.capped(account);
        if (capped.isPresent()) {
            return Judgment.unasked(capped.get());
        }
        var delivery = deed.get();
        if (delivery instanceof Delivery.Published || delivery instanceof Delivery.Unknown) {
            meter.write(account, price);
        }
        return delivery;
    }

    private Delivery withMedia(Account account, OutgoingReply reply) {
        return switch (uploads.upload(account, reply)) {
            case Uploads.Uploaded.Not(var why) -> why;
            case Uploads.Uploaded.Ready(var media) ->
                    reply.visibility() == Visibility.PRIVATE
                            ? message(account, reply, media)
                            : post(account, reply, media);
        };
    }

    private Delivery post(Account account, OutgoingReply reply, List<String> media) {
        var body = new LinkedHashMap<String, Object>();
        body.put("text", reply.text());
        body.put("reply", Map.of("in_reply_to_tweet_id", reply.target().value()));
        if (!media.isEmpty()) {
            body.put("media", Map.of("media_ids", media));
        }
        return judgment(answer -> id(answer, "id").map(Mapping::receipt))
                .of(server.post(account, "tweets/create", "/2/tweets", body));
    }

    private Delivery message(Account account, OutgoingReply reply, List<String> media) {
        var body = new LinkedHashMap<String, Object>();
        body.put("text", reply.text());
        if (!media.isEmpty()) {
            body.put("attachments", media.stream().map(id -> Map.of("media_id", id)).toList());
        }
        var path = "/2/dm_conversations/with/" + Percent.encoded(reply.recipient().id());
        return judgment(
                        answer ->
                                id(answer, "dm_event_id", "id")
                                        .map(id -> new Receipt(new RemoteId(id), null)))
                .of(server.post(account, "dm/create", path + "/messages", body));
    }

    Delivery like(Account account, RemoteId post) {
        var path = "/2/users/" + Percent.encoded(X.ownId(account)) + "/likes";
        return deed(post, "liked")
                .of(server.post(account, "users/likes", path, Map.of("tweet_id", post.value())));
    }

    /** X hides replies in conversations that the account has begun, and no others. */
    Delivery hide(Account account, RemoteId post) {
        var path = "/2/tweets/" + Percent.encoded(post.value()) + "/hidden";
        var body = Map.of("hidden", true);
        return paid(
                account,
                Price.HIDE,
                () -> deed(post, "hidden").of(server.put(account, "tweets/hidden", path, body)));
    }

    Delivery delete(Account account, RemoteId post) {
        var path = "/2/tweets/" + Percent.encoded(post.value());
        return paid(
                account,
                Price.DELETE,
                () -> deed(post, "deleted").of(server.delete(account, "tweets/delete", path)));
    }

    private Judgment deed(RemoteId post, String done) {
        return judgment(
                answer ->
                        Optional.of(Problems.body(answer).path("data").path(done))
                                .filter(said -> said.asBoolean(false))
                                .map(said -> new Receipt(post, Mapping.address(post.value()))));
    }

    private static Optional<String> id(Exchange.Answered answer, String... names) {
        var data = Problems.body(answer).path("data");
        return Stream.of(names)
                .map(name -> data.path(name).asString(""))
                .filter(id -> !id.isBlank())
                .findFirst();
    }

    private Judgment judgment(Function<Exchange.Answered, Optional<Receipt>> receipt) {
        return new Judgment(
                receipt, answer -> Problems.trouble(answer, clock.instant()), Problems::refusal);
    }
}
