package app.haris.crisis;

import app.haris.escalation.CrisisLevel;
import app.haris.inbox.Actor;
import app.haris.inbox.Outcome;
import app.haris.social.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The levels of brands and topics; where none was set, all is GREEN. */
public interface Crises {
    /** What is not GREEN, the gravest first. */
    List<Standing> standing();

    /**
     * The level that was set in that millisecond, GREEN included, unless its scope has another one
     * since.
     */
    Optional<Standing> setAt(Instant since);

    /** Whether no answer goes out at the level but what a lead released. */
    boolean isGateShut(CrisisLevel level);

    /**
     * Sets a level; only leads do. From the moment in which this returns no reply goes out that the
     * level holds back.
     *
     * @param time after which somebody is reminded, if it still stands
     */
    Outcome<Standing> set(
            Scope scope, CrisisLevel level, Optional<Duration> time, String reason, Actor actor);

    /** The channel of the gravest level that covers such a case and names one. */
    Optional<String> channel(BrandId brand, Collection<String> tags);

    /** The same for what is told of a crisis about this. */
    Optional<String> channel(Scope about);

    /** What looks like a crisis and nobody has decided on, the newest first. */
    List<Proposal> proposals();

    Optional<Proposal> proposal(long number);

    /** Sets the level that was proposed; only leads do. */
    Outcome<Standing> raise(long number, Actor actor);

    /**
     * Says that it is none; only leads do.
     *
     * @param quiet how long nothing alike is proposed; without it as the settings say
     */
    Outcome<Proposal> dismiss(long number, Optional<Duration> quiet, String why, Actor actor);

    /** Sets what stands for this back to GREEN, with a closing line. */
    Outcome<Integer> close(Scope scope, String reason, Actor actor);

    /** Sets all that stands back to GREEN, with a closing line; how many there were. */
    Outcome<Integer> close(String reason, Actor actor);
}
