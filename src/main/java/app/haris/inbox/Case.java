package app.haris.inbox;

import app.haris.social.AccountId;
import app.haris.social.Author;
import app.haris.social.BrandId;
import app.haris.social.PlatformName;
import app.haris.team.MemberId;
import app.haris.triage.Assessment;
import app.haris.triage.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The unit of work: one open conversation with one author on one account.
 *
 * @param version grows with every change that a card shows
 * @param author as last seen
 * @param assessment of the latest interaction
 * @param priority as assessed, unless a member set it
 * @param tags those of rules and of members together
 * @param due by when the author should hear from us, or the case be done with, whichever is sooner;
 *     absent while it is their turn
 * @param resolution absent where nobody promised an end
 * @param lastReceivedAt creation time of the author's newest interaction
 */
public record Case(
        CaseNumber number,
        long version,
        BrandId brand,
        AccountId account,
        PlatformName platform,
        Author author,
        CaseState state,
        Assessment assessment,
        Priority priority,
        List<String> tags,
        Optional<MemberId> claimedBy,
        Optional<Instant> due,
        Optional<Resolution> resolution,
        Instant openedAt,
        Instant lastReceivedAt) {
    public Case {
        tags = List.copyOf(tags);
    }

    public boolean isOverdue(Instant now) {
        return due.filter(now::isAfter).isPresent();
    }

    public boolean isClosed() {
        return switch (state) {
            case CaseState.Open _, CaseState.Snoozed _ -> false;
            case CaseState.Closed _, CaseState.Merged _ -> true;
        };
    }

    /** The same with the next version. */
    public Case next() {
        return new Case(
                number,
                version + 1,
                brand,
                account,
                platform,
                author,
                state,
                assessment,
                priority,
                tags,
                claimedBy,
                due,
                resolution,
                openedAt,
                lastReceivedAt);
    }

    public Case in(CaseState changed) {
        return new Case(
                number,
                version,
                brand,
                account,
                platform,
                author,
                changed,
                assessment,
                priority,
                tags,
                claimedBy,
                due,
                resolution,
                openedAt,
                lastReceivedAt);
    }

    public Case claimedBy(Optional<MemberId> changed) {
        return new Case(
                number,
                version,
                brand,
                account,
                platform,
                author,
                state,
                assessment,
                priority,
                tags,
                changed,
                due,
                resolution,
                openedAt,
                lastReceivedAt);
    }

    public Case due(Optional<Instant> changed) {
        return new Case(
                number,
                version,
                brand,
                account,
                platform,
                author,
                state,
                assessment,
                priority,
                tags,
                claimedBy,
                changed,
                resolution,
                openedAt,
                lastReceivedAt);
    }

    public Case resolution(Optional<Resolution> changed) {
        return new Case(
                number,
                version,
                brand,
                account,
                platform,
                author,
                state,
                assessment,
                priority,
                tags,
                claimedBy,
                due,
                changed,
                openedAt,
                lastReceivedAt);
    }

    /** Whether what is due is the end of the case, not an answer. */
    public boolean isResolutionDue() {
        return resolution.filter(Resolution::isRunning).map(Resolution::by).equals(due)
                && due.isPresent();
    }

    public Case tagged(List<String> changed) {
        return new Case(
                number,
                version,
                brand,
                account,
                platform,
                author,
                state,
                assessment,
                priority,
                changed,
                claimedBy,
                due,
                resolution,
                openedAt,
                lastReceivedAt);
    }

    public Case assessed(Assessment changed, Priority rank) {
        return new Case(
                number,
                version,
                brand,
                account,
                platform,
                author,
                state,
                changed,
                rank,
                tags,
                claimedBy,
                due,
                resolution,
                openedAt,
                lastReceivedAt);
    }

    /** The same with the author as seen in the newest interaction. */
    public Case heard(Author latest, Instant at) {
        return new Case(
                number,
                version,
                brand,
                account,
                platform,
                latest,
                state,
                assessment,
                priority,
                tags,
                claimedBy,
                due,
                resolution,
                openedAt,
                at);
    }
}
