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
 * @param due by when the author should hear from us; absent where no answer is owed
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
        Instant openedAt,
        Instant lastReceivedAt) {
    public Case {
        tags = List.copyOf(tags);
    }

    public boolean isOverdue(Instant now) {
        return due.filter(now::isAfter).isPresent();
    }
}
