package app.haris.social.mastodon;

import java.util.Map;

/**
 * What a server is asked.
 *
 * @param kept so many calls of the window must be left over for weightier questions
 */
record Question(String path, Map<String, String> query, int kept) {
    private static final int FOR_ANSWERS = 30;
    private static final int FOR_NEWS = 120;

    Question {
        query = Map.copyOf(query);
    }

    /** For the sake of an answer that is to be posted or found again: no call is too precious. */
    static Question forAnswer(String path, Map<String, String> query) {
        return new Question(path, query, 0);
    }

    static Question forAnswer(String path) {
        return forAnswer(path, Map.of());
    }

    static Question forNews(String path, Map<String, String> query) {
        return new Question(path, query, FOR_ANSWERS);
    }

    /** It can be asked later as well. */
    static Question atLeisure(String path, Map<String, String> query) {
        return new Question(path, query, FOR_NEWS);
    }
}
