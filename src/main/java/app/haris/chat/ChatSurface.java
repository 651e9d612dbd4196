package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.teaching.TaughtModel;
import java.util.List;

/**
 * A place where the team sees cards: Slack, Discord, the team room.
 *
 * <p>{@link #show(CaseNumber)} makes what the surface shows of a case converge to the case's
 * present state. It is called from a job after every change, at least once, never in a transaction,
 * by one thread at a time for a case. A surface that keeps copies remembers which message shows
 * which case.
 */
public interface ChatSurface {
    /** The surface's name, as in {@code Identity.surface}: slack, discord, room. */
    String name();

    /** Whether the surface is set up, and so shows anything. */
    boolean isOn();

    /** What the place will not let Haris do, for its admins, who may not see it there. */
    default List<String> troubles(Wording wording) {
        return List.of();
    }

    /** Whether the surface keeps copies of cards, which a crash could leave stale. */
    boolean keepsCopies();

    /**
     * Shows the case as it stands now.
     *
     * @throws RuntimeException if it could not be shown; it will be tried again later
     */
    void show(CaseNumber number);

    /**
     * Shows that a source is in trouble, or is so no more: what it shows of the source converges to
     * how that stands. Called as {@link #show(CaseNumber)} is.
     */
    void showSource(AccountId source);

    /** Shows what is told of a crisis, as it stands now. Called as {@link #show(CaseNumber)} is. */
    void show(Notice.About notice);

    /**
     * Tells that a brand reads by this model from now on. Called as {@link #show(CaseNumber)} is.
     */
    void tellOf(TaughtModel model);

    /**
     * Tells one member something, if they can be reached there. Called as {@link #show(CaseNumber)}
     * is.
     */
    default void tell(Bulletin bulletin) {}

    /** Takes away whatever it shows of the case's audience, after an erasure. */
    void forget(CaseNumber number);
}
