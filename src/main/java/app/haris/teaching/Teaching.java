package app.haris.teaching;

import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.social.BrandId;
import app.haris.triage.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets a team teach Haris how its brand's texts are to be read. */
public interface Teaching {
    /**
     * Remembers what a member says of the newest text of a case, for the coming night. Joins the
     * current transaction.
     */
    void teach(CaseNumber number, Set<Lesson> lessons, Actor actor);

    /** How many lessons there are of each brand and task. */
    Map<BrandId, Map<Task, Integer>> lessons();

    /** The models that are kept, newest first. */
    List<TaughtModel> models();

    /**
     * Takes the newest model in use out of it, so that the one before, or what ships, reads again.
     * Wants a lead.
     *
     * @param brand whose, where not that of all brands' newest
     * @return what reads now; denied with {@code no-taught-model} where nothing was taught
     */
    Outcome<RolledBack> rollBack(Optional<BrandId> brand, Optional<Task> task, Actor actor);

    /**
     * @param now empty where what ships reads again
     */
    record RolledBack(TaughtModel gone, Optional<TaughtModel> now) {}
}
