package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks for posts, in the words that the server understands. */
@Component("xTimeline")
final class Timeline {
    private static final Logger LOG = LoggerFactory.getLogger(Timeline.class);

    /** The most that X gives at once. */
    static final int LIMIT = 100;

    /** X shows the latest 800 mentions and 3,200 own posts. */
    private static final int MOST_PAGES = 8;

    private final Server server;
    private final People people;
    private final Map<AccountId, Dialect> spoken = new ConcurrentHashMap<>();

    Timeline(Server server, People people) {
        this.server = server;
        this.people = people;
    }

    /**
     * What an answer has.
     *
     * @param missing ids that were asked for and are not there
     * @param withheld ids that were asked for and are not told of, for whatever other reason
     * @param next where the next page begins; empty at the last
     * @param isUnderstood whether its posts have what was asked for
     */
    record Page(
            List<Post> posts,
            List<String> missing,
            List<String> withheld,
            String next,
            boolean isUnderstood) {
        private static final Page NOT_UNDERSTOOD =
                new Page(List.of(), List.of(), List.of(), "", false);

        Page {
            posts = List.copyOf(posts);
            missing = List.copyOf(missing);
            withheld = List.copyOf(withheld);
        }

        /** Whether it says anything of a post, be it that it is not there. */
        boolean tellsOf(String id) {
            return missing.contains(id)
                    || withheld.contains(id)
                    || posts.stream().anyMatch(post -> post.id().equals(id));
        }
    }

    /** All pages, newest first, as far as X has them and there is something new. */
    Told<List<Post>> all(Account account, Question question, int mostPages) {
        List<Post> all = new ArrayList<>();
        var token = "";
        for (int turn = 0; turn < Math.min(mostPages, MOST_PAGES); turn++) {
            var next =
                    token.isEmpty() ? question : question.with(Map.of("pagination_token", token));
            switch (page(account, next)) {
                case Told.Amiss<Page>(var status, var trouble) -> {
                    return new Told.Amiss<>(status, trouble);
                }
                case Told.Fine<Page>(var page) -> {
                    all.addAll(page.posts());
                    token = page.next();
                    if (token.isEmpty()) {
                        return new Told.Fine<>(all);
                    }
                }
            }
        }
        return new Told.Fine<>(all);
    }

    /** Whether the server has none but the fewest words, and says no more of a post than them. */
    boolean isPlain(Account account) {
        return spoken.get(account.id()) == Dialect.PLAIN;
    }

    /** One page. A server that does not understand one way of asking is asked in another. */
    Told<Page> page(Account account, Question question) {
        var first = spoken.getOrDefault(account.id(), Dialect.POSTS);
        Told<Page> answer = ask(account, question, first);
        for (var dialect : Dialect.values()) {
            if (dialect.compareTo(first) > 0 && !isUnderstood(answer)) {
                answer = ask(account, question, dialect);
                if (isUnderstood(answer)) {
                    LOG.info("{} is asked for {}", account, dialect);
                    spoken.put(account.id(), dialect);
                }
            }
        }
        return answer;
    }

    private static boolean isUnderstood(Told<Page> answer) {
        return switch (answer) {
            case Told.Amiss<Page>(var status, var trouble) -> status != 400;
            case Told.Fine<Page>(var page) -> page.isUnderstood();
        };
    }

    private Told<Page> ask(Account account, Question question, Dialect dialect) {
        return switch (server.ask(account, question.with(dialect.parameters()))) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var body) -> new Told.Fine<>(read(account, body, dialect));
        };
    }

    private Page read(Account account, JsonNode body, Dialect dialect) {
        var data = body.path("data");
        var found = data.isArray() ? data.valueStream().toList() : listed(data);
        if (dialect != Dialect.PLAIN
                && !found.isEmpty()
                && found.stream().noneMatch(post -> post.has("author_id"))) {
            return Page.NOT_UNDERSTOOD;
        }
        var reader = Posts.beside(body.path("includes"));
        people.learn(
                account, found.stream().map(post -> post.path("author_id").asString("")), reader);
        List<Post> posts = new ArrayList<>();
        for (var one : found) {
            reader.read(one)
                    .ifPresentOrElse(
                            posts::add,
                            () ->
                                    LOG.warn(
                                            "{} sent a post that is not as documented: {}",
                                            account,
                                            one.path("id").asString("")));
        }
        return new Page(
                posts,
                troubled(body, true),
                troubled(body, false),
                body.path("meta").path("next_token").asString(""),
                true);
    }

    private static List<JsonNode> listed(JsonNode one) {
        return one.isObject() ? List.of(one) : List.of();
    }

    private static List<String> troubled(JsonNode body, boolean isMissing) {
        return body.path("errors")
                .valueStream()
                .filter(error -> Problems.isMissing(error) == isMissing)
                .map(error -> error.path("resource_id").asString(""))
                .filter(id -> !id.isBlank())
                .toList();
    }
}
