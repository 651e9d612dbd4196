package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.OutgoingReply;
import app.haris.social.OwnPosts;
import app.haris.social.ReadBack;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.Trouble;
import app.haris.social.Visibility;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds again what stands on X: our own answers, and what they answer. */
@Component("xRetrieval")
final class Retrieval {
    /** By how much X's clock may differ from ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    /** X answers within seconds or not at all, and its timelines lag by less. */
    private static final Duration CERTAIN = Duration.ofMinutes(2);

    private final Server server;
    private final Timeline timeline;
    private final OwnPosted posted;
    private final OwnPosts own;
    private final Clock clock;

    Retrieval(Server server, Timeline timeline, OwnPosted posted, OwnPosts own, Clock clock) {
        this.server = server;
        this.timeline = timeline;
        this.posted = posted;
        this.own = own;
        this.clock = clock;
    }

    ReadBack find(Account account, OutgoingReply reply, Instant attemptedAt) {
        var asked = clock.instant();
        var from = attemptedAt.minus(SKEW);
        var told =
                reply.visibility() == Visibility.PRIVATE
                        ? message(account, reply, from)
                        : post(account, reply, from);
        return switch (told) {
            case Told.Amiss<Optional<Receipt>>(var status, var trouble) ->
                    new ReadBack.Inconclusive(trouble.detail());
            case Told.Fine<Optional<Receipt>>(var found) ->
                    found.<ReadBack>map(ReadBack.Found::new)
                            .orElseGet(
                                    () ->
                                            asked.isBefore(attemptedAt.plus(CERTAIN))
                                                    ? new ReadBack.Inconclusive("too-early")
                                                    : new ReadBack.Absent());
        };
    }

    /** Of several alike, one that no other publication has claimed is likelier to be this one's. */
    private Told<Optional<Receipt>> post(Account account, OutgoingReply reply, Instant from) {
        var essence = Wording.essence(reply.text());
        var since = Map.of("start_time", Times.seconds(from));
        return switch (posted.since(account, X.ownId(account), since)) {
            case Told.Amiss<List<Post>>(var status, var trouble) ->
                    new Told.Amiss<>(status, trouble);
            case Told.Fine<List<Post>>(var posts) -> {
                var alike =
                        posts.stream()
                                .filter(post -> isBelow(account, post, reply.target()))
                                .filter(post -> Wording.essence(post.text()).equals(essence))
                                .map(Post::id)
                                .toList();
                yield new Told.Fine<>(
                        unclaimed(account, alike)
                                .or(() -> alike.stream().findFirst())
                                .map(Mapping::receipt));
            }
        };
    }

    /** X's own simulator keeps nothing of what a post answers. */
    private boolean isBelow(Account account, Post post, RemoteId target) {
        return target.value().equals(post.answered())
                || (post.answered() == null && timeline.isPlain(account));
    }

    private Told<Optional<Receipt>> message(Account account, OutgoingReply reply, Instant from) {
        var essence = Wording.essence(reply.text());
        var path =
                "/2/dm_conversations/with/"
                        + Percent.encoded(reply.recipient().id())
                        + "/dm_events";
        var query =
                Map.of(
                        "max_results", "100",
                        "event_types", "MessageCreate",
                        "dm_event.fields", "created_at,entities,event_type,id,text",
                        "expansions", "sender_id");
        return switch (server.ask(account, Question.forAnswer("dm/events", path, query))) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var body) -> {
                var alike =
                        body.path("data")
                                .valueStream()
                                .filter(one -> isOurs(one, account, from))
                                .filter(one -> essence(one).equals(essence))
                                .map(one -> one.path("id").asString(""))
                                .toList();
                yield new Told.Fine<>(
                        unclaimed(account, alike).map(id -> new Receipt(new RemoteId(id), null)));
            }
        };
    }

    private static String essence(JsonNode message) {
        return Wording.essence(
                Wording.plain(message.path("text").asString(""), message.path("entities")));
    }

    private static boolean isOurs(JsonNode message, Account account, Instant from) {
        return message.path("sender_id").asString("").equals(X.ownId(account))
                && Post.time(message.path("created_at").asString(""))
                        .filter(at -> !at.isBefore(from))
                        .isPresent();
    }

    private Optional<String> unclaimed(Account account, List<String> posts) {
        Set<RemoteId> known = own.among(account.id(), posts.stream().map(RemoteId::new).toList());
        return posts.stream().filter(post -> !known.contains(new RemoteId(post))).findFirst();
    }

    /** Only numbers name something on X. A message is found where no post is. */
    Sighting look(Account account, RemoteId interaction) {
        if (!interaction.value().matches("\\d{1,19}")) {
            return new Sighting.Gone();
        }
        var question =
                Question.forAnswer("tweets/id", "/2/tweets/" + interaction.value(), Map.of());
        return switch (timeline.page(account, question)) {
            case Told.Fine<Timeline.Page>(var page) when !page.posts().isEmpty() ->
                    new Sighting.Present(
                            latest(account, page.posts().getFirst()).text(),
                            answered(account, interaction));
            case Told.Fine<Timeline.Page>(var page) -> lookForMessage(account, interaction);
            case Told.Amiss<Timeline.Page>(var status, var trouble) ->
                    trouble.kind() == Trouble.Kind.GONE
                            ? lookForMessage(account, interaction)
                            : new Sighting.Unseen(trouble.detail());
        };
    }

    private Post latest(Account account, Post post) {
        var last = post.versions().isEmpty() ? post.id() : post.versions().getLast();
        if (last.equals(post.id())) {
            return post;
        }
        var question =
                Question.forAnswer("tweets/id", "/2/tweets/" + Percent.encoded(last), Map.of());
        return timeline.page(account, question) instanceof Told.Fine<Timeline.Page>(var page)
                        && !page.posts().isEmpty()
                ? page.posts().getFirst()
                : post;
    }

    private Sighting lookForMessage(Account account, RemoteId interaction) {
        var query = Map.of("dm_event.fields", "created_at,entities,event_type,id,text");
        var path = "/2/dm_events/" + interaction.value();
        return switch (server.ask(account, Question.forAnswer("dm_events/id", path, query))) {
            case Told.Fine<JsonNode>(var body) ->
                    new Sighting.Present(
                            Wording.plain(
                                    body.path("data").path("text").asString(""),
                                    body.path("data").path("entities")),
                            Optional.empty());
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    trouble.kind() == Trouble.Kind.GONE || trouble.kind() == Trouble.Kind.PERMISSION
                            ? new Sighting.Gone()
                            : new Sighting.Unseen(trouble.detail());
        };
    }

    /** What stands below it by us, and was not posted by Haris. */
    private Optional<Receipt> answered(Account account, RemoteId interaction) {
        var since =
                Snowflake.isOne(interaction.value())
                        ? Map.of("since_id", interaction.value())
                        : Map.<String, String>of();
        if (!(posted.since(account, X.ownId(account), since)
                instanceof Told.Fine<List<Post>>(var posts))) {
            return Optional.empty();
        }
        var answers =
                posts.stream()
                        .filter(post -> interaction.value().equals(post.answered()))
                        .map(Post::id)
                        .toList();
        return unclaimed(account, answers).map(Mapping::receipt);
    }
}
