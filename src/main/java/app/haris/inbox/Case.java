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
import java.util.function.Consumer;

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

    /** Whether what is due is the end of the case, not an answer. */
    public boolean isResolutionDue() {
        return resolution.filter(Resolution::isRunning).map(Resolution::by).equals(due)
                && due.isPresent();
    }

    /** The same with the next version. */
    public Case next() {
        return with(copy -> copy.version++);
    }

    public Case in(CaseState changed) {
        return with(copy -> copy.state = changed);
    }

    public Case claimedBy(Optional<MemberId> changed) {
        return with(copy -> copy.claimedBy = changed);
    }

    public Case due(Optional<Instant> changed) {
        return with(copy -> copy.due = changed);
    }

    public Case resolution(Optional<Resolution> changed) {
        return with(copy -> copy.resolution = changed);
    }

    public Case tagged(List<String> changed) {
        return with(copy -> copy.tags = changed);
    }

    public Case assessed(Assessment changed, Priority rank) {
        return with(
                copy -> {
                    copy.assessment = changed;
                    copy.priority = rank;
                });
    }

    /** The same with the author as seen in the newest interaction. */
    public Case heard(Author latest, Instant at) {
        return with(
                copy -> {
                    copy.author = latest;
                    copy.lastReceivedAt = at;
                });
    }

    private Case with(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.done();
    }

    /** What may change of a case, while it does. */
    private static final class Copy {
        private final Case original;
        private long version;
        private Author author;
        private CaseState state;
        private Assessment assessment;
        private Priority priority;
        private List<String> tags;
        private Optional<MemberId> claimedBy;
        private Optional<Instant> due;
        private Optional<Resolution> resolution;
        private Instant lastReceivedAt;

        Copy(Case original) {
            this.original = original;
            version = original.version;
            author = original.author;
            state = original.state;
            assessment = original.assessment;
            priority = original.priority;
            tags = original.tags;
            claimedBy = original.claimedBy;
            due = original.due;
            resolution = original.resolution;
            lastReceivedAt = original.lastReceivedAt;
        }

        Case done() {
            return new Case(
                    original.number,
                    version,
                    original.brand,
                    original.account,
                    original.platform,
                    author,
                    state,
                    assessment,
                    priority,
                    tags,
                    claimedBy,
                    due,
                    resolution,
                    original.openedAt,
                    lastReceivedAt);
        }
    }
}
