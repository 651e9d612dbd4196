package app.haris.inbox.casework;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a member did, as the journal tells it.
 *
 * @param what a past-tense verb
 * @param content words that may be about somebody outside
 */
record Act(String what, Map<String, String> details, Map<String, String> content) {
    static Act of(String what) {
        return new Act(what, Map.of(), Map.of());
    }

    Act with(String detail, Object value) {
        return new Act(what, plus(details, detail, value), content);
    }

    Act saying(String name, String words) {
        return new Act(what, details, plus(content, name, words));
    }

    private static Map<String, String> plus(Map<String, String> map, String key, Object value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value.toString());
        return more;
    }
}
