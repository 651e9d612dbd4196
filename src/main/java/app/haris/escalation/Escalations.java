package app.haris.escalation;

import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs of escalation chains. Each method that changes something is one transaction that journals;
 * it holds the lock of the case, then that of the run.
 */
public interface Escalations {
    /** All runs of a case, the newest first, with what was done and what comes. */
    List<Progress> of(CaseNumber number);

    /** All runs that are not over, the oldest first. */
    List<Progress> active();

    /** The names of the chains, in the order of the file. */
    List<String> chains();

    /** Calls whoever the chain says; without a name, the chain called leads, or the only one. */
    Outcome<Run> escalate(CaseNumber number, Optional<String> chain, String why, Actor actor);

    /** Calls one member, again and again. */
    Outcome<Run> escalateTo(CaseNumber number, MemberId member, String why, Actor actor);

    /** Says that the actor is on it; how many runs that was said of. */
    Outcome<Integer> acknowledge(CaseNumber number, Actor actor);

    /** The same of one run; empty where it is over or not known. */
    Optional<Run> acknowledge(UUID run, Actor actor);

    /** A run, with what was done and what comes. */
    Optional<Progress> find(UUID run);

    /** The same of everything that calls. */
    Outcome<Integer> acknowledgeAll(Actor actor);

    /** Hands what the actor (or somebody else) is on over to another member, who is called. */
    Outcome<Integer> handOver(CaseNumber number, MemberId to, Actor actor);

    /**
     * Starts a run that nobody asked for in words, or counts the cause where one is on its way.
     * Joins the current transaction; a chain that is not there is a line in the log.
     *
     * @param reason a code such as {@code rule}
     */
    void start(Cause cause, String chain, String reason);

    /**
     * Ends runs, because there is nothing to be on any more; how many those were.
     *
     * @param number whose runs, or empty for all that are about no case
     */
    Outcome<Integer> resolve(Optional<CaseNumber> number, String why, Actor actor);

    /** Ends all runs of a cause, because there is nothing to call for any more. */
    void resolve(Cause cause);

    /** A member's calls within some time, for fairness. */
    List<Load> load(Instant since);

    /** How often a member was called. */
    record Load(MemberId member, int pages) {}

    /**
     * How far a run is.
     *
     * @param calls that were made or are being made, oldest first
     * @param coming what will happen if nobody acknowledges, soonest first
     */
    record Progress(Run run, List<Page> calls, List<Planned> coming) {
        public Progress {
            calls = List.copyOf(calls);
            coming = List.copyOf(coming);
        }
    }

    /** A call that will be made. */
    record Planned(Step.Notify step, int position, int round, Instant at) {}
}
