package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.wire.Told;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks for people who did not come along with what they said. */
@Component("xPeople")
final class People {
    /** The most that X tells of at once (https://docs.x.com/x-api/users/lookup/introduction). */
    private static final int LIMIT = 100;

    private final Server server;

    People(Server server) {
        this.server = server;
    }

    /** Who cannot be had stays a number. */
    void learn(Account account, Stream<String> ids, Posts reader) {
        var unknown =
                ids.filter(id -> id.matches("\\d{1,19}") && !reader.isKnown(id))
                        .filter(id -> !id.equals(X.ownId(account)))
                        .distinct()
                        .limit(LIMIT)
                        .collect(Collectors.joining(","));
        if (!unknown.isEmpty()) {
            var query = Map.of("ids", unknown, "user.fields", Dialect.USER_FIELDS);
            if (server.ask(account, Question.forNews("users", "/2/users", query))
                    instanceof Told.Fine<JsonNode>(var body)) {
                body.path("data").valueStream().map(Person::of).forEach(reader::know);
            }
        }
    }
}
