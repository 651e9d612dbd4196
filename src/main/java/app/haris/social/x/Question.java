package app.haris.social.x;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What X is asked.
 *
 * @param endpoint by which X counts calls, such as {@code users/mentions}
 * @param kept so many calls of the window must be left over for weightier questions
 * @param mayMiss whether an answer that has nothing but errors is one as well, since it says what
 *     is not there
 */
record Question(
        String endpoint, String path, Map<String, String> query, int kept, boolean mayMiss) {
    /** Out of the 15 to 900 calls that a user has in 15 minutes, by endpoint. */
    static final int FOR_ANSWERS = 3;

    Question {
        query = Map.copyOf(query);
    }

    /** For the sake of an answer that is to be posted or found again: no call is too precious. */
    static Question forAnswer(String endpoint, String path, Map<String, String> query) {
        return new Question(endpoint, path, query, 0, false);
    }

    /** Whose the tokens are. */
    static Question me() {
        return forAnswer("users/me", "/2/users/me", Map.of());
    }

    static Question forNews(String endpoint, String path, Map<String, String> query) {
        return forAnswer(endpoint, path, query).sparing();
    }

    /** Which of several are there. */
    static Question forWhichAreThere(String endpoint, String path, String ids) {
        return new Question(endpoint, path, Map.of("ids", ids), FOR_ANSWERS, true);
    }

    /** The same where it can wait for those that cannot. */
    Question sparing() {
        return new Question(endpoint, path, query, FOR_ANSWERS, mayMiss);
    }

    Question with(Map<String, String> more) {
        var all = new LinkedHashMap<>(query);
        all.putAll(more);
        return new Question(endpoint, path, all, kept, mayMiss);
    }
}
