package app.haris.social.graph;

import app.haris.social.Fetched;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Gathers what several looks show. The first must succeed, the others as far as the token may. */
public final class Net {
    private final List<Seen> seen = new ArrayList<>();
    private Optional<Trouble> trouble = Optional.empty();

    public Net(Told<List<Seen>> first) {
        switch (first) {
            case Told.Fine<List<Seen>>(var found) -> seen.addAll(found);
            case Told.Amiss<List<Seen>>(var status, var why) -> trouble = Optional.of(why);
        }
    }

    public void also(Supplier<Told<List<Seen>>> look) {
        if (trouble.isPresent()) {
            return;
        }
        switch (look.get()) {
            case Told.Fine<List<Seen>>(var found) -> seen.addAll(found);
            case Told.Amiss<List<Seen>>(var status, var why) ->
                    trouble = Optional.of(why).filter(Net::isOfAll);
        }
    }

    /** Whether it keeps from everything, and not from one edge alone. */
    private static boolean isOfAll(Trouble why) {
        return switch (why.kind()) {
            case PERMISSION, GONE, MALFORMED -> false;
            case TOKEN,
                    BLOCKED,
                    RATE,
                    FAILING,
                    UNREACHABLE,
                    SILENT,
                    UNCALLED,
                    UNHEARD,
                    ENDING,
                    UNPAID,
                    CAPPED ->
                    true;
        };
    }

    public Fetched haul(Function<List<Seen>, Comparison.Outcome> comparison) {
        if (trouble.isPresent()) {
            return new Fetched.Failed(trouble.get());
        }
        var outcome = comparison.apply(seen);
        return new Fetched.News(outcome.arrivals(), outcome.place().cursor(), false);
    }
}
