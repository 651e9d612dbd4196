package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.wire.Told;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account of ours has said, without what it only passed on. */
@Component("mastodonOwnStatuses")
final class OwnStatuses {
    /** The most that Mastodon gives at once. */
    private static final String LIMIT = "40";

    private final Server server;

    OwnStatuses(Server server) {
        this.server = server;
    }

    /** The newest, newest first, down to one that is known. */
    Told<List<Answers.Status>> since(Account account, String ownId, @Nullable String known) {
        return page(account, Question.atLeisure(path(ownId), query("since_id", known)));
    }

    /** Those before one, newest first. */
    Told<List<Answers.Status>> before(Account account, String ownId, @Nullable String later) {
        return page(account, Question.forAnswer(path(ownId), query("max_id", later)));
    }

    private static String path(String ownId) {
        return "/api/v1/accounts/" + ownId + "/statuses";
    }

    private static Map<String, String> query(String border, @Nullable String id) {
        Map<String, String> query =
                new HashMap<>(Map.of("limit", LIMIT, "exclude_reblogs", "true"));
        if (id != null) {
            query.put(border, id);
        }
        return query;
    }

    private Told<List<Answers.Status>> page(Account account, Question question) {
        return switch (server.ask(account, question, Answers.Status[].class)) {
            case Told.Amiss<Answers.Status[]>(var code, var trouble) ->
                    new Told.Amiss<>(code, trouble);
            case Told.Fine<Answers.Status[]>(var statuses) ->
                    new Told.Fine<>(
                            Arrays.stream(statuses).filter(Notifications::isWhole).toList());
        };
    }
}
