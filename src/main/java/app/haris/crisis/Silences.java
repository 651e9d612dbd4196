package app.haris.crisis;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.Outcome;
import java.time.Instant;
import java.util.List;

/** Orders to say nothing. */
public interface Silences {
    /** Those that stand or wait for a lead, the newest first. */
    List<Silence> current();

    /** Those that hold what is said in a case; read anew about once a second. */
    List<Silence> over(Case about);

    /** Asks for an order, which holds nothing before a lead approves it. */
    Outcome<Preview> ask(Scope scope, Instant until, String reason, Actor actor);

    /** Only leads do. From the moment in which this returns, no reply goes out that it covers. */
    Outcome<Silence> approve(long number, Actor actor);

    /** Leads end any, members their own that nobody has approved. */
    Outcome<Silence> end(long number, Actor actor);

    /**
     * What an order would do.
     *
     * @param cases that are open and would be held, counted up to {@value #MOST}
     */
    record Preview(Silence silence, int cases) {
        public static final int MOST = 500;
    }
}
