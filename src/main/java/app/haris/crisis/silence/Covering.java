package app.haris.crisis.silence;

import app.haris.crisis.Scope;
import app.haris.crisis.Silence;
import app.haris.inbox.Case;
import app.haris.inbox.CaseQuery;
import java.util.stream.Stream;

/** Which cases an order is about: a topic is a tag, or what the newest message is read to mean. */
final class Covering {
    private Covering() {}

    static boolean covers(Silence order, Case about) {
        var topics =
                Stream.concat(about.tags().stream(), about.assessment().topic().stream()).toList();
        return order.scope().covers(about.brand(), topics);
    }

    /** Open cases among which all that an order covers are found. */
    static CaseQuery open(Scope scope) {
        var open = CaseQuery.ALL.withState("open");
        return switch (scope) {
            // What is about a topic without having its tag is only found by looking at all.
            case Scope.Everything() -> open;
            case Scope.OfTopic _ -> open;
            case Scope.OfBrand(var brand) -> open.withBrand(brand);
        };
    }
}
