package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads direct messages, those that are not encrypted
 * (https://docs.x.com/x-api/direct-messages/get-dm-events). X has no {@code since_id} here: pages
 * are read, newest first, until one has nothing new.
 */
@Component("xMessages")
final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    /** A user may ask 15 times in 15 minutes, and pages count. */
    private static final Duration EVERY = Duration.ofMinutes(2);

    private static final int MOST_PAGES = 5;

    private final Server server;
    private final People people;
    private final Clock clock;

    Messages(Server server, People people, Clock clock) {
        this.server = server;
        this.people = people;
        this.clock = clock;
    }

    /** The first look begins with the latest page. */
    Told<Place> find(Account account, String ownId, Place place, Consumer<Arrival> found) {
        var now = clock.instant();
        if (place.asked() != null && now.isBefore(place.asked().plus(EVERY))) {
            return new Told.Fine<>(place);
        }
        return switch (events(account, place)) {
            case Told.Amiss<Events>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<Events>(var events) -> {
                var ours = events.all().stream().filter(one -> isForUs(one, ownId)).toList();
                var senders = ours.stream().map(one -> one.path("sender_id").asString(""));
                people.learn(account, senders, events.beside());
                ours.stream()
                        .flatMap(event -> read(account, event, events.beside()).stream())
                        .sorted(Comparator.comparing(Interaction::createdAt))
                        .map(Arrival.Received::new)
                        .forEach(found);
                yield new Told.Fine<>(place.messages(newest(events.all(), place), now));
            }
        };
    }

    /** What is newer than what was seen, and what came beside it. */
    private record Events(List<JsonNode> all, Posts beside) {}

    private Told<Events> events(Account account, Place place) {
        var events = new Events(new ArrayList<>(), Posts.beside(Problems.nothing()));
        var token = "";
        for (int page = 0; page < (place.message() == null ? 1 : MOST_PAGES); page++) {
            switch (server.ask(account, question(token))) {
                case Told.Amiss<JsonNode>(var status, var trouble) -> {
                    return new Told.Amiss<>(status, trouble);
                }
                case Told.Fine<JsonNode>(var body) -> {
                    var newer = newer(body, place);
                    events.all().addAll(newer);
                    events.beside().add(body.path("includes"));
                    token =
                            newer.isEmpty()
                                    ? ""
                                    : body.path("meta").path("next_token").asString("");
                }
            }
            if (token.isEmpty()) {
                break;
            }
        }
        return new Told.Fine<>(events);
    }

    private static Question question(String token) {
        var question =
                Question.forNews(
                        "dm_events",
                        "/2/dm_events",
                        Map.of(
                                "max_results", "100",
                                "event_types", "MessageCreate",
                                "dm_event.fields",
                                        "attachments,created_at,dm_conversation_id,entities,event_type,id,text",
                                "expansions", "attachments.media_keys,participant_ids,sender_id",
                                "media.fields", "alt_text,preview_image_url,type,url",
                                "user.fields", Dialect.USER_FIELDS));
        return token.isEmpty() ? question : question.with(Map.of("pagination_token", token));
    }

    /**
     * What comes in no order, as from X's own simulator, is read whole: what is known already
     * changes nothing.
     */
    private static List<JsonNode> newer(JsonNode body, Place place) {
        var known = place.message();
        var all = body.path("data").valueStream().toList();
        return known == null || !isNewestFirst(all)
                ? all
                : all.stream().filter(one -> Snowflake.BY_AGE.compare(id(one), known) > 0).toList();
    }

    private static boolean isNewestFirst(List<JsonNode> events) {
        var ids = events.stream().map(Messages::id).toList();
        return ids.equals(ids.stream().sorted(Snowflake.BY_AGE.reversed()).toList());
    }

    private static String id(JsonNode event) {
        return event.path("id").asString("");
    }

    private static @Nullable String newest(List<JsonNode> events, Place place) {
        return events.stream().map(Messages::id).max(Snowflake.BY_AGE).orElse(place.message());
    }

    private Optional<Interaction> read(Account account, JsonNode event, Posts beside) {
        var message = message(account, event, beside);
        if (message.isEmpty()) {
            LOG.warn(
                    "{} sent a message that is not as documented: {}",
                    account,
                    event.path("id").asString(""));
        }
        return message;
    }

    private static boolean isForUs(JsonNode event, String ownId) {
        var participants = event.path("participant_ids");
        return event.path("event_type").asString("MessageCreate").equals("MessageCreate")
                && !event.path("sender_id").asString("").equals(ownId)
                && (participants.isEmpty()
                        || participants
                                .valueStream()
                                .anyMatch(one -> one.asString("").equals(ownId)));
    }

    private Optional<Interaction> message(Account account, JsonNode event, Posts posts) {
        var id = event.path("id").asString("");
        var sender = event.path("sender_id").asString("");
        var time = Post.time(event.path("created_at").asString("")).or(() -> Snowflake.time(id));
        return id.isBlank() || sender.isBlank() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Interaction(
                                account.platform(),
                                account.id(),
                                Interaction.Kind.MESSAGE,
                                new RemoteId(id),
                                time.get(),
                                posts.person(sender).author(),
                                Wording.plain(
                                        event.path("text").asString(""), event.path("entities")),
                                null,
                                null,
                                null,
                                event.path("dm_conversation_id").asString(null),
                                null,
                                posts.media(event),
                                Reach.NONE,
                                event.toString()));
    }
}
