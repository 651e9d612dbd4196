package app.haris.inbox.web;

import app.haris.inbox.Inbox.Acceptance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of the lines of a request. */
final class Tally {
    /** A body of nothing but bad lines must not fill the memory with reasons. */
    private static final int MOST_REFUSED = 20_000;

    private final List<Refused> refused = new ArrayList<>();
    private long accepted;
    private long duplicate;
    private long unnamed;

    /**
     * @param field that is at fault
     */
    record Refused(long line, String field, String reason) {}

    void add(long line, Acceptance acceptance) {
        switch (acceptance) {
            case Acceptance.Accepted() -> accepted++;
            case Acceptance.Duplicate() -> duplicate++;
            case Acceptance.Refused(var field, var reason) -> refuse(line, field, reason);
        }
    }

    void refuse(long line, String field, String reason) {
        if (refused.size() < MOST_REFUSED) {
            refused.add(new Refused(line, field, field + " " + reason));
        } else {
            unnamed++;
        }
    }

    /** What the inbox refuses is known only after later lines were found unreadable. */
    private List<Refused> inOrder() {
        return refused.stream().sorted(Comparator.comparingLong(Refused::line)).toList();
    }

    /** The contract's answer; {@code unnamed} counts refused lines beyond those that are listed. */
    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("accepted", accepted);
        json.put("duplicate", duplicate);
        json.put("refused", inOrder());
        if (unnamed > 0) {
            json.put("unnamed", unnamed);
        }
        return json;
    }
}
