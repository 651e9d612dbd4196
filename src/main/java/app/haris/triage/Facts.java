package app.haris.triage;

import app.haris.social.Brand;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What triage has to be told beside the interaction, so that it need not look anywhere.
 *
 * @param brand to which the interaction's account belongs
 * @param officeOpen whether the team's office is open at the time of assessment
 * @param tags that the case already has
 * @param lastFired when each rule last fired for this author on this account, as far back as {@link
 *     RuleBook#longestCoolDown}; rules that did not are absent
 */
public record Facts(
        Brand brand,
        boolean officeOpen,
        History history,
        Counts counts,
        Set<String> tags,
        Map<String, Instant> lastFired) {
    public Facts {
        tags = Set.copyOf(tags);
        lastFired = Map.copyOf(lastFired);
    }

    /** Facts of a first contact in open hours. */
    public static Facts of(Brand brand) {
        return new Facts(brand, true, History.FIRST, Counts.NONE, Set.of(), Map.of());
    }

    public Facts outOfHours() {
        return new Facts(brand, false, history, counts, tags, lastFired);
    }

    public Facts with(History changed) {
        return new Facts(brand, officeOpen, changed, counts, tags, lastFired);
    }

    public Facts with(Counts changed) {
        return new Facts(brand, officeOpen, history, changed, tags, lastFired);
    }

    public Facts tagged(Set<String> changed) {
        return new Facts(brand, officeOpen, history, counts, changed, lastFired);
    }

    public Facts fired(Map<String, Instant> changed) {
        return new Facts(brand, officeOpen, history, counts, tags, changed);
    }

    /**
     * Where the interaction stands; both counts include it.
     *
     * @param conversationSize interactions in its conversation
     * @param contacts interactions of its author with any account of the brand
     */
    public record History(long conversationSize, long contacts) {
        public static final History FIRST = new History(1, 1);
    }

    /**
     * Interactions lately, this one included.
     *
     * @param alikeLastHour those of the same brand with the same {@link Fingerprint}
     */
    public record Counts(
            long authorLastDay, long accountLastHour, long accountLastDay, long alikeLastHour) {
        public static final Counts NONE = new Counts(1, 1, 1, 1);
    }
}
